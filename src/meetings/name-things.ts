import type { KeptThing } from '../activity/index.ts';
import type { Reader } from '../kit/db.ts';
import type { Tongue } from '../kit/texts.ts';
import { dateText } from '../ui/index.ts';
import { sayDays } from './say-change.ts';
import { meetingName } from './say-meeting.ts';
import { meetingTypeById, places, schedules, stayById } from './store.ts';
import { texts } from './texts.ts';

/** Hours, places and kinds of meeting by what they are called within a sentence; what is gone, or is of another domain, by nothing. */
export async function nameMeetingThings(db: Reader, tongue: Tongue, things: readonly KeptThing[]): Promise<readonly string[]> {
  const names = [];
  for (const { table, row } of things) names.push(await namers[table]?.(db, tongue, row));
  return names.filter(name => name !== undefined);
}

type Namer = (db: Reader, tongue: Tongue, row: string) => Promise<string | undefined>;

const quoted = (tongue: Tongue, name: string | undefined): string | undefined => name === undefined ? undefined : texts(tongue)('kept.named', { name });

const namers: Readonly<Record<string, Namer>> = {
  async meeting_type(db, tongue, row) {
    const type = await meetingTypeById(db, row);
    return quoted(tongue, type && meetingName(tongue, type));
  },
  async schedule(db, tongue, row) {
    const schedule = (await schedules(db)).find(({ id }) => id === row);
    return schedule?.isUsual ? texts(tongue)('kept.usual') : quoted(tongue, schedule?.name);
  },
  async schedule_date(db, tongue, row) {
    const dates = (await schedules(db)).flatMap(each => each.dates).find(({ id }) => id === row);
    return dates && sayDays(tongue, dates);
  },
  async stay(db, tongue, row) {
    const stay = await stayById(db, row);
    return stay && texts(tongue)('kept.stay', { day: dateText(tongue, stay.from, 'long') });
  },
  place: async (db, tongue, row) => quoted(tongue, (await places(db)).find(({ id }) => id === row)?.name),
  host_page: async (_, tongue) => texts(tongue)('kept.page'),
};
