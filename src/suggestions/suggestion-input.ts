import { instantOfWall } from '../time/instant-in-zone.ts';
import { NoTimeNamed, mostTimes } from './suggestion.ts';
import { type Part, parts, stretchOf, type Wish } from './wish.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** So far ahead a time may be named. */
const farthest = 400 * 86_400_000;

/** The wishes of a form: `date1` and `when1` (a part of the day, or `HH:MM`) to `date3` and `when3`. What is over, or no time, is left out. */
export function readWishes(fields: Fields, zone: string, now: Date): readonly Wish[] {
  const read = [1, 2, 3].map(place => readWish(fields[`date${place}`] ?? '', fields[`when${place}`] ?? '', zone));
  return read.filter(wish => wish !== undefined).filter(wish => isAhead(wish, zone, now));
}

/** Undefined for what is none. */
function readWish(date: string, when: string, zone: string): Wish | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return undefined;
  const part = parts.find(each => each === (when || 'any'));
  if (part) return { date, part };
  const at = instantOfWall(zone, `${date}T${when}`);
  return at && { at };
}

export function isAhead(wish: Wish, zone: string, now: Date): boolean {
  const { to } = stretchOf(wish, zone, 0);
  return to > now && to.getTime() - now.getTime() < farthest;
}

/** Times that a host offers, in order, each once. Throws `NoTimeNamed` where none lies ahead, or there are more than three. */
export function readStarts(starts: readonly Date[], now: Date): readonly Date[] {
  const ahead = starts.filter(at => at > now && at.getTime() - now.getTime() < farthest && at.getTime() % 60_000 === 0);
  const once = [...new Map(ahead.map(at => [at.getTime(), at])).values()].toSorted((a, b) => a.getTime() - b.getTime());
  if (once.length === 0 || once.length > mostTimes) throw new NoTimeNamed();
  return once;
}

/** A wish as a program gives it: an instant, or a part of a date, the whole day where none is named. */
export type GivenWish = { readonly at?: Date | undefined; readonly date?: string | undefined; readonly part?: Part | undefined };

export const toWish = ({ at, date, part }: GivenWish): Wish | undefined => at ? { at } : date ? { date, part: part ?? 'any' } : undefined;
