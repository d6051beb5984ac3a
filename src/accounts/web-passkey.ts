import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import { ownPath } from '../kit/own-path.ts';
import type { Route, Visitor } from '../kit/route.ts';
import type { Member } from './account.ts';
import { tooOften } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { askForPasskey, memberByPasskey } from './passkey.ts';
import { startSession } from './session.ts';

/** Signing in with a passkey: the browser asks what to answer, answers, and is told where to go on. Script's part is `ui/islands/passkey.ts`. */
export const passkeyRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  { access: 'anyone', why: 'whoever signs in is not known yet', method: 'post', path: '/sign-in/passkey/ask', handle: c => askToSignIn(ctx, c) },
  { access: 'anyone', why: 'the passkey is the proof', method: 'post', path: '/sign-in/passkey', handle: (c, visitor) => signIn(ctx, authentication, c, visitor) },
];

async function askToSignIn(ctx: Context, c: HonoContext): Promise<Response> {
  const question = await askForPasskey(ctx);
  await keepChallenge(ctx, c, 'sign-in', question.challenge);
  return c.json(question);
}

async function signIn(ctx: Context, authentication: Authentication, c: HonoContext, { address }: Visitor): Promise<Response> {
  if (await tooOften(ctx, c, address)) return c.json({ error: 'often' }, 429);
  const challenge = await takeChallenge(ctx, c, 'sign-in');
  const member = challenge && await memberByPasskey(ctx, await c.req.json().catch(() => null), challenge);
  if (!member) return c.json({ error: 'refused' }, 422);
  await startSession(authentication, c, member.id, address);
  return c.json({ next: ownPath(c.req.query('next')) });
}
