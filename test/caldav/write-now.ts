import { type CalendarTaker, writeWaiting } from '../../src/caldav/index.ts';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import type { Context } from '../../src/kit/context.ts';

/** Writes an event to the calendar that was chosen for it, as the worker does. */
export const writeNow = (ctx: Context, takers: readonly CalendarTaker[], me: string, uid: string): Promise<void> =>
  writeWaiting(ctx, calendar => refreshCalendar(ctx, takers, me, calendar), me, uid);
