import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { asOperator } from '../kit/transact.ts';
import { type AccountId, AccountRefused, checkNewAccount, type Member, type NewAccount } from './account.ts';
import { deleteAccountRow, freeHandle, insertAccount, insertPassword, memberByEmail } from './store.ts';

/** Make an account; throws `AccountRefused` with a sentence. A handle that is not asked for is made unique, one that is must be free. `also` is done in the same transaction. */
export async function createAccount(ctx: Context, given: NewAccount, also: (tx: Operator) => Promise<void> = async () => {}): Promise<Member> {
  const account = checkNewAccount(given);
  const hash = account.password === undefined ? null : await hashPassword(account.password);
  return asOperator(ctx.db, async tx => {
    if (await memberByEmail(tx, account.email)) throw new AccountRefused('email', `There is an account for ${account.email} already.`);
    const handle = await freeHandle(tx, account.handle);
    if (given.handle && handle !== account.handle) throw new AccountRefused('handle', `The handle ${account.handle} is taken.`);
    const id = newId() as AccountId;
    await insertAccount(tx, id, { ...account, handle }, ctx.now());
    if (hash) await insertPassword(tx, newId(), id, hash);
    await also(tx);
    return { id, email: account.email, name: account.name, handle, zone: account.zone, locale: account.locale ?? 'en' };
  });
}

/** Delete an account with everything that is its own; false where there is none. */
export function deleteAccount(ctx: Context, email: string): Promise<boolean> {
  return asOperator(ctx.db, async tx => {
    const member = await memberByEmail(tx, email);
    if (member) await deleteAccountRow(tx, member.id);
    return member !== undefined;
  });
}
