export { calendarsApi } from './api.ts';
export { calendarCommands } from './cli.ts';
export { calendarTasks, clearCalendarsTask, refreshDueTask } from './jobs.ts';
export { calendarsRoutes } from './web.tsx';
