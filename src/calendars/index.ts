export { busyCommand } from './cli.ts';
export { type BusyAnswer, type BusyQuestion, busyTimes, NotACalendar } from './busy.ts';
