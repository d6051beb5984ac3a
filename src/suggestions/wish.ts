import { instantOfWall } from '../time/instant-in-zone.ts';
import { rangeWithin } from '../time/minute-ranges.ts';
import { type Plan, buffersOf, type Taken } from '../meetings/index.ts';

/** Parts of a day, on the guest's clock. */
export const parts = ['any', 'morning', 'afternoon', 'evening'] as const;
export type Part = (typeof parts)[number];

/** What would suit a guest: an exact time, or a part of a day (`2026-12-01`). */
export type Wish = { readonly at: Date } | { readonly date: string; readonly part: Part };

/** From and to, on the clock. */
const hoursOf: Readonly<Record<Part, readonly [from: string, to: string]>> = { any: ['08:00', '21:00'], morning: ['08:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '21:00'] };

/** From when to when a wish is, in instants; an exact time is as long as the meeting. */
export function stretchOf(wish: Wish, zone: string, minutes: number): { readonly from: Date; readonly to: Date } {
  if ('at' in wish) return { from: wish.at, to: new Date(wish.at.getTime() + minutes * 60_000) };
  const [from, to] = hoursOf[wish.part].map(time => instantOfWall(zone, `${wish.date}T${time}`)!);
  return { from: from!, to: to! };
}

/** A time at which a wish can be met; `free` where nothing of the host's is then. */
export type WishTime = { readonly start: Date; readonly free: boolean };

/**
 * The times at which a wish can be met: the one that was named, whether the host is free or not; or of a part of a day up to `most` at which
 * they are, first those that they offer anyway.
 */
export function timesFor(wish: Wish, zone: string, { plan, taken, offered, now }: { readonly plan: Plan; readonly taken: Taken; readonly offered: ReadonlySet<number>; readonly now: Date }, most = 4): readonly WishTime[] {
  const { from, to } = stretchOf(wish, zone, plan.type.durationMinutes);
  const isFree = (minute: number): boolean => isClear(plan, taken, minute);
  if ('at' in wish) return from > now ? [{ start: from, free: isFree(minuteOf(from)) }] : [];
  const step = plan.type.stepMinutes;
  const first = Math.ceil(Math.max(minuteOf(from), minuteOf(now) + 1) / step) * step;
  const all: number[] = [];
  for (let minute = first; minute + plan.type.durationMinutes <= minuteOf(to); minute += step) if (isFree(minute)) all.push(minute);
  const usual = all.filter(minute => offered.has(minute));
  return spread(usual.length > 0 ? usual : all, most).map(minute => ({ start: new Date(minute * 60_000), free: true }));
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

/** Whether nothing takes the host's time then, with what is kept free around it. */
function isClear({ type }: Pick<Plan, 'type'>, { busy, booked }: Taken, start: number): boolean {
  const { before, after } = buffersOf(type);
  return [busy, booked].every(ranges => !rangeWithin(ranges, start - before, start + type.durationMinutes + after));
}

/** Up to `most` of them, evenly from the first to the last. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.round(n * (all.length - 1) / (most - 1))]!);
}
