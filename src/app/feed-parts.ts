import { checkIns } from '../agenda/index.ts';
import { bookingsFeed } from '../hosts/index.ts';
import type { FeedEvent, FeedPart } from '../feeds/index.ts';
import { type Conversation, conversationsBetween } from '../conversations/index.ts';
import { eventUid } from '../icalendar/index.ts';
import { outreachBlocks } from '../pace/index.ts';

/** Conversations that the member planned; those that were booked stand among the bookings. */
const conversationsFeed: FeedPart = {
  key: 'conversations',
  async events(ctx, db, _, { from, to }) {
    const planned = await conversationsBetween(db, from, to, 500);
    return planned.filter(each => each.source !== 'booking').map(each => toEvent(each, ctx.settings));
  },
};

const hour = 3_600_000;

function toEvent({ id, startsAt, endsAt, onDay, title, people, place, link }: Conversation, site: { readonly url: string }): FeedEvent {
  const when = startsAt ? { start: startsAt, end: endsAt ?? new Date(startsAt.getTime() + hour) } : { day: onDay ?? '' };
  const names = people.map(each => each.name).join(', ');
  return { uid: eventUid(`conversation-${id}`, site), alteredAt: madeAt(id), when, summary: title ? `${title}: ${names}` : names, location: place || link, url: `${site.url}/conversations/${id}`, takesTime: startsAt !== null };
}

/** An id begins with the millisecond in which it was made (RFC 9562, section 5.7). */
const madeAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

/** What stands in a member's own feeds, from every domain that has something there. */
export const feedParts: readonly FeedPart[] = [bookingsFeed, conversationsFeed, outreachBlocks, checkIns];
