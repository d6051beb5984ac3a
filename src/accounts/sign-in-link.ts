import type { Context } from '../kit/context.ts';
import { asOperator } from '../kit/transact.ts';
import { countAttempts } from '../kit/attempts.ts';
import type { Member } from './account.ts';
import { deliver, linkLetter } from './mail.ts';
import { keepOnce, takeOnce } from './one-time.ts';
import { confirmEmail, memberByEmail, memberById } from './store.ts';

export const linkMinutes = 15;
/** Nobody's mailbox is filled by somebody who types their address again and again. */
const lettersPerMinute = 3;

/**
 * Send a sign-in link to whoever has an account for this e-mail; without mail it goes to the operator's log. What is done, and
 * how long it takes, says nothing about whether there is one: the letter is not waited for.
 */
export async function sendSignInLink(ctx: Context, email: string, next: string): Promise<void> {
  const member = await asOperator(ctx.db, db => memberByEmail(db, email));
  const token = await keepOnce(ctx, 'sign-in', { account: member?.id ?? null }, linkMinutes);
  const often = await countAttempts(ctx, 'letter', [email], lettersPerMinute);
  if (!member || often !== undefined) return;
  const url = `${ctx.settings.url}/sign-in/link/${token}${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`;
  deliver(ctx, linkLetter('link', member, url), `Sign-in link for ${member.email}: ${url}`);
}

/** Whom a sign-in link lets in; it is spent by that. Undefined where it was spent before or is too old. */
export function memberByLink(ctx: Context, token: string): Promise<Member | undefined> {
  return asOperator(ctx.db, async tx => {
    const kept = await takeOnce(tx, 'sign-in', token, ctx.now()) as { readonly account: string | null } | undefined;
    if (!kept?.account) return undefined;
    await confirmEmail(tx, kept.account);
    return memberById(tx, kept.account);
  });
}
