import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { postLetter } from '../post/index.ts';
import { guestLetter, hostLetter } from './mail.ts';
import type { Suggestion } from './suggestion.ts';

/** What was said, by the guest (the first two) or by the host. */
export type News = 'suggested' | 'others' | 'offered' | 'declined';

/** The other side is told in the transaction of what was said; the guest also that what they suggested arrived, with the link to it. */
export async function tellOfSuggestion(ctx: Context, tx: Writer, host: Member, suggestion: Suggestion, news: News): Promise<void> {
  if (!ctx.mail.ready) return;
  const about = { settings: ctx.settings, host, suggestion, now: ctx.now() };
  if (news === 'suggested' || news === 'others') await postLetter(tx, hostLetter(about, news));
  if (news !== 'others' && suggestion.email) await postLetter(tx, guestLetter(about, news));
}
