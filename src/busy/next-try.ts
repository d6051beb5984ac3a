const minute = 60_000;
const usual = 15 * minute;
const longest = 6 * 60 * minute;

/**
 * When to ask a calendar again: every quarter of an hour while it answers, after failures in growing waits up to six hours, and
 * no sooner than its server asked for (`retryAfter`, seconds). `chance` in [0, 1) spreads the askers by a tenth.
 */
export function nextTry(now: Date, failures: number, chance: number, retryAfter = 0): Date {
  const wait = Math.min(longest, usual * 2 ** Math.min(failures, 10));
  const asked = Math.min(24 * 60 * minute, retryAfter * 1000);
  return new Date(now.getTime() + Math.max(asked, wait * (0.95 + chance / 10)));
}

/** The seconds of a Retry-After header (RFC 9110 section 10.2.3): a number, or a date. */
export function readRetryAfter(header: string | null, now: Date): number {
  if (header === null) return 0;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}
