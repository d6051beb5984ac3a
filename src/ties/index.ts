export { tiesApi } from './api.ts';
export { tieCommands } from './cli.ts';
export { findWays, type Way } from './find-ways.ts';
export { KnowsCard } from './knows-card.tsx';
export { forgetAcquaintance, recordAcquaintance } from './record-acquaintance.ts';
export { sayTiesChange } from './say-change.ts';
export { knownTo } from './store.ts';
export { tieRoutes } from './web.tsx';
