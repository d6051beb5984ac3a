import type { Member } from '../accounts/index.ts';
import { cancelConversation, type ConversationKind, moveConversation, planConversation, retitleConversation } from '../conversations/index.ts';
import type { Settings } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { type Booking, roomAddress } from './booking.ts';
import { setConversation } from './store-write.ts';

const kinds: Readonly<Record<Booking['kind'], ConversationKind>> = { coffee: 'coffee', phone: 'call', lunch: 'lunch', walk: 'walk', other: 'chat' };

/** Of several who found a time together: each person once, and what it is about. */
type Several = { readonly people: readonly string[]; readonly title: string };

/** What is booked is a conversation to come, under the guest's one question or the title of several, with the brief that goes with it. */
export async function planTalk(tx: Writer, settings: Settings, host: Member, booking: Booking, several?: Several): Promise<void> {
  if (!booking.person) return;
  const { people, title } = several ?? { people: [booking.person], title: titleOf(booking) };
  const kind = booking.mode === 'phone' ? 'call' : kinds[booking.kind];
  const id = await planConversation(tx, { people, kind, ...timeOf(host, booking), ...whereOf(settings, booking), title, source: 'booking' });
  await setConversation(tx, booking.id, id);
}

/** It follows the booking: to another time or place, and away. What was written down about it already stays. */
export async function followTalk(tx: Writer, settings: Settings, host: Member, booking: Booking, now: Date): Promise<void> {
  if (!booking.conversation) return;
  if (booking.cancelledAt) await cancelConversation(tx, booking.conversation, now);
  else await moveConversation(tx, booking.conversation, { ...timeOf(host, booking), ...whereOf(settings, booking) });
}

/** What the guest wrote goes from it when they have their data deleted. */
export async function forgetTalk(tx: Writer, { conversation }: Booking): Promise<void> {
  if (conversation) await retitleConversation(tx, conversation, '');
}

const timeOf = ({ zone }: Member, { start, end }: Booking) => ({ startsAt: start, endsAt: end, zone });

const whereOf = ({ videoUrl }: Settings, booking: Booking) => ({
  place: booking.mode === 'in-person' ? booking.place : booking.mode === 'phone' ? booking.phone : '', link: booking.mode === 'virtual' ? roomAddress(videoUrl, booking) : '',
});

const titleOf = ({ question }: Booking): string => question.split('\n')[0]!.slice(0, 200);
