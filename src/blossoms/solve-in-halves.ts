import { arcsOf, type Arcs } from './arcs.ts';
import { carryOver } from './carry-over.ts';
import { newHalfMatching, solveFractionally, type HalfMatching } from './fractional-start.ts';
import { startingDuals } from './starting-duals.ts';
import { addUncovered, tightestEdges } from './thin-arcs.ts';

/** How many edges per vertex the search sees at first. */
const few = 5;

/**
 * The half-integral optimum of a graph. A search goes through all edges of every vertex it reaches, so it is given the tightest few
 * of each vertex; prices then tell which others it needs, and it goes on with these, until all edges are covered.
 */
export function solveInHalves(arcs: Arcs, floor: Float64Array): HalfMatching {
  const y = startingDuals(arcs, floor);
  const edges = tightestEdges(arcs, y, few);
  let half = newHalfMatching(arcsOf(arcs.n, edges), floor, y);
  solveFractionally(half);
  while (addUncovered(edges, arcs, half.y)) half = solveAgain(half, arcsOf(arcs.n, edges), floor);
  return { ...half, arcs };
}

/** The same of a graph that has gained or lost edges, or gained vertices at the end, going on from the optimum before. */
export function solveAgain(before: HalfMatching, arcs: Arcs, floor: Float64Array): HalfMatching {
  const half = carryOver(before, arcs, floor);
  solveFractionally(half);
  return half;
}
