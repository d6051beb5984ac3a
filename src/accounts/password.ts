import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { asOperator } from '../kit/transact.ts';
import { type AccountId, AccountRefused, checkPassword, longestPassword, type Member } from './account.ts';
import { deleteOtherSessions, insertPassword, memberAndPassword, passwordOf, updatePassword } from './store-keys.ts';

/** Who has this e-mail and password; undefined where they do not go together. As slow for an e-mail without an account. */
export async function memberByPassword(ctx: Context, email: string, password: string): Promise<Member | undefined> {
  const found = await asOperator(ctx.db, db => memberAndPassword(db, email));
  const fits = await verifyPassword({ hash: found?.hash ?? await nobodysHash(), password: password.slice(0, longestPassword) });
  return found?.hash && fits ? found.member : undefined;
}

export function hasPassword(ctx: Context, me: AccountId): Promise<boolean> {
  return asOperator(ctx.db, async db => await passwordOf(db, me) !== undefined);
}

/** Set a password; who has one must know it. All sessions but `session` end. Throws `AccountRefused`. */
export async function changePassword(ctx: Context, me: AccountId, session: string, given: { readonly current: string; readonly password: string }): Promise<number> {
  const before = await asOperator(ctx.db, db => passwordOf(db, me));
  if (before && !await verifyPassword({ hash: before, password: given.current.slice(0, longestPassword) })) throw new AccountRefused('current', 'wrongPassword');
  checkPassword(given.password);
  const hash = await hashPassword(given.password);
  return asOperator(ctx.db, async tx => {
    if (!await updatePassword(tx, me, hash, ctx.now())) await insertPassword(tx, newId(), me, hash);
    return deleteOtherSessions(tx, me, session);
  });
}

let kept: Promise<string> | undefined;
/** What an e-mail without a password is checked against, so that both answers take the same time. */
const nobodysHash = (): Promise<string> => kept ??= hashPassword(newId());
