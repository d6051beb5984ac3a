import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { type ListItems, writeReminders } from './write-reminders.ts';

/** Writes the reminders that are due. `list` gives what a member is reminded of. */
export const remindersTask = (list: ListItems): Task<Context> => ({
  name: 'reminders',
  retry: 'Each member has one row for each day, written together with its letter: a repeated run writes only what is missing.',
  run: ctx => writeReminders(ctx, list),
});
