import { type Booking, bookings, eventOf } from '../booking/index.ts';
import type { FeedEvent, FeedPart } from '../feeds/index.ts';
import { pickTongue } from '../kit/tongue.ts';

/** The member's meetings, as they stand in their own calendar. */
export const bookingsFeed: FeedPart = {
  key: 'bookings',
  async events(ctx, db, me, { from, to }) {
    const now = ctx.now();
    const all = [...await bookings(db, 'coming', now, 1000), ...await bookings(db, 'past', now, 300)];
    return all.filter(each => !each.cancelledAt && each.end > from && each.start < to).map((booking): FeedEvent => {
      const { uid, sequence, start, end, summary, description, location, url } = eventOf(pickTongue(undefined, me.locale), booking, { host: me, guest: undefined }, ctx.settings, stampOf(booking));
      return { uid, sequence, alteredAt: stampOf(booking), when: { start, end }, summary, description, location, url, takesTime: true };
    });
  },
};

/** Every change counts the sequence up: a second each after it was made, so that the stamp grows and stays the same in between. */
const stampOf = ({ createdAt, sequence }: Booking): Date => new Date(createdAt.getTime() + sequence * 1000);
