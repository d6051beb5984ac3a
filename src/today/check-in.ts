import { type CheckIn, checkInsDue } from '../conversations/index.ts';
import { relativeDay, type Reader } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** With whom to be in touch by now, by a rhythm or a day that was named; the longest due first. */
export const checkIn: Source = {
  kind: 'check-in',
  most: () => 2,
  find: async ({ db, day }) => (await checkInsDue(db, day, 40)).map(toItem),
};

const toItem = (due: CheckIn): Item => ({
  kind: 'check-in', person: somebodyOf(due.person, due.company), occasion: due.dueOn,
  say(reader) {
    const t = texts(reader);
    const why = sayWhy(reader, due);
    return { title: t('checkIn.title', { name: due.person.name }), why, action: { label: t('checkIn.act', { name: due.person.givenName || due.person.name }), href: writeTo(due.person, 'check-in', why) } };
  },
});

function sayWhy(reader: Reader, { named, dueOn, rhythmDays, lastContactAt, person }: CheckIn): string {
  const t = texts(reader);
  const name = person.givenName || person.name;
  if (named || rhythmDays === null) return t('checkIn.whyNamed', { name, day: relativeDay(reader, dueOn) });
  return lastContactAt ? t('checkIn.why', { count: rhythmDays, when: relativeDay(reader, lastContactAt) }) : t('checkIn.whyNever', { name, count: rhythmDays });
}
