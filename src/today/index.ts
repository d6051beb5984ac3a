export { knowToday } from './know-today.ts';
export { sayTodayChange } from './say-change.ts';
export { todayRoutes } from './web.tsx';
export { todayApi } from './api.ts';
export { todayCommands } from './cli.ts';
