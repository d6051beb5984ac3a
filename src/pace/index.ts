export { paceApi } from './api.ts';
export { feedCommand, paceCommand } from './cli.ts';
export { outreachBlocks } from './feed-part.ts';
export type { Pace } from './pace.ts';
export { paceOf } from './store.ts';
export { paceRoutes } from './web.tsx';
