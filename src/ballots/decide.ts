import { canCome, isPossible, type RankedTime, type Voice } from './rank-times.ts';

/** What is to be done with a poll: take a time, have the host decide, or wait. */
export type Decision = { readonly do: 'take'; readonly time: RankedTime } | { readonly do: 'ask' } | { readonly do: 'wait' };

/** How a poll is settled: by itself or by asking; whether its deadline is there; whether a shared link may bring more people. */
export type Settling = { readonly closesItself: boolean; readonly isDue: boolean; readonly bringsMore: boolean };

/**
 * What is to be done. Once everybody answered, a time at which all can is taken; once the deadline is there, one at which all who must come can,
 * and where nobody must, one at which more than half can. Of several the best is taken.
 * Where there is none, or the host wants to be asked, the host decides. Where a shared link may bring more people, nothing is done before the deadline.
 */
export function decide(ranked: readonly RankedTime[], voices: readonly Voice[], { closesItself, isDue, bringsMore }: Settling): Decision {
  const allAnswered = !bringsMore && voices.length > 0 && voices.every(({ hasAnswered }) => hasAnswered);
  if (!allAnswered && !isDue) return { do: 'wait' };
  const best = ranked.filter(isPossible).find(time => allAnswered && !isDue ? canCome(time) === voices.length : isEnough(time, voices));
  return closesItself && best ? { do: 'take', time: best } : { do: 'ask' };
}

function isEnough(time: RankedTime, voices: readonly Voice[]): boolean {
  if (voices.some(({ mustCome }) => mustCome)) return time.missing.length === 0;
  return 2 * canCome(time) > voices.length;
}
