export { tiesApi } from './api.ts';
export { tieCommands } from './cli.ts';
export { KnowsCard } from './knows-card.tsx';
export type { PairToMeet } from './pair-people.ts';
export { pairsToIntroduce } from './pairs-to-introduce.ts';
export { recordAcquaintance } from './record-acquaintance.ts';
export { sayTiesChange } from './say-change.ts';
export { knownTo } from './store.ts';
export { tieRoutes } from './web.tsx';
