import { type Context as HonoContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { type Authentication, type Member, memberOfSession } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isMigrated } from '../kit/migrate.ts';
import { takeNotice } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { pickTongue } from '../kit/tongue.ts';
import { themeOf } from '../ui/index.ts';
import { browserAssets } from './assets.ts';
import { clientAddress } from './client-address.ts';
import { framed } from './frame.tsx';
import { mountApi } from './api.ts';
import { noSuchPage, somethingWentWrong } from './trouble.tsx';
import { pageRoutes } from './routes.ts';
import { isFromHere } from './same-site.ts';

/** The whole of HTTP: pages, API, health, built files. Nothing listens yet; tests call `request` on it. */
export function openHttp(ctx: Context, authentication: Authentication): Hono {
  const http = new Hono();
  http.use(guard(ctx));
  http.get('/healthz', c => c.text('Kith lives.\n'));
  http.get('/readyz', async c => await isMigrated(ctx.db.pool).catch(() => false) ? c.text('Kith is ready.\n') : c.text('The database is not ready.\n', 503));
  http.route('/', browserAssets());
  mountApi(http, ctx);
  for (const route of pageRoutes(ctx, authentication)) mount(http, ctx, authentication, route);
  http.notFound(async c => {
    const member = await memberHere(ctx, c, authentication);
    const visitor = visitorOf(ctx, c, member);
    return answer(ctx, c, noSuchPage(visitor), visitor, member);
  });
  http.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    // the route's pattern, not its path: paths of one-time links are secrets
    ctx.log(`${c.req.method} ${routePath(c)} failed: ${error.stack ?? String(error)}`);
    const visitor = visitorOf(ctx, c);
    return answer(ctx, c, somethingWentWrong(visitor), visitor, undefined);
  });
  return http;
}

/** Headers for every answer, and nothing that another site sends. A bearer token is no cookie: nobody else can send it along. */
function guard(ctx: Context) {
  const headers = secureHeaders({
    referrerPolicy: 'same-origin',
    strictTransportSecurity: ctx.settings.url.startsWith('https:') ? 'max-age=31536000' : false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
      objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
    },
  });
  return (c: HonoContext, next: () => Promise<void>): Promise<Response | void> => headers(c, async () => {
    const bearer = c.req.header('authorization')?.startsWith('Bearer ');
    if (bearer || isFromHere(c, ctx.settings.url)) await next();
    else c.res = c.text('This form was sent from another site, so nothing was done. Open Kith itself and try there.\n', 403);
  });
}

/** What anyone may send without signing in is a form, never a file; a member's form may hold a long note, or many chosen rows. */
const small = bodyLimit({ maxSize: 256 * 1024 });
const ordinary = bodyLimit({ maxSize: 4 * 1024 * 1024 });

function mount(http: Hono, ctx: Context, authentication: Authentication, route: Route<Member>): void {
  if (route.method === 'post' && !(route.access === 'member' && route.takesFiles)) http.post(route.path, route.access === 'anyone' ? small : ordinary);
  http.on(route.method.toUpperCase(), route.path, async c => {
    const member = await memberHere(ctx, c, authentication);
    const visitor = visitorOf(ctx, c, member);
    if (route.access === 'anyone') return answer(ctx, c, await route.handle(c, visitor), visitor, member);
    if (!member) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.method === 'GET' ? pathOf(c) : '/')}`, 303);
    return answer(ctx, c, await route.handle(c, member, visitor), visitor, member);
  });
}

const pathOf = (c: HonoContext): string => new URL(c.req.url).pathname + new URL(c.req.url).search;

async function memberHere(ctx: Context, c: HonoContext, authentication: Authentication): Promise<Member | undefined> {
  return (await memberOfSession(ctx, authentication, c))?.member;
}

/** A member's own language goes before the browser's. */
function visitorOf(ctx: Context, c: HonoContext, member?: Member): Visitor {
  return { tongue: pickTongue(c.req.header('accept-language'), member?.locale), theme: themeOf(c.req.header('cookie')), address: clientAddress(c, ctx.settings.trustedProxies), me: member?.id };
}

/** Pages are for whoever asked for them: no proxy keeps them, and a browser asks again. */
function answer(ctx: Context, c: HonoContext, given: Answer, visitor: Visitor, member: Member | undefined): Response | Promise<Response> {
  if (given instanceof Response) return given;
  const view: View = given;
  c.header('cache-control', 'private, no-cache');
  return c.html(framed(c, view, visitor, member, takeNotice(c), ctx.now()), view.status ?? 200);
}
