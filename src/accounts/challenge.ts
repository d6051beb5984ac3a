import type { Context as HonoContext } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Context } from '../kit/context.ts';

const name = 'kith_challenge';
const minutes = 10;

/** Remember in this browser, signed and for some minutes, what it was asked to answer with a passkey, and for what. */
export async function keepChallenge(ctx: Context, c: HonoContext, purpose: string, challenge: string): Promise<void> {
  const until = ctx.now().getTime() + minutes * 60_000;
  await setSignedCookie(c, name, `${purpose} ${challenge} ${until}`, ctx.settings.secret, {
    path: '/', httpOnly: true, sameSite: 'Lax', secure: ctx.settings.url.startsWith('https:'), maxAge: minutes * 60,
  });
}

/** What this browser was asked, once; undefined where it was for something else or too long ago. */
export async function takeChallenge(ctx: Context, c: HonoContext, purpose: string): Promise<string | undefined> {
  const kept = await getSignedCookie(c, ctx.settings.secret, name);
  deleteCookie(c, name, { path: '/' });
  const [what, challenge, until] = kept ? kept.split(' ') : [];
  return what === purpose && Number(until) > ctx.now().getTime() ? challenge : undefined;
}
