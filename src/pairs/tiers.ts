import type { Roster } from './roster.ts';
import { netLiking, type PairCode } from './scores.ts';
import { mostLiking } from './terms.ts';

/**
 * How a pair's weight is put together so that what matters more always outweighs what matters less:
 *
 *   weight = place(a) + place(b) + liking - repeat (where the two met lately)
 *   repeat = chain x (most liking + 1)            one repeat fewer outweighs every liking of the round
 *   place  = (chain x (repeat + most liking) + 1) x rank
 *
 * `chain` is the greatest number of pairs in the round. One place more outweighs every repeat and liking, whatever its rank,
 * because the members that maximum matchings place form a matroid: a larger matching places all whom a smaller one did, and
 * among the largest the one with the greatest sum of ranks also has the best rank first (Edmonds and Fulkerson 1965).
 */
export type Tiers = {
  /** What placing each member is worth. */
  readonly place: Float64Array;
  readonly repeat: number;
  readonly mostLiking: number;
};

/** The published weight of two who may meet. */
export const weightOf = ({ place, repeat }: Tiers, a: number, b: number, code: PairCode): number => place[a]! + place[b]! + netLiking(code, repeat);

/** Sums over a whole round stay below this, so that doubled they are exact in a double. */
const largestSum = 2 ** 51;

export function tiersOf(roster: Roster): Tiers {
  const liking = mostLiking(roster.points);
  const ranks = Array.from(roster.wants, (wants, v) => rankOf(wants, roster.satOut[v]!));
  const meetings = roster.wants.reduce((sum, wants) => sum + wants, 0);
  const chain = chainOf(meetings, liking, ranks.reduce((most, rank) => Math.max(most, rank), 1));
  const repeat = chain * (liking + 1);
  const step = chain * (repeat + liking) + 1;
  return { place: Float64Array.from(ranks, (rank) => rank * step), repeat, mostLiking: liking };
}

/** Longer absence first, three rounds or more alike; at the same absence the only meeting of one member before the second of another. */
function rankOf(wants: number, satOut: number): number {
  return 1 + 2 * Math.min(3, satOut) + (wants === 1 ? 1 : 0);
}

/** Above some 10,000 meetings the sums would leave the whole numbers of a double; the chain then is as long as they allow. */
function chainOf(meetings: number, liking: number, rank: number): number {
  const needed = Math.max(1, Math.ceil(meetings / 2));
  const affordable = Math.floor(Math.sqrt(largestSum / (Math.max(1, meetings) * (liking + 1) * rank)));
  return Math.max(1, Math.min(needed, affordable));
}
