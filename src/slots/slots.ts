import { commonRanges, mergeRanges, type MinuteRanges, withoutRanges } from '../time/minute-ranges.ts';
import { minutesShowing, toMinute, zoneTransitions } from '../time/zone-transitions.ts';
import { type Days, daysShown, type Hours, openRanges } from './hours.ts';
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

/** When someone has time. */
export type Host = Limits & {
  readonly timeZone: string;
  readonly hours: Hours;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Merged, see `mergeRanges`: kept that way, so that a list of slots costs no sorting. */
  readonly busy: MinuteRanges;
  /** A pair [from, to] for each booking, in any order: the limits count them one by one. */
  readonly booked: ArrayLike<number>;
};

/** A host's minutes within an offer: the hours they keep, when they are free in them, and when a meeting could start. */
export type HostTime = { readonly hours: MinuteRanges; readonly free: MinuteRanges; readonly starts: MinuteRanges };

/** The free starts of one host, epoch minutes in order, by the rules of docs/slots.md. */
export function freeStarts(offer: Offer, host: Host): number[] {
  return startsOnGrid(hostTime(offer, host), offer.stepMinutes);
}

/**
 * Whether a meeting may start at this minute, found as the list is found, so that the two never disagree.
 * Of `busy` it needs what could touch the meeting, of `booked` also the rest of the start's ISO week.
 */
export function isFreeStart(offer: Offer, host: Host, start: number): boolean {
  return freeStarts(offer, host).includes(start);
}

export function hostTime(offer: Offer, host: Host): HostTime {
  const window = windowOf(offer);
  const zone = zoneTransitions(host.timeZone, window.from - 2880, window.to + 2880);
  const days = host.timeZone === offer.timeZone ? offer.window : daysShown(zone, window.from, window.to + 1440);
  const hours = openRanges(host.hours, zone, days);
  const free = freeRanges(hours, host);
  const starts = withoutRanges(startRanges(free, offer.durationMinutes), usedUpTimes(host, host.booked, zone, days));
  return { hours, free, starts: commonRanges(starts, window.starts) };
}

/** The starts on the grid, which begins anew with every stretch of hours. */
export function startsOnGrid({ hours, starts }: Pick<HostTime, 'hours' | 'starts'>, step: number): number[] {
  const list = new Array<number>(mostStarts(starts, step));
  let count = 0;
  for (let at = 0, next = 0; at < hours.length; at += 2) {
    const open = hours[at]!;
    const close = hours[at + 1]!;
    for (; next < starts.length && starts[next]! < close; next += 2) {
      const to = starts[next + 1]!;
      for (let start = open + Math.ceil((starts[next]! - open) / step) * step; start < to; start += step) list[count++] = start;
    }
  }
  list.length = count;
  return list;
}

/** Room for every start that a grid could give: letting the list grow costs three times as much as filling it. */
function mostStarts(starts: MinuteRanges, step: number): number {
  let most = 0;
  for (let at = 0; at < starts.length; at += 2) most += Math.ceil((starts[at + 1]! - starts[at]!) / step);
  return most;
}

/** The epoch minutes of an offer's dates, and those of them at which a meeting may start. */
export function windowOf({ timeZone, window, earliest }: Offer): { readonly from: number; readonly to: number; readonly starts: MinuteRanges } {
  const [first, after] = [window.from * 1440, (window.to + 1) * 1440];
  const zone = zoneTransitions(timeZone, first - 2880, after + 4320);
  const starts = commonRanges(minutesShowing(zone, first, after), [earliest, Infinity]);
  return { from: toMinute(zone, first), to: toMinute(zone, after), starts };
}

/** The hours without what is busy or booked, and without the buffers: a meeting ends one before the next thing, and starts one after the last. */
function freeRanges(hours: MinuteRanges, { busy, booked, bufferBeforeMinutes, bufferAfterMinutes }: Host): MinuteRanges {
  const free = withoutRanges(hours, busy, bufferAfterMinutes, bufferBeforeMinutes);
  return withoutRanges(free, mergeRanges(booked), bufferAfterMinutes, bufferBeforeMinutes);
}

/** The minutes at which a meeting of this length could start and still end within its stretch. */
function startRanges(free: MinuteRanges, duration: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at < free.length; at += 2) {
    if (free[at + 1]! - free[at]! >= duration) starts.push(free[at]!, free[at + 1]! - duration + 1);
  }
  return starts;
}
