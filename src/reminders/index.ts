export { reminderRoutes } from './web.tsx';
export { remindersApi } from './api.ts';
export { reminderCommands } from './cli.ts';
export { remindersTask } from './jobs.ts';
export type { ReminderItem } from './reminder.ts';
export type { ListItems } from './write-reminders.ts';
