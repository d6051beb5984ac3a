const day = 86_400_000;

/** Busy times are kept this far ahead; a calendar is read a month further, so that one that did not change need not be read again every day. */
export const keptDays = 396;
const readDays = keptDays + 31;

/** Epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** What is read of a calendar: from the day before, since a day may still go on elsewhere, to thirteen months ahead and one more. */
export function spanToRead(now: Date): Span {
  const midnight = Math.floor(now.getTime() / day) * day;
  return { from: midnight - day, to: midnight + readDays * day };
}

/** Whether what was read still reaches far enough ahead. */
export const reachesFar = (coveredTo: Date | null, now: Date): boolean => coveredTo !== null && coveredTo.getTime() >= now.getTime() + keptDays * day;
