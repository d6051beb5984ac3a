import type { Context } from '../kit/context.ts';
import type { MailOutcome } from '../kit/mail.ts';
import type { Member } from './account.ts';
import { inviteToJoin } from './entry-link.ts';
import { invitationLetter } from './mail.ts';

/** Invite somebody: a link for one account, mailed to `email` where mail is set up. Throws `AccountRefused` where that is not an e-mail. */
export async function invite(ctx: Context, me: Member, email: string): Promise<{ readonly url: string; readonly mail: MailOutcome['outcome'] | 'no address' }> {
  const url = ctx.settings.url + await inviteToJoin(ctx, me.id, email || null);
  if (!email) return { url, mail: 'no address' };
  const { outcome } = await ctx.mail.send(invitationLetter(email, me, url));
  return { url, mail: outcome };
}
