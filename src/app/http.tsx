import { type Context as HonoContext, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Authentication, type Member, memberOfSession } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isMigrated } from '../kit/migrate.ts';
import { takeNotice } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { pickTongue } from '../kit/tongue.ts';
import { browserAssets } from './assets.ts';
import { framed } from './frame.tsx';
import { mountApi } from './api.ts';
import { noSuchPage, somethingWentWrong } from './trouble.tsx';
import { pageRoutes } from './routes.ts';

/** The whole of HTTP: pages, API, health, built files. Nothing listens yet; tests call `request` on it. */
export function openHttp(ctx: Context, authentication: Authentication): Hono {
  const http = new Hono();
  http.use(guard(ctx));
  http.get('/healthz', c => c.text('Kith lives.\n'));
  http.get('/readyz', async c => await isMigrated(ctx.db.pool).catch(() => false) ? c.text('Kith is ready.\n') : c.text('The database is not ready.\n', 503));
  http.route('/', browserAssets());
  mountApi(http, ctx);
  for (const route of pageRoutes(ctx, authentication)) mount(http, ctx, authentication, route);
  http.notFound(async c => answer(c, noSuchPage(), visitorOf(c), await memberHere(c, authentication)));
  http.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    ctx.log(`${c.req.method} ${c.req.path} failed: ${error.stack ?? String(error)}`);
    return answer(c, somethingWentWrong(), visitorOf(c), undefined);
  });
  return http;
}

/** Headers for every answer, and no cross-site posts: by Sec-Fetch-Site where the browser sends it, else by Origin. */
function guard(ctx: Context) {
  const headers = secureHeaders({
    referrerPolicy: 'same-origin',
    strictTransportSecurity: ctx.settings.url.startsWith('https:') ? 'max-age=31536000' : false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
      objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
    },
  });
  const sameSite = csrf({ origin: (origin, c) => origin === ctx.settings.url || origin === new URL(c.req.url).origin || hostOf(origin) === c.req.header('host') });
  return async (c: HonoContext, next: () => Promise<void>): Promise<Response | void> => headers(c, async () => {
    const bearer = c.req.header('authorization')?.startsWith('Bearer ');
    const refused = bearer ? await next() : await sameSite(c, next);
    if (refused) c.res = refused;
  });
}

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host;

function mount(http: Hono, ctx: Context, authentication: Authentication, route: Route<Member>): void {
  http.on(route.method.toUpperCase(), route.path, async c => {
    const visitor = visitorOf(c);
    const member = await memberHere(c, authentication);
    if (route.access === 'anyone') return answer(c, await route.handle(c, visitor), visitor, member);
    if (!member) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.method === 'GET' ? pathOf(c) : '/')}`, 303);
    const theirs = { ...visitor, tongue: pickTongue(c.req.header('accept-language'), member.locale) };
    return answer(c, await route.handle(c, member, theirs), theirs, member, ctx.now());
  });
}

const pathOf = (c: HonoContext): string => new URL(c.req.url).pathname + new URL(c.req.url).search;

async function memberHere(c: HonoContext, authentication: Authentication): Promise<Member | undefined> {
  return (await memberOfSession(authentication, c.req.raw.headers))?.member;
}

function visitorOf(c: HonoContext): Visitor {
  const theme = getCookie(c, 'theme');
  return { tongue: pickTongue(c.req.header('accept-language')), theme: theme === 'light' || theme === 'dark' ? theme : 'system', address: addressOf(c) };
}

/** The other end's address; tests without a socket have none. */
function addressOf(c: HonoContext): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

function answer(c: HonoContext, given: Answer, visitor: Visitor, member: Member | undefined, now?: Date): Response | Promise<Response> {
  if (given instanceof Response) return given;
  const view: View = given;
  return c.html(framed(c, view, visitor, member, takeNotice(c), now), view.status ?? 200);
}
