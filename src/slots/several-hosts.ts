import { commonRanges } from '../time/minute-ranges.ts';
import { freeStarts, type Host, hostTime, isFreeStart, type Offer, startsOnGrid, windowOf } from './slots.ts';

/**
 * The starts, epoch minutes in order, at which all of these hosts are free. The grid begins where their common hours begin.
 * No hosts, no starts.
 */
export function startsForAll(offer: Offer, hosts: readonly Host[]): number[] {
  const times = hosts.map((host) => hostTime(offer, host));
  if (times.length === 0) return [];
  const common = times.reduce((some, other) => ({ free: [], hours: commonRanges(some.hours, other.hours), starts: commonRanges(some.starts, other.starts) }));
  return startsOnGrid(common, offer.stepMinutes);
}

/** The starts at which at least one of these hosts is free, each on that host's own grid. A meeting never changes hosts. */
export function startsForAny(offer: Offer, hosts: readonly Host[]): number[] {
  const { starts } = windowOf(offer);
  const first = starts[0] ?? 0;
  const isStart = new Uint8Array((starts[starts.length - 1] ?? 0) - first);
  for (const host of hosts) mark(freeStarts(offer, host), first, isStart);
  const list: number[] = [];
  for (let at = isStart.indexOf(1); at >= 0; at = isStart.indexOf(1, at + 1)) list.push(first + at);
  return list;
}

function mark(starts: readonly number[], first: number, isStart: Uint8Array): void {
  for (let at = 0; at < starts.length; at++) isStart[starts[at]! - first] = 1;
}

/** Which of the hosts could take a meeting at this start, in the order given. */
export function hostsFreeAt<One extends Host>(offer: Offer, hosts: readonly One[], start: number): One[] {
  return hosts.filter((host) => isFreeStart(offer, host, start));
}
