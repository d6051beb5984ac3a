import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { hostPage } from '../meetings/index.ts';
import { postLetter } from '../post/index.ts';
import { guestLetter, hostLetter } from './mail.ts';
import { markReminded } from './store-write.ts';
import { bookingById } from './store.ts';

export const remindName = 'booking.remind';

/** Remind everyone of a meeting of tomorrow, as its host wishes: once for each time it was moved to, and never of one that is cancelled or over. */
export function remindOf(ctx: Context, host: string, id: string): Promise<void> {
  return transact(ctx.db, host, null, async tx => {
    const booking = await bookingById(tx, id);
    const now = ctx.now();
    if (!booking || booking.cancelledAt || booking.start <= now || booking.start.getTime() - now.getTime() > 25 * 3_600_000) return;
    if (!ctx.mail.ready || !await markReminded(tx, id, booking.start)) return;
    const [me, page] = [await ownerOf(tx), await hostPage(tx)];
    const about = { settings: ctx.settings, host: me, booking, news: 'remind' as const, now };
    if (page.remindGuest) for (const guest of booking.guests) if (guest.email && guest.answer !== 'declined') await postLetter(tx, guestLetter(about, guest));
    if (page.remindHost) await postLetter(tx, hostLetter(about));
  });
}
