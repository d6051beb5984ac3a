export { briefRoutes } from './web.tsx';
export { briefsApi } from './api.ts';
export { briefCommands } from './cli.ts';
