import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { asOperator, violation } from '../kit/transact.ts';
import { type AccountId, AccountRefused, type CheckedAccount, checkNewAccount, checkProfile, type Member, type NewAccount, type Profile } from './account.ts';
import { deleteAccountRow, freeHandle, insertAccount, memberByEmail, updateProfile } from './store.ts';
import { insertPassword } from './store-keys.ts';

type Also = (tx: Operator) => Promise<void>;

/** Make an account; throws `AccountRefused` with a sentence. A handle that is not asked for is made unique, one that is must be free. `also` is done in the same transaction. */
export async function createAccount(ctx: Context, given: NewAccount, also?: Also): Promise<Member> {
  const account = checkNewAccount(given);
  return createChecked(ctx, account, account.password === undefined ? null : await hashPassword(account.password), also);
}

/** The same for an account that was checked, and whose password was hashed, before. */
export function createChecked(ctx: Context, account: CheckedAccount, hash: string | null, also: Also = async () => {}): Promise<Member> {
  const { email, name, handle, zone, locale } = account;
  const id = newId() as AccountId;
  return naming(account, () => asOperator(ctx.db, async tx => {
    if (await memberByEmail(tx, email)) throw new AccountRefused('email', 'emailTaken', email);
    const free = await freeHandle(tx, handle);
    if (account.chosen && free !== handle) throw new AccountRefused('handle', 'handleTaken', handle);
    await insertAccount(tx, id, { ...account, handle: free }, ctx.now());
    if (hash) await insertPassword(tx, newId(), id, hash);
    await also(tx);
    return { id, email, name, handle: free, zone, locale };
  }));
}

/** Change what a member says about themselves. Throws `AccountRefused`. */
export async function editProfile(ctx: Context, me: AccountId, given: Profile): Promise<void> {
  const profile = checkProfile(given);
  await naming(profile, () => asOperator(ctx.db, tx => updateProfile(tx, me, profile, ctx.now())));
}

/** Delete an account with everything that is its own; false where there is none. */
export function deleteAccount(ctx: Context, email: string): Promise<boolean> {
  return asOperator(ctx.db, async tx => {
    const member = await memberByEmail(tx, email);
    if (member) await deleteAccountRow(tx, member.id);
    return member !== undefined;
  });
}

/** Where two take the same address or handle at the same moment, the database refuses the second. */
async function naming<T>(given: { readonly email?: string; readonly handle: string }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = violation(error)?.constraint;
    if (constraint === 'account_handle_key') throw new AccountRefused('handle', 'handleTaken', given.handle);
    if (constraint === 'account_email_key') throw new AccountRefused('email', 'emailTaken', given.email);
    throw error;
  }
}
