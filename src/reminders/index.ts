export { reminderRoutes } from './web.tsx';
export { remindersApi } from './api.ts';
export { reminderCommands } from './cli.ts';
export { remindersTask } from './jobs.ts';
