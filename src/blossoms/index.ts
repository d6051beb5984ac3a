export { addEdge, type Arcs, arcsOf, type EdgeList, newEdgeList } from './arcs.ts';
export { type BestFew, eachKeptPair, newBestFew, offer, tieBreak } from './best-few.ts';
export { checkCertificate, type EachEdge } from './certificate.ts';
export type { HalfMatching } from './fractional-start.ts';
export { makeWhole, matchArcs } from './match-arcs.ts';
export { type Nesting, nestingOf, sharedOnTrunk, sharedPrice } from './nesting.ts';
export type { MatchState } from './search.ts';
export { solveAgain, solveInHalves } from './solve-in-halves.ts';
