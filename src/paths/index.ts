export { pathsCommand } from './cli.ts';
export { numberOf, tieGraph, tieGraphOf, type Tie, type TieColumns, type TieGraph } from './tie-graph.ts';
export { warmPaths, type WarmPath } from './warm-paths.ts';
