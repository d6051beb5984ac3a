import type { TieGraph } from './tie-graph.ts';

/** How many hops each side of a search goes, and which of them finishes before the other begins, if one does. */
export type HopShares = { readonly near: number; readonly far: number; readonly first: 'near' | 'far' | undefined };

/**
 * One tie joins the sides, and each goes half of the other hops; an odd one falls to the smaller side, whose friends have fewer friends.
 * Until the other side begins there is nobody to look for, so that the ties at the rim of the first are never read. Up to four
 * hops that is worth more than the strength of paths already found would be, which ends the search earlier where both grow together.
 */
export function shareHops(graph: TieGraph, from: number, targets: readonly number[], maxHops: number): HopShares {
  const half = Math.floor((maxHops - 1) / 2);
  const more = maxHops - 1 - half;
  const [around, beyond] = [friendsOfFriends(graph, [from]), friendsOfFriends(graph, targets)];
  const [larger, smaller] = around >= beyond ? (['near', 'far'] as const) : (['far', 'near'] as const);
  const shares = around >= beyond ? { near: half, far: more } : { near: more, far: half };
  if (maxHops > 4) return { ...shares, first: undefined };
  const smallerIsSmall = more === 1 || Math.min(around, beyond) <= fewFriends;
  return { ...shares, first: more > half && smallerIsSmall ? smaller : larger };
}

/** So many labels cost less than reading all ties of so many people. */
const fewFriends = 1000;

function friendsOfFriends({ rows, neighbours }: TieGraph, people: readonly number[]): number {
  let count = 0;
  for (const person of people) {
    for (let tie = rows[person]!; tie < rows[person + 1]!; tie += 1) count += rows[neighbours[tie]! + 1]! - rows[neighbours[tie]!]!;
  }
  return count;
}
