export { insightCommands } from './cli.ts';
export type { NetworkReport } from './network-report.ts';
export { tellNetwork } from './tell-network.ts';
