export { busyTimes } from './busy.ts';
export { type BusyNote, sayNote } from './note.ts';
export { busyCommand } from './cli.ts';
export { expandCalendar, type ReadCalendar } from './expand-calendar.ts';
export { isOver, timesIn, uidIn } from './own-event.ts';
export { calendarInstant, type CalendarLine, calendarText, writeLines } from './write-lines.ts';
export { calendarFile, type Invited, type WrittenEvent } from './calendar-file.ts';
export { calendarLinks } from './calendar-links.ts';
export { type CalendarReply, readReply } from './read-reply.ts';
