import { dateInZone } from '../time/instant-in-zone.ts';
import { minuteOnClock, strainOn } from './clock-hour.ts';

/** The middle of the morning and of the afternoon, in turn: whoever is never free at one may be at the other. */
const middles = [10 * 60, 14 * 60] as const;

/**
 * A few of the host's free times to ask about, epoch minutes in order: kind to the clocks that are known, spread over the days, and over the
 * hours of a day where one has several. `starts` are in order; none are invented. The same input gives the same times.
 */
export function proposeTimes(starts: readonly number[], minutes: number, zone: string, zones: readonly string[], most: number): readonly number[] {
  const strain = (start: number) => [zone, ...zones].reduce((sum, each) => sum + strainOn(each, start, minutes), 0);
  const days = [...Map.groupBy(starts, start => dateInZone(zone, start)).values()].map(its => ({ left: its.map(start => ({ start, strain: strain(start) })), taken: [] as number[] }));
  const kind = days.filter(({ left }) => left.length > 0);
  const chosen: number[] = [];
  for (let round = 0; chosen.length < most && kind.some(({ left }) => left.length > 0); round++) {
    for (const [place, day] of spread(kind, most - chosen.length).entries()) {
      const middle = middles[(place + round) % 2]!;
      const best = day.left.toSorted((a, b) => a.strain - b.strain || apart(day.taken, b.start) - apart(day.taken, a.start) || Math.abs(minuteOnClock(zone, a.start) - middle) - Math.abs(minuteOnClock(zone, b.start) - middle) || a.start - b.start)[0]!;
      day.left = day.left.filter(({ start }) => Math.abs(start - best.start) >= Math.max(minutes, 90));
      day.taken.push(best.start);
      chosen.push(best.start);
    }
  }
  return chosen.toSorted((a, b) => a - b);
}

/** Of the days that have times left, so many that lie evenly between the first and the last. */
function spread<D extends { readonly left: readonly unknown[] }>(days: readonly D[], most: number): readonly D[] {
  const open = days.filter(({ left }) => left.length > 0);
  if (open.length <= most) return open;
  if (most === 1) return [open[Math.floor((open.length - 1) / 2)]!];
  return Array.from({ length: most }, (_, place) => open[Math.round(place * (open.length - 1) / (most - 1))]!);
}

/** How far a time is from those of its day that were taken. */
const apart = (taken: readonly number[], start: number): number => taken.length === 0 ? 0 : Math.min(...taken.map(each => Math.abs(each - start)));
