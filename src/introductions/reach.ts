import type { Introduction } from './introduction.ts';

/**
 * How two who both said yes can reach each other: `mailed` both are told by letter; `by_hand` each sees the other's address, and the
 * member tells them; `one` has an address that the other sees; `none` has.
 * Null where one of them had theirs taken away: nobody is written to about it, and nothing is left to do.
 */
export const reaches = ['mailed', 'by_hand', 'one', 'none'] as const;
export type Reach = (typeof reaches)[number];

export function reachOf({ sides }: Pick<Introduction, 'sides'>, mailReady: boolean): Reach | null {
  if (sides.some(side => side.gone)) return null;
  const known = sides.filter(side => side.email).length;
  if (known < 2) return known === 1 ? 'one' : 'none';
  return mailReady ? 'mailed' : 'by_hand';
}

/** Times at which the member could be there that are still to come. */
export const timesToCome = (times: readonly Date[], now: Date): readonly Date[] => times.filter(at => at > now);
