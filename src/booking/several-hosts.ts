import { addRange, emptySet, forEachRun, intersect } from '../kit/minute-set.ts';
import { freeStarts, frameOf, type Host, hostTime, isFreeStart, type Offer, startsOnGrid } from './slots.ts';

/**
 * The starts, epoch minutes in order, at which all of these hosts are free. The grid begins where their common hours begin.
 * No hosts, no starts.
 */
export function startsForAll(offer: Offer, hosts: readonly Host[]): number[] {
  const [first, ...others] = hosts;
  if (!first) return [];
  const all = hostTime(offer, first);
  for (const host of others) {
    const { hours, starts } = hostTime(offer, host);
    intersect(all.hours, hours);
    intersect(all.starts, starts);
  }
  return startsOnGrid(all, offer.stepMinutes);
}

/** The starts at which at least one of these hosts is free, each on that host's own grid. A meeting never changes hosts. */
export function startsForAny(offer: Offer, hosts: readonly Host[]): number[] {
  const { from, to } = frameOf(offer);
  const starts = emptySet(from, to);
  for (const host of hosts) for (const start of freeStarts(offer, host)) addRange(starts, start, start + 1);
  const list: number[] = [];
  forEachRun(starts, (first, end) => {
    for (let start = first; start < end; start++) list.push(start);
  });
  return list;
}

/** Which of the hosts could take a meeting at this start, in the order given. */
export function hostsFreeAt<One extends Host>(offer: Offer, hosts: readonly One[], start: number): One[] {
  return hosts.filter((host) => isFreeStart(offer, host, start));
}
