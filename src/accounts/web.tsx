import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import type { Route, View } from '../kit/route.ts';
import { asOperator } from '../kit/transact.ts';
import { newId } from '../kit/id.ts';
import type { Member } from './account.ts';
import type { Authentication } from './authentication.ts';
import { SignInPage } from './pages.tsx';
import { countAttempt } from './store.ts';

/** Signing in and out. */
export const accountRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  { access: 'anyone', why: 'whoever signs in is not known yet', method: 'get', path: '/sign-in', handle: c => signInView(nextOf(c)) },
  {
    access: 'anyone', why: 'whoever signs in is not known yet', method: 'post', path: '/sign-in',
    async handle(c, visitor) {
      const form = await c.req.parseBody();
      const email = String(form.email ?? '').trim();
      const attempts = await asOperator(ctx.db, tx => countAttempt(tx, newId(), `sign-in ${visitor.address}`, ctx.now()));
      if (attempts > ctx.settings.signInRate) return { ...signInView(nextOf(c), email, 'often'), status: 429 };
      const answer = await authentication.api.signInEmail({ body: { email, password: String(form.password ?? '') }, headers: c.req.raw.headers, asResponse: true });
      if (!answer.ok) return { ...signInView(nextOf(c), email, 'wrong'), status: 422 };
      return withCookies(c, answer, nextOf(c));
    },
  },
  {
    access: 'anyone', why: 'ending a session that has already ended is no error', method: 'post', path: '/sign-out',
    async handle(c) {
      return withCookies(c, await authentication.api.signOut({ headers: c.req.raw.headers, asResponse: true }), '/sign-in');
    },
  },
];

const signInView = (next: string, email = '', trouble?: 'wrong' | 'often'): View => ({ title: 'Sign in', plain: true, body: <SignInPage next={next} state={{ values: { email } }} trouble={trouble} /> });

/** Where to go after signing in: a path of this instance, never another site. */
function nextOf(c: HonoContext): string {
  const next = c.req.query('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

function withCookies(c: HonoContext, answer: Response, next: string): Response {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  return c.redirect(next, 303);
}
