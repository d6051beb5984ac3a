import type { Arcs } from './arcs.ts';
import { newMatchState, solveByBlossoms, type MatchState } from './blossoms.ts';
import { openRing } from './fractional-start.ts';
import { solveInHalves } from './solve-in-halves.ts';

/** A maximum-weight matching of `arcs`, where leaving `v` alone costs `-floor[v]` (doubled): half-integral optimum first, then blossoms. */
export function matchArcs(arcs: Arcs, floor: Float64Array): MatchState {
  const half = solveInHalves(arcs, floor);
  for (let v = 0; v < arcs.n; v++) if (half.ring[v]! >= 0) openRing(half, v);
  const state = newMatchState(arcs, floor, half.y, half.mate);
  solveByBlossoms(state);
  return state;
}
