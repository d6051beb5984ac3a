import { mergeRanges } from './minute-ranges.ts';

/**
 * The changes of clocks of one zone, as numbers. Minutes are epoch minutes (UTC); a wall minute is what a clock in the
 * zone shows, counted as if it were UTC.
 *
 * `offset[k]` (minutes east of UTC) holds from `at[k - 1]` until before `at[k]`; the last `at` is infinity.
 * `wallEnd[k]` is the wall minute before which a wall time belongs to stretch k, read as RFC 5545 section 3.3.5 reads it:
 * a time that a change skips moves forward by the gap (it is taken with the offset before), one that comes twice means the first.
 */
export type ZoneTransitions = {
  readonly timeZone: string;
  /** The epoch minutes for which the table was made. */
  readonly from: number;
  readonly to: number;
  readonly at: readonly number[];
  readonly offset: readonly number[];
  readonly wallEnd: readonly number[];
};

/** The first epoch minute that the tables cover; before it some zones had offsets with seconds. 1973-01-01T00:00Z. */
export const firstMinute = Date.UTC(1973, 0, 1) / 60_000;

/** The last one: after it clocks stay as they stood, since to work out the changes of millennia takes seconds. 2201-01-01T00:00Z. */
const lastMinute = Date.UTC(2201, 0, 1) / 60_000;

const minutesOfDay = 1440;
const minutesOfYear = 366 * minutesOfDay;
const tables = new Map<string, ZoneTransitions>();

/**
 * The transitions of a zone, good at least for the epoch minutes from `from` to `to`. Made from Intl once per zone and kept.
 * Throws RangeError for a name that Intl does not know.
 */
export function zoneTransitions(timeZone: string, from: number, to: number): ZoneTransitions {
  const known = tables.get(timeZone);
  const [first, last] = [Math.min(Math.max(firstMinute, from), lastMinute), Math.min(to, lastMinute)];
  if (known && known.from <= first && last <= known.to) return known;
  const made = makeTable(timeZone, Math.min(first, known?.from ?? first), Math.max(last, known?.to ?? last));
  tables.set(timeZone, made);
  return made;
}

/** The wall minute that a clock in the zone shows at an epoch minute. */
export function toWall(zone: ZoneTransitions, minute: number): number {
  return minute + zone.offset[stretchOf(zone.at, minute)]!;
}

/** The epoch minute of a wall minute: a skipped one moves forward by the gap, one that comes twice means the first. */
export function toMinute(zone: ZoneTransitions, wall: number): number {
  return wall - zone.offset[stretchOf(zone.wallEnd, wall)]!;
}

/** The epoch minutes, as flat pairs in order, at which a clock in the zone shows a wall minute in [wallFrom, wallTo). */
export function minutesShowing(zone: ZoneTransitions, wallFrom: number, wallTo: number): number[] {
  const pairs: number[] = [];
  for (let k = 0; k < zone.offset.length; k++) {
    const from = Math.max(wallFrom - zone.offset[k]!, zone.at[k - 1] ?? -Infinity);
    const to = Math.min(wallTo - zone.offset[k]!, zone.at[k]!);
    if (from < to) pairs.push(from, to);
  }
  return mergeRanges(pairs);
}

/** True for a name that Intl knows as a zone; plain offsets such as `+02:00` are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Tables are short (two entries a year), and a search mostly asks for the middle: plain bisection. */
function stretchOf(ends: readonly number[], minute: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minute < ends[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A year more on both sides, so that neighbouring questions find the table ready. */
function makeTable(timeZone: string, from: number, to: number): ZoneTransitions {
  const offsetAt = offsetReader(timeZone);
  const start = Math.max(firstMinute, from - minutesOfYear);
  const end = to + minutesOfYear;
  const at: number[] = [];
  const offset = [offsetAt(start)];
  for (let day = start; day < end; day += sampleMinutes) {
    if (offsetAt(day + sampleMinutes) === offset.at(-1)) continue;
    at.push(firstMinuteNotAt(offset.at(-1)!, offsetAt, day, day + sampleMinutes));
    offset.push(offsetAt(day + sampleMinutes));
  }
  at.push(Infinity);
  return { timeZone, from: start, to: end, at, offset, wallEnd: at.map((minute, k) => minute + Math.max(offset[k]!, offset[k + 1] ?? 0)) };
}

/** Since 1973 no zone of the IANA database has changed twice within 6.9 days (Recife, October 2000). */
const sampleMinutes = 3 * minutesOfDay;

function firstMinuteNotAt(offset: number, offsetAt: (minute: number) => number, low: number, high: number): number {
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Reads `GMT+05:45` off the end of a formatted time; plain `GMT` is 0. */
function offsetReader(timeZone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', timeZoneName: 'longOffset' });
  return (minute) => {
    const text = format.format(minute * 60_000);
    const [hours, minutes] = text.slice(text.indexOf('GMT') + 3).split(':');
    if (!hours) return 0;
    return Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(minutes);
  };
}
