export { insightApi } from './api.ts';
export { insightCommands } from './cli.ts';
export type { NetworkReport } from './network-report.ts';
export { tellNetwork } from './tell-network.ts';
export { insightRoutes } from './web.tsx';
export type { NetworkState } from './network-state.ts';
export { knowNetwork, networkCounts } from './know-network.ts';
