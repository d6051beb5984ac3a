import { type Booking, guestOf, waitingProposals } from '../booking/index.ts';
import { openSuggestions, sayWishForHost, type Suggestion } from '../suggestions/index.ts';
import { pollsToDecide } from '../polls/index.ts';
import { instantText } from '../ui/index.ts';
import type { Item } from './item.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Guests who wait for a word on when to meet: those whom no free time suited, those who would rather meet at another time, and several whose answers are in. */
export const agreeOnTime: Source = {
  kind: 'agree', dated: true,
  most: () => 3,
  async find({ db, now }) {
    const [suggestions, bookings, polls] = await Promise.all([openSuggestions(db, 12), waitingProposals(db, now, 12), pollsToDecide(db)]);
    return [...suggestions.filter(({ turn }) => turn === 'host').map(ofSuggestion), ...bookings.map(ofBooking), ...polls.map(ofPoll)];
  },
};

const ofSuggestion = ({ id, name, wishes, zone, saidAt }: Suggestion): Item => ({
  kind: 'agree', person: null, occasion: `${id}@${saidAt.toISOString()}`,
  say(reader) {
    const t = texts(reader);
    const times = wishes.map(wish => sayWishForHost(reader, wish, zone)).join('; ');
    return { title: t('agree.title', { name }), why: times ? t('agree.suits', { times }) : t('agree.asks', { name }), action: { label: t('agree.act'), href: `/suggestions/${id}` } };
  },
});

const ofPoll = ({ id, title, toldAt }: Awaited<ReturnType<typeof pollsToDecide>>[number]): Item => ({
  kind: 'agree', person: null, occasion: `${id}@${toldAt.toISOString()}`,
  say(reader) {
    const t = texts(reader);
    return { title: t('agree.pollTitle', { title }), why: t('agree.pollWhy'), action: { label: t('agree.act'), href: `/polls/${id}` } };
  },
});

const ofBooking = (booking: Booking): Item => ({
  kind: 'agree', person: null, occasion: `${booking.id}@${booking.proposals[0]!.id}`,
  say(reader) {
    const t = texts(reader);
    const { starts } = booking.proposals[0]!;
    return { title: t('agree.moveTitle', { name: guestOf(booking).name }), why: t('agree.suits', { times: starts.map(start => instantText(reader, start)).join('; ') }), action: { label: t('agree.act'), href: `/bookings/${booking.id}` } };
  },
});
