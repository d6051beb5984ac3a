import type { Arcs } from './arcs.ts';
import { openRing, type HalfMatching } from './fractional-start.ts';
import type { MatchState } from './search.ts';
import { newMatchState, solveByBlossoms } from './solve.ts';
import { solveInHalves } from './solve-in-halves.ts';

/** A maximum-weight matching of `arcs`, where leaving `v` alone costs `-floor[v]` (doubled): half-integral optimum first, then blossoms. */
export function matchArcs(arcs: Arcs, floor: Float64Array): MatchState {
  return makeWhole(solveInHalves(arcs, floor));
}

/** The whole optimum from a half-integral one, which stays as it is. */
export function makeWhole(half: HalfMatching): MatchState {
  const open = { ...half, y: half.y.slice(), mate: half.mate.slice(), ring: half.ring.slice() };
  for (let v = 0; v < open.ring.length; v++) if (open.ring[v]! >= 0) openRing(open, v);
  const state = newMatchState(half.arcs, half.floor, open.y, open.mate);
  solveByBlossoms(state);
  return state;
}
