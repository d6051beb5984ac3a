/** The calendar day of an instant in UTC, YYYY-MM-DD: the network is told for days in UTC, whatever the reader's zone. */
export const today = (now: Date): string => now.toISOString().slice(0, 10);

/** The instant from which the ages of a day's report are measured. */
export const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = midnightOf(text);
  return !Number.isNaN(day.getTime()) && today(day) === text;
}
