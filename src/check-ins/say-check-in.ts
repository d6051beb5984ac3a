import { dayText, relativeDay, type Reader } from '../ui/index.ts';
import type { CheckIn, Drift } from './check-in.ts';
import { texts } from './texts.ts';

/** Why it is time: a day that was named, or the rhythm that was chosen, and when the last contact was. */
export function sayCheckIn(reader: Reader, { person, lastContactAt, rhythmDays, named, dueOn }: CheckIn): string {
  const t = texts(reader);
  const name = person.givenName || person.name;
  const last = lastContactAt ? t('last', { when: relativeDay(reader, lastContactAt) }) : t('last.never', { name });
  return `${named ? t('why.named', { when: relativeDay(reader, dueOn) }) : t('why.rhythm', { count: rhythmDays ?? 0 })} ${last}`;
}

/** What is said before a tie goes dormant. */
export function sayDrift(reader: Reader, { person, lastContactAt, rhythms }: Drift): string {
  const t = texts(reader);
  const name = person.givenName || person.name;
  if (rhythms !== null) return t('drift.rhythms', { name, count: rhythms });
  const dormantAt = new Date(lastContactAt);
  dormantAt.setUTCFullYear(dormantAt.getUTCFullYear() + 3);
  return t('drift.years', { name, since: dayText(reader, lastContactAt, 'month'), until: dayText(reader, dormantAt, 'month') });
}
