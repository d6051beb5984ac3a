export { type BusyAnswer, type BusyQuestion, busyTimes, NotACalendar } from './busy.ts';
export { type BusyNote, sayNote } from './note.ts';
export { busyCommand } from './cli.ts';
export { expandCalendar, type ReadCalendar } from './expand-calendar.ts';
export { isOver, timesIn, uidIn } from './own-event.ts';
export { calendarInstant, type CalendarLine, calendarText, writeLines } from './write-lines.ts';
export { ianaZone } from './zone-names.ts';
