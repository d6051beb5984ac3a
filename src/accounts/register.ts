import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../kit/context.ts';
import { asOperator } from '../kit/transact.ts';
import { type CheckedAccount, checkNewAccount, type Member, type NewAccount } from './account.ts';
import { createAccount, createChecked } from './create-account.ts';
import { EntryLinkSpent, invitationFor, spend } from './entry-link.ts';
import { deliver, linkLetter } from './mail.ts';
import { keepOnce, takeOnce } from './one-time.ts';
import { memberByEmail } from './store.ts';

/** What waits for its address to be confirmed. Until then there is no account, so that nobody can hold another's address. */
type Waiting = { readonly account: CheckedAccount; readonly hash: string | null; readonly invitation: string | null };

const aDay = 24 * 60;

/**
 * Make an account, by an invitation or because everyone may. Where mail is set up and nobody vouches for the address, a letter goes
 * there first and the answer is 'confirm', whether or not there is an account for it already. Throws `AccountRefused`, `EntryLinkSpent`.
 */
export async function register(ctx: Context, given: NewAccount, invitationToken?: string): Promise<Member | 'confirm'> {
  const invitation = invitationToken === undefined ? undefined : await invitationFor(ctx, invitationToken, given.email);
  if (!invitation && ctx.settings.registration !== 'open') throw new EntryLinkSpent();
  if (invitation?.email || !ctx.mail.ready) {
    return createAccount(ctx, { ...given, confirmed: Boolean(invitation?.email) }, async tx => invitation && spend(ctx, tx, invitation.id));
  }
  await askToConfirm(ctx, checkNewAccount(given), invitation?.id ?? null);
  return 'confirm';
}

async function askToConfirm(ctx: Context, { password, ...account }: CheckedAccount, invitation: string | null): Promise<void> {
  const hash = password === undefined ? null : await hashPassword(password);
  const waiting: Waiting = { account, hash, invitation };
  const token = await keepOnce(ctx, 'confirm', waiting, aDay);
  const known = await asOperator(ctx.db, db => memberByEmail(db, account.email));
  const url = `${ctx.settings.url}/confirm/${token}`;
  const letter = known ? linkLetter('already', known, `${ctx.settings.url}/sign-in`) : linkLetter('confirm', account, url);
  deliver(ctx, letter, known ? `${account.email} has an account already.` : `Link to confirm ${account.email}: ${url}`);
}

/** Make the account whose address is confirmed by this token. Throws `EntryLinkSpent`, or `AccountRefused` where another was faster. */
export async function confirm(ctx: Context, token: string): Promise<Member> {
  const waiting = await asOperator(ctx.db, tx => takeOnce(tx, 'confirm', token, ctx.now())) as Waiting | undefined;
  if (!waiting) throw new EntryLinkSpent();
  const { account, hash, invitation } = waiting;
  return createChecked(ctx, account, hash, async tx => invitation ? spend(ctx, tx, invitation) : undefined);
}
