export { roundsApi } from './api.ts';
export { roundCommands } from './cli.ts';
export { tendRoundsTask } from './jobs.ts';
export { roundRoutes } from './web.tsx';
