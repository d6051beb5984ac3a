import { emptySet, addRange, copySet, forEachRun, hasMinute, type MinuteRanges, type MinuteSet, nextIn, nextOut, removeRange } from '../kit/minute-set.ts';
import { minutesShowing, toMinute, zoneTransitions } from '../kit/zone-transitions.ts';
import { type Days, daysShown, type Hours, openMinutes } from './hours.ts';
import { type Limits, usedUpTimes } from './slot-limits.ts';

/** What can be booked: how long, on which grid, how soon, on which dates (both included) of which zone. */
export type Offer = {
  readonly timeZone: string;
  readonly window: Days;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  /** The first epoch minute at which a meeting may start: now and the notice, rounded up. */
  readonly earliest: number;
};

/** When someone has time. `busy` may be merged, `booked` holds a range for each booking; neither needs an order. */
export type Host = Limits & {
  readonly timeZone: string;
  readonly hours: Hours;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly busy: MinuteRanges;
  readonly booked: MinuteRanges;
};

/** A host's minutes within an offer: when they are there, when nothing is in the way, and which minutes could begin a meeting. */
export type HostTime = { readonly hours: MinuteSet; readonly free: MinuteSet; readonly starts: MinuteSet };

/** The free starts of one host, epoch minutes in order, by the rules of docs/slots.md. */
export function freeStarts(offer: Offer, host: Host): number[] {
  return startsOnGrid(hostTime(offer, host), offer.stepMinutes);
}

/**
 * Whether a meeting may start at this minute, found as the list is found, so that the two never disagree.
 * Of `busy` it needs what could touch the meeting, of `booked` also the rest of the start's ISO week.
 */
export function isFreeStart(offer: Offer, host: Host, start: number): boolean {
  const { hours, starts } = hostTime(offer, host);
  return hasMinute(starts, start) && isOnGrid(hours, start, offer.stepMinutes);
}

export function hostTime(offer: Offer, host: Host): HostTime {
  const frame = frameOf(offer);
  const zone = zoneTransitions(host.timeZone, frame.from - 2880, frame.to + 2880);
  const days = host.timeZone === offer.timeZone ? offer.window : daysShown(zone, frame.from, frame.to);
  const hours = openMinutes(host.hours, zone, days, frame);
  const free = freeMinutes(hours, host);
  const starts = startsIn(free, offer.durationMinutes);
  for (const [from, to] of [...frame.outside, ...usedUpTimes(host, host.booked, zone, days)]) removeRange(starts, from, to);
  return { hours, free, starts };
}

/** The starts on the grid: every stretch of hours has its own, which begins with it. */
export function startsOnGrid({ hours, starts }: Pick<HostTime, 'hours' | 'starts'>, step: number): number[] {
  const list: number[] = [];
  forEachRun(hours, (open, close) => {
    for (let from = nextIn(starts, open); from < close; from = nextIn(starts, from)) {
      const to = Math.min(close, nextOut(starts, from));
      for (let start = open + Math.ceil((from - open) / step) * step; start < to; start += step) list.push(start);
      from = to;
    }
  });
  return list;
}

/** Whether a minute lies a whole number of steps after its stretch of hours begins. */
export function isOnGrid(hours: MinuteSet, minute: number, step: number): boolean {
  let onGrid = false;
  forEachRun(hours, (open, close) => {
    if (open <= minute && minute < close) onGrid = (minute - open) % step === 0;
  });
  return onGrid;
}

/** The epoch minutes that an offer is about. A day more at the end holds a meeting that begins inside the window. */
export function frameOf(offer: Offer): { readonly from: number; readonly to: number; readonly outside: readonly (readonly [number, number])[] } {
  const [first, after] = [offer.window.from * 1440, (offer.window.to + 1) * 1440];
  const zone = zoneTransitions(offer.timeZone, first - 2880, after + 4320);
  const frame = { from: toMinute(zone, first), to: toMinute(zone, after) + 1440 };
  return { ...frame, outside: [[frame.from, offer.earliest], ...minutesShowing(zone, first - 2880, first), ...minutesShowing(zone, after, after + 4320)] };
}

/** The minutes of `hours` that keep the buffers' distance from every busy and booked range; a range of no length is in nobody's way. */
function freeMinutes(hours: MinuteSet, host: Host): MinuteSet {
  const free = copySet(hours);
  for (const ranges of [host.busy, host.booked]) {
    for (let index = 0; index < ranges.length; index += 2) {
      const [from, to] = [ranges[index]!, ranges[index + 1]!];
      if (from < to) removeRange(free, from - host.bufferAfterMinutes, to + host.bufferBeforeMinutes);
    }
  }
  return free;
}

/** The minutes at which a meeting of this length fits into one run of free minutes. */
function startsIn(free: MinuteSet, duration: number): MinuteSet {
  const starts = emptySet(free.from, free.to);
  forEachRun(free, (from, to) => addRange(starts, from, to - duration + 1));
  return starts;
}
