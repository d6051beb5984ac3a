/** After each try that failed for now, how many minutes until the next. After the last, about two and a half days from the first, it failed for good. */
const minutes = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720] as const;

/** When a letter is tried again that was tried `tries` times; undefined where that was often enough. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const wait = minutes[tries - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * 60_000);
}

/**
 * How long whoever began to send a letter is taken to be at it, in milliseconds. Longer than any sending takes: after that the
 * process has died on the way, and another may begin.
 */
export const longestSending = 5 * 60_000;
