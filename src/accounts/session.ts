import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import { forgetAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { askAsOperator, asOperator } from '../kit/transact.ts';
import type { AccountId, Member } from './account.ts';
import { type Authentication, renewedBefore, sessionCookie } from './authentication.ts';
import { deleteEnded, deleteOtherSessions, deleteSession, sessionByToken, type SessionRow, sessionsOf } from './store-keys.ts';

export type Session = { readonly member: Member; readonly session: string };

/** Who this request's cookie says is asking, with the session's id; undefined for a visitor. What the cookie needs (a longer life, its end) goes on to the answer. */
export async function memberOfSession(ctx: Context, authentication: Authentication, c: HonoContext): Promise<Session | undefined> {
  if (!c.req.header('cookie')?.includes('kith.session_token')) return undefined;
  return await lastingSession(ctx, c) ?? checkedSession(authentication, c);
}

/** A session that needs nothing done to it: the cookie is signed by us, and neither is about to end. One statement, where better-auth takes two and more time than both. */
async function lastingSession(ctx: Context, c: HonoContext): Promise<Session | undefined> {
  const [token, signature] = (getCookie(c, sessionCookie(ctx.settings.url)) ?? '').split('.');
  if (!token || !signature) return undefined;
  const [given, right] = [Buffer.from(signature, 'base64'), createHmac('sha256', ctx.settings.secret).update(token).digest()];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return askAsOperator(ctx.db, db => sessionByToken(db, token, new Date(ctx.now().getTime() + renewedBefore * 1000)));
}

async function checkedSession(authentication: Authentication, c: HonoContext): Promise<Session | undefined> {
  const { headers, response } = await authentication.api.getSession({ headers: c.req.raw.headers, returnHeaders: true });
  passCookies(c, headers);
  if (!response) return undefined;
  const { id, email, name, handle, zone, locale } = response.user;
  return { member: { id: id as AccountId, email, name, handle, zone, locale }, session: response.session.id };
}

/** Sign this browser in: the cookie of a new session is on the answer. */
export async function startSession(authentication: Authentication, c: HonoContext, account: AccountId, address: string): Promise<void> {
  const userAgent = (c.req.header('user-agent') ?? '').slice(0, 500);
  const { headers } = await authentication.api.startSession({ body: { account, ipAddress: address, userAgent }, headers: c.req.raw.headers, returnHeaders: true });
  passCookies(c, headers);
}

/** Sign this browser out. */
export async function endThisSession(authentication: Authentication, c: HonoContext): Promise<void> {
  const { headers } = await authentication.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
  passCookies(c, headers);
}

/** Where a member is signed in, the latest first. */
export function openSessions(ctx: Context, me: AccountId): Promise<readonly SessionRow[]> {
  return asOperator(ctx.db, db => sessionsOf(db, me, ctx.now()));
}

/** False where there is no such session of this member's. */
export async function endSession(ctx: Context, me: AccountId, id: string): Promise<boolean> {
  return isId(id) && asOperator(ctx.db, tx => deleteSession(tx, me, id));
}

/** End every session of this member's but one; how many there were. */
export function endOtherSessions(ctx: Context, me: AccountId, except: string): Promise<number> {
  return asOperator(ctx.db, tx => deleteOtherSessions(tx, me, except));
}

/** Clear away sessions and one-time tokens that have ended by themselves, and counts of attempts that no longer matter. */
export async function clearEnded(ctx: Context): Promise<void> {
  await asOperator(ctx.db, tx => deleteEnded(tx, ctx.now()));
  await forgetAttempts(ctx);
}

function passCookies(c: HonoContext, from: Headers): void {
  for (const cookie of from.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
