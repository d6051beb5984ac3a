export type { CheckIn, Drift } from './check-in.ts';
export { checkInsDue, driftingTies, touchWith } from './store.ts';
export { sayDrift } from './say-check-in.ts';
export { TouchLines } from './touch.tsx';
export { checkInRoutes } from './web.tsx';
export { checkInsApi } from './api.ts';
export { checkInCommands } from './cli.ts';
