import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { hashOf, newToken } from '../kit/link-token.ts';
import { asOperator } from '../kit/transact.ts';
import { insertVerification, takeVerification, verificationOf } from './store-keys.ts';

/** What a one-time token opens. */
type Purpose = 'sign-in' | 'confirm';

/** Keep `what` for whoever comes with the token that is returned. Only the token's hash is kept. */
export async function keepOnce(ctx: Context, purpose: Purpose, what: object, minutes: number): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(ctx.now().getTime() + minutes * 60_000);
  await asOperator(ctx.db, tx => insertVerification(tx, { id: newId(), identifier: identifier(purpose, token), value: JSON.stringify(what), expiresAt, at: ctx.now() }));
  return token;
}

/** Whether a token still opens something. Looking does not spend it. */
export function stillOpens(ctx: Context, purpose: Purpose, token: string): Promise<boolean> {
  return asOperator(ctx.db, async db => await verificationOf(db, identifier(purpose, token), ctx.now()) !== undefined);
}

/** What was kept for a token, which is spent by it; undefined where it was spent before, is too old or never was. */
export async function takeOnce(tx: Operator, purpose: Purpose, token: string, now: Date): Promise<unknown> {
  const value = await takeVerification(tx, identifier(purpose, token), now);
  return value === undefined ? undefined : JSON.parse(value);
}

const identifier = (purpose: Purpose, token: string): string => `${purpose} ${hashOf(token).toString('base64url')}`;
