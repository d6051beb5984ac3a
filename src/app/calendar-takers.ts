import { bookingTaker } from '../booking/index.ts';
import type { CalendarTaker } from '../caldav/index.ts';

/** Who learns what members altered in their own calendars about events of Kith's. */
export const calendarTakers: readonly CalendarTaker[] = [bookingTaker];
