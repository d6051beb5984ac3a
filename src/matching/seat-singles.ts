import { addEdge, arcsOf, matchArcs, newBestFew, newEdgeList, offer, tieBreak } from '../blossoms/index.ts';
import { haveCommonTime, netLiking } from '../pairs/index.ts';
import type { Group, Seating } from './seating.ts';

/** What a turn of seating knows beyond time and pairs; `i` and `h` are places in the lists of singles and hosts. */
export type SeatRules = {
  readonly mayJoin?: (i: number, h: number) => boolean;
  /** Who must sit before whom: 1 unless told, up to 3. */
  readonly urgency?: (i: number) => number;
};

/**
 * Which pair each single joins, by its place among `hosts`, or -1: as many as possible, the most urgent and who sat out first, then by gain.
 * Each pair takes one. It is a maximum-weight matching of singles with pairs, over the `ways` best for each single.
 */
export function seatSingles(seating: Seating, singles: readonly number[], hosts: readonly Group[], ways: number, rules: SeatRules = {}): Int32Array {
  const few = newBestFew(singles.length, Math.min(ways, hosts.length));
  singles.forEach((single, i) => hosts.forEach((host, h) => {
    const gain = gainOf(seating, single, host);
    if (gain + 1 > few.least[i]! && haveCommonTime(seating.roster.weeks, single, host[0]!, host[1]!) && (rules.mayJoin?.(i, h) ?? true)) offer(few, i, h, gain + tieBreak(i, h), gain);
  }));
  const edges = newEdgeList();
  singles.forEach((_, i) => {
    for (let at = i * few.k, end = at + few.size[i]!; at < end; at++) addEdge(edges, i, singles.length + few.item[at]!, few.note[at]!);
  });
  const floor = new Float64Array(singles.length + hosts.length);
  const step = 8 * seating.tiers.place.reduce((most, place) => Math.max(most, place), 0);
  singles.forEach((single, i) => (floor[i] = -step * (rules.urgency?.(i) ?? 1) - 8 * seating.tiers.place[single]!));
  return matchArcs(arcsOf(floor.length, edges), floor).mate.slice(0, singles.length).map((host) => (host === -1 ? -1 : host - singles.length));
}

/** What two pairs more are worth; minus infinity where one of them may not be. */
function gainOf({ tiers, codeOf }: Seating, single: number, [a, b]: Group): number {
  const one = single === a ? 0 : codeOf(single, a!), other = single === b ? 0 : codeOf(single, b!);
  return one === 0 || other === 0 ? -Infinity : netLiking(one, tiers.repeat) + netLiking(other, tiers.repeat);
}
