import type { MinuteRanges } from '../kit/minute-set.ts';
import { hasMinute, nextOut } from '../kit/minute-set.ts';
import { toWall, type ZoneTransitions, zoneTransitions } from '../kit/zone-transitions.ts';
import { bookingsFrom, mondayOf } from './slot-limits.ts';
import { type Host, hostTime, isFreeStart, isOnGrid, type Offer } from './slots.ts';

/** Why a meeting cannot start at a time. Minutes are epoch minutes, days are days since 1970-01-01. */
export type SlotReason =
  | { readonly why: 'busy' | 'booked'; readonly from: number; readonly to: number }
  | { readonly why: 'before notice'; readonly earliest: number }
  | { readonly why: 'outside the window' }
  | { readonly why: 'outside the hours' }
  | { readonly why: 'off the grid'; readonly stepMinutes: number }
  | { readonly why: 'day full' | 'week full'; readonly from: number; readonly max: number };

export type SlotExplanation = { readonly start: number; readonly free: boolean; readonly reasons: readonly SlotReason[] };

/** Whether a meeting may start at this minute, from the function that makes the slots, and everything that stands against it. */
export function explainStart(offer: Offer, host: Host, start: number): SlotExplanation {
  const { hours } = hostTime(offer, host);
  const zone = zoneTransitions(host.timeZone, start - 2880, start + 2880);
  const reasons: SlotReason[] = [
    ...inTheWay('busy', host.busy, offer, host, start),
    ...inTheWay('booked', host.booked, offer, host, start),
    ...(start < offer.earliest ? [{ why: 'before notice', earliest: offer.earliest } as const] : []),
    ...usedUpLimits(host, zone, start),
  ];
  if (!isInWindow(offer, start)) reasons.push({ why: 'outside the window' });
  else if (!hasMinute(hours, start) || nextOut(hours, start) < start + offer.durationMinutes) reasons.push({ why: 'outside the hours' });
  else if (!isOnGrid(hours, start, offer.stepMinutes)) reasons.push({ why: 'off the grid', stepMinutes: offer.stepMinutes });
  return { start, free: isFreeStart(offer, host, start), reasons };
}

function inTheWay(why: 'busy' | 'booked', ranges: MinuteRanges, offer: Offer, host: Host, start: number): SlotReason[] {
  const [from, to] = [start - host.bufferBeforeMinutes, start + offer.durationMinutes + host.bufferAfterMinutes];
  const met: SlotReason[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const [begin, end] = [ranges[index]!, ranges[index + 1]!];
    if (begin < end && begin < to && from < end) met.push({ why, from: begin, to: end });
  }
  return met;
}

function usedUpLimits({ maxPerDay, maxPerWeek, booked }: Host, zone: ZoneTransitions, start: number): SlotReason[] {
  const day = dayShown(zone, start);
  const monday = mondayOf(day);
  const reasons: SlotReason[] = [];
  if (maxPerDay !== undefined && bookingsFrom(day, 1, booked, zone) >= maxPerDay) reasons.push({ why: 'day full', from: day, max: maxPerDay });
  if (maxPerWeek !== undefined && bookingsFrom(monday, 7, booked, zone) >= maxPerWeek) reasons.push({ why: 'week full', from: monday, max: maxPerWeek });
  return reasons;
}

function isInWindow({ timeZone, window }: Offer, start: number): boolean {
  const day = dayShown(zoneTransitions(timeZone, start - 2880, start + 2880), start);
  return window.from <= day && day <= window.to;
}

function dayShown(zone: ZoneTransitions, minute: number): number {
  return Math.floor(toWall(zone, minute) / 1440);
}
