import type { MinuteRanges } from '../time/minute-ranges.ts';
import { toWall, type ZoneTransitions, zoneTransitions } from '../time/zone-transitions.ts';
import { mondayOf } from './slot-limits.ts';
import { type Host, hostTime, isFreeStart, type Offer } from './slots.ts';

/** Why a meeting cannot start at a time. Minutes are epoch minutes, days are days since 1970-01-01. */
export type SlotReason =
  | { readonly why: 'busy' | 'booked'; readonly from: number; readonly to: number }
  | { readonly why: 'before notice'; readonly earliest: number }
  | { readonly why: 'day full' | 'week full'; readonly from: number; readonly max: number }
  | { readonly why: 'outside the window' }
  | { readonly why: 'outside the hours' }
  | { readonly why: 'off the grid'; readonly stepMinutes: number };

export type SlotExplanation = { readonly start: number; readonly free: boolean; readonly reasons: readonly SlotReason[] };

/**
 * Whether a meeting may start at this minute, from the function that makes the slots, and everything that stands against it.
 * `busy` are the pairs to name, where they are known apart from the merged ones of the host.
 */
export function explainStart(offer: Offer, host: Host, start: number, busy: ArrayLike<number> = host.busy): SlotExplanation {
  const [from, to] = [start - host.bufferBeforeMinutes, start + offer.durationMinutes + host.bufferAfterMinutes];
  const reasons: SlotReason[] = [
    ...pairsMeeting(busy, from, to).map((pair) => ({ why: 'busy', ...pair }) as const),
    ...pairsMeeting(host.booked, from, to).map((pair) => ({ why: 'booked', ...pair }) as const),
    ...(start < offer.earliest ? [{ why: 'before notice', earliest: offer.earliest } as const] : []),
    ...usedUpLimits(host, start),
    ...placeReasons(offer, hostTime(offer, host).hours, start),
  ];
  return { start, free: isFreeStart(offer, host, start), reasons };
}

function pairsMeeting(pairs: ArrayLike<number>, from: number, to: number): { readonly from: number; readonly to: number }[] {
  const list = Array.from({ length: pairs.length / 2 }, (_, place) => ({ from: pairs[2 * place]!, to: pairs[2 * place + 1]! }));
  return list.filter((pair) => pair.from < pair.to && pair.from < to && from < pair.to);
}

function usedUpLimits({ timeZone, maxPerDay, maxPerWeek, booked }: Host, start: number): SlotReason[] {
  const zone = zoneTransitions(timeZone, start - 2880, start + 2880);
  const day = dayShown(zone, start);
  const monday = mondayOf(day);
  const reasons: SlotReason[] = [];
  if (maxPerDay !== undefined && bookingsIn(day, 1, booked, zone) >= maxPerDay) reasons.push({ why: 'day full', from: day, max: maxPerDay });
  if (maxPerWeek !== undefined && bookingsIn(monday, 7, booked, zone) >= maxPerWeek) reasons.push({ why: 'week full', from: monday, max: maxPerWeek });
  return reasons;
}

function bookingsIn(day: number, days: number, booked: ArrayLike<number>, zone: ZoneTransitions): number {
  const starts = Array.from(booked).filter((_, place) => place % 2 === 0);
  return starts.map((minute) => dayShown(zone, minute)).filter((one) => day <= one && one < day + days).length;
}

function placeReasons({ timeZone, window, durationMinutes, stepMinutes }: Offer, hours: MinuteRanges, start: number): SlotReason[] {
  const day = dayShown(zoneTransitions(timeZone, start - 2880, start + 2880), start);
  if (day < window.from || window.to < day) return [{ why: 'outside the window' }];
  for (let at = 0; at < hours.length; at += 2) {
    if (start < hours[at]! || hours[at + 1]! < start + durationMinutes) continue;
    return (start - hours[at]!) % stepMinutes === 0 ? [] : [{ why: 'off the grid', stepMinutes }];
  }
  return [{ why: 'outside the hours' }];
}

function dayShown(zone: ZoneTransitions, minute: number): number {
  return Math.floor(toWall(zone, minute) / 1440);
}
