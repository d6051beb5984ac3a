import { type Conversation, conversationsBetween } from '../conversations/index.ts';
import { addDays, instantAt } from '../time/calendar-day.ts';
import { dayText, type Reader, timeText, zoneText } from '../ui/index.ts';
import type { Item } from './item.ts';
import { namesOf, somebodyOf } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Conversations of today and tomorrow, each with its brief; one that began half an hour ago is under way. */
export const prepare: Source = {
  kind: 'prepare', dated: true,
  most: () => 4,
  async find({ db, now, day, zone }) {
    const from = new Date(Math.max(instantAt(zone, day, '00:00').getTime(), now.getTime() - 30 * 60_000));
    const [ahead, wholeDay] = await Promise.all([conversationsBetween(db, from, instantAt(zone, addDays(day, 2), '00:00'), 8), conversationsBetween(db, instantAt(zone, day, '00:00'), from, 8)]);
    return [...wholeDay.filter(each => each.onDay !== null), ...ahead].map(each => toItem(each, day));
  },
};

const toItem = (conversation: Conversation, day: string): Item => ({
  kind: 'prepare', person: somebodyOf(conversation.people[0]), occasion: `${conversation.id}@${conversation.at.toISOString()}`,
  say(reader) {
    const t = texts(reader);
    const { id, kind, people, title } = conversation;
    return {
      title: t(`prepare.${kind}`, { names: namesOf(reader, people) }), why: [sayWhen(reader, conversation, day), title && t('prepare.titled', { title: /[.?!…]$/.test(title) ? title : `${title}.` }), t('prepare.brief')].filter(Boolean).join(' '),
      action: { label: t('prepare.act'), href: `/conversations/${id}/brief` },
    };
  },
});

function sayWhen(reader: Reader, { startsAt, onDay }: Conversation, day: string): string {
  const t = texts(reader);
  const isToday = (startsAt ? dayText(reader, startsAt) : onDay) === (startsAt ? dayText(reader, reader.now) : day);
  if (!startsAt) return t(isToday ? 'prepare.todayAnytime' : 'prepare.tomorrowAnytime');
  return t(isToday ? 'prepare.today' : 'prepare.tomorrow', { time: timeText(reader, startsAt), zone: zoneText(reader, startsAt) });
}
