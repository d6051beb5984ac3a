import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { clearRemoved } from './edit-calendar.ts';
import { refreshCalendar } from './refresh-calendar.ts';
import { refreshDue, refreshTask } from './refresh-due.ts';

/** Reads one calendar. */
export const refreshCalendarTask: Task<Context> = {
  name: refreshTask,
  retry: 'It reads the calendar as it is then and puts that in the place of what was kept: a repeated run does the same. What goes wrong outside is kept as the calendar’s trouble, not retried here.',
  run(ctx, payload, signal) {
    const { me, id } = payload as { readonly me: string; readonly id: string };
    return refreshCalendar(ctx, me, id, signal);
  },
};

/** Finds the calendars whose time has come. */
export const refreshDueTask: Task<Context> = {
  name: 'calendars.due',
  retry: 'A calendar has one waiting job at the most, whoever asks for it: a second run adds none.',
  run: ctx => refreshDue(ctx),
};

/** Clears away calendars that were removed a month ago. */
export const clearCalendarsTask: Task<Context> = {
  name: 'calendars.clear',
  retry: 'It deletes what is past its time; a second run finds nothing.',
  run: ctx => clearRemoved(ctx),
};
