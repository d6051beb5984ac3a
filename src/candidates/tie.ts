import { type Candidate, type Circumstances, isFamiliar } from './candidate.ts';
import { type Term, term } from './term.ts';

const year = 365.25 * 86_400_000;

/**
 * What there is between the two, in one term. Quiet ties that were once strong bring novelty with trust (Levin, Walter and
 * Murnighan 2011); moderately weak ones help most with work (Rajkumar et al. 2022).
 */
export function tieTerm(candidate: Candidate, around: Circumstances): Term {
  const { sentCount, receivedCount, lastExchangeAt, lastSentAt, lastReceivedAt, connectedOn } = candidate;
  const messages = sentCount + receivedCount;
  const words = { messages, year: yearOf(lastExchangeAt) };
  if (isFamiliar(candidate) && lastExchangeAt) {
    const strength = Math.min(sentCount, receivedCount);
    if (around.now.getTime() - lastExchangeAt.getTime() > 3 * year) return strength > 1 ? term('dormant', around, words, Math.min(14, strength)) : term('weak', around, words);
    return messages > 8 ? term('warm', around, words) : term('weak', around, words);
  }
  if (lastSentAt) return term('fromMe', around, { year: yearOf(lastSentAt) });
  if (lastReceivedAt) return term('fromThem', around, { year: yearOf(lastReceivedAt) });
  return connectedOn ? term('never', around, { year: connectedOn.slice(0, 4) }, longKnown(connectedOn, around.now)) : term('known', around);
}

/** Somebody long among the connections is likelier to remember why. */
const longKnown = (connectedOn: string, now: Date): number => Math.min(4, Math.floor((now.getTime() - Date.parse(connectedOn)) / (2 * year)));

const yearOf = (at: Date | null): string => at ? String(at.getUTCFullYear()) : '';
