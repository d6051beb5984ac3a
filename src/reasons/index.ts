export { reasonsApi } from './api.ts';
export { reasonCommands } from './cli.ts';
export { nameGroup } from './name-group.ts';
export { reasonRoutes } from './web.tsx';
