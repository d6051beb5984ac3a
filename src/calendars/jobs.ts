import { type CalendarTaker, writeTask, writeWaiting } from '../caldav/index.ts';
import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { clearRemoved } from './edit-calendar.ts';
import { refreshCalendar } from './refresh-calendar.ts';
import { refreshDue, refreshTask } from './refresh-due.ts';

/** All work on calendars that is done in the background; `takers` learn what a member altered there. */
export const calendarTasks = (takers: readonly CalendarTaker[]): readonly Task<Context>[] => [refreshCalendarTask(takers), writeEventTask(takers), refreshDueTask, clearCalendarsTask];

/** Reads one calendar. */
const refreshCalendarTask = (takers: readonly CalendarTaker[]): Task<Context> => ({
  name: refreshTask,
  retry: 'It reads the calendar as it is then and puts that in the place of what was kept: a repeated run does the same. What goes wrong outside is kept as the calendar’s trouble, not retried here.',
  run(ctx, payload, signal) {
    const { me, id } = payload as { readonly me: string; readonly id: string };
    return refreshCalendar(ctx, takers, me, id, signal);
  },
});

/** Writes one event of ours to the calendar that the member chose. */
const writeEventTask = (takers: readonly CalendarTaker[]): Task<Context> => ({
  name: writeTask,
  retry: 'It brings the event there to what it is here then, guarded by ETags: a repeated run finds it done.',
  run(ctx, payload) {
    const { me, uid } = payload as { readonly me: string; readonly uid: string };
    return writeWaiting(ctx, calendar => refreshCalendar(ctx, takers, me, calendar), me, uid);
  },
});

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
