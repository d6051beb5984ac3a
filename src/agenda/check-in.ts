import { type CheckIn, checkInsDue, type Drift, driftingTies, sayDrift } from '../check-ins/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { relativeDay, type Reader } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** With whom to be in touch by now, by a rhythm or a day that was named, the longest due first; then ties that would soon count as dormant. */
export const checkIn: Source = {
  kind: 'check-in',
  most: () => 2,
  async find({ db, now, day }) {
    const [due, drifting] = await Promise.all([checkInsDue(db, day, 40), driftingTies(db, now)]);
    return [...due.map(toItem), ...drifting.filter(({ rhythms }) => rhythms === null).map(beforeDormancy)];
  },
};

const toItem = (due: CheckIn): Item => ({
  kind: 'check-in', person: somebodyOf(due.person, due.company), occasion: due.dueOn,
  say(reader) {
    const t = texts(reader);
    const why = sayWhy(reader, due);
    return { title: t('checkIn.title', { name: due.person.name }), why, action: { label: t('checkIn.act', { name: due.person.givenName || due.person.name }), href: writeTo(due.person, 'check-in', why) } };
  },
});

/** Two who talked, and have not for so long that another half a year would make strangers of them. Whoever has a rhythm is due by that. */
const beforeDormancy = (drift: Drift): Item => ({
  kind: 'check-in', person: somebodyOf(drift.person, drift.company), occasion: `drift-${utcDay(drift.lastContactAt)}`,
  say(reader) {
    const t = texts(reader);
    const why = sayDrift(reader, drift);
    return { title: t('checkIn.title', { name: drift.person.name }), why, action: { label: t('checkIn.act', { name: drift.person.givenName || drift.person.name }), href: writeTo(drift.person, 'reconnect', why) } };
  },
});

function sayWhy(reader: Reader, { named, dueOn, rhythmDays, lastContactAt, person }: CheckIn): string {
  const t = texts(reader);
  const name = person.givenName || person.name;
  if (named || rhythmDays === null) return t('checkIn.whyNamed', { name, day: relativeDay(reader, dueOn) });
  return lastContactAt ? t('checkIn.why', { count: rhythmDays, when: relativeDay(reader, lastContactAt) }) : t('checkIn.whyNever', { name, count: rhythmDays });
}
