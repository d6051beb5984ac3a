import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { listToday } from './list-today.ts';
import { writeReminders } from './write-reminders.ts';

/** Writes the reminders that are due. */
export const remindersTask: Task<Context> = {
  name: 'reminders',
  retry: 'Each member has one row for each day, written together with its letter: a repeated run writes only what is missing.',
  run: ctx => writeReminders(ctx, listToday),
};
