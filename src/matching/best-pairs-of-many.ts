import { type HalfMatching, makeWhole, newBestFew, offer } from '../blossoms/index.ts';
import { candidatePairs, eachUncoveredPair, type Roster, type Tiers } from '../pairs/index.ts';
import { boundByPrices, conclude, consider, pairsOf, solveHalves, untwin, type BestPairs, type Draw } from './draw.ts';
import { newPlaces, type Places } from './places.ts';
import { type Tell, tellNobody } from './progress.ts';

/** How often pricing brings in more pairs, and how many per member each time. */
const pricings = 1, atATime = 8;

/**
 * The pairs of greatest weight among candidates, for more members than a table of all pairs can hold, and a bound that is proven
 * over all permitted pairs: what the last prices do not cover is added to them.
 */
export function bestPairsOfMany(roster: Roster, tiers: Tiers, tell: Tell = tellNobody): BestPairs {
  const places = newPlaces(roster.wants);
  const { pairs } = places;
  const draw: Draw = { places, tiers, eachPair: (see) => {
    for (let e = 0; e < pairs.count; e++) see(pairs.from[e]!, pairs.to[e]!, pairs.weight[e]!);
  } };
  tell({ step: 'weighing' });
  consider(places, candidatePairs(roster, tiers.repeat));
  tell({ step: 'matching' });
  let half = solveHalves(draw);
  for (let i = 0; i < pricings && bringIn(roster, places, tiers, half, tell); i++) half = solveHalves(draw, half);
  const halfBound = boundOverAll(roster, draw, half, tell);
  const bound = withoutOddPlace(places, half, halfBound);
  tell({ step: 'matching' });
  for (;;) {
    const state = makeWhole(half), drawn = pairsOf(places, state.mate);
    if (untwin(places, drawn).length === 0) return { pairs: drawn, ...conclude(draw, state), halfBound, bound };
    half = solveHalves(draw, half);
  }
}

function bringIn(roster: Roster, places: Places, tiers: Tiers, half: HalfMatching, tell: Tell): boolean {
  const few = newBestFew(roster.n, atATime);
  eachUncoveredPair(roster, tiers.repeat, cheapest(places, half.y), (a, b, liking, over) => {
    offer(few, a, b, over, liking);
    offer(few, b, a, over, liking);
  }, share => tell({ step: 'proving', share }));
  return consider(places, few);
}

/** Prices raised where a pair is not covered, which costs the bound just that. */
function boundOverAll(roster: Roster, draw: Draw, half: HalfMatching, tell: Tell): number {
  const { first } = draw.places;
  const y = cheapest(draw.places, half.y);
  let raised = 0;
  eachUncoveredPair(roster, draw.tiers.repeat, y.slice(), (a, b, liking) => {
    const over = 2 * liking - y[a]! - y[b]!;
    if (over <= 0) return;
    const payer = first[a + 1]! - first[a]! <= first[b + 1]! - first[b]! ? a : b;
    y[payer]! += over;
    raised += over * (first[payer + 1]! - first[payer]!);
  }, share => tell({ step: 'proving', share }));
  return boundByPrices(draw, half) + raised / 2;
}

/** The lowest price among the places of each member. */
function cheapest({ first }: Places, y: Float64Array): Float64Array {
  return Float64Array.from({ length: first.length - 1 }, (_, v) => {
    let least = Infinity;
    for (let p = first[v]!; p < first[v + 1]!; p++) least = Math.min(least, y[p]!);
    return least;
  });
}

/** Of an odd number of places one stays empty, whichever it is; the bound need not count the cheapest. */
function withoutOddPlace({ owner }: Places, { y, floor }: HalfMatching, bound: number): number {
  if (owner.length % 2 === 0) return bound;
  let least = Infinity;
  for (let p = 0; p < owner.length; p++) least = Math.min(least, y[p]! - floor[p]!);
  return bound - least / 2;
}
