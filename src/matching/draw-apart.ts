import { inThread } from '../kit/thread.ts';
import type { RoundInput } from '../pairs/index.ts';
import { checkRound } from './check-round.ts';
import { drawSimply } from './draw-simply.ts';
import { matchRound, type RoundResult } from './match-round.ts';
import { type Progress, type Tell, tellNobody } from './progress.ts';

/** A round that was drawn; where it was drawn the simple way, `trouble` says for the operator why. */
export type DrawnApart = { readonly outcome: 'drawn'; readonly result: RoundResult; readonly trouble?: string } | { readonly outcome: 'stopped' };

/** Up to so many members a draw takes a few milliseconds, less than a thread takes to begin. */
export const membersAtOnce = 200;

const limits = { milliseconds: 60 * 60_000, megabytes: 3000 };

type Way = { readonly signal?: AbortSignal | undefined; readonly tell?: Tell | undefined; /** For tests: what a draw may take. */ readonly limits?: typeof limits };

/**
 * Draws a round without keeping anybody waiting: a large one in a thread of its own, which `signal` ends. Whatever comes of it is looked at
 * by a checker that knows the rules and not the engine. A thread that dies, takes too long or breaks a rule is answered by a simple
 * draw, which says that it is one.
 */
export async function drawApart(input: RoundInput, { signal, tell = tellNobody, limits: most = limits }: Way = {}): Promise<DrawnApart> {
  const drawn = input.members.length <= membersAtOnce ? drawHere(input, tell) : await drawInThread(input, { ...most, signal, underway: news => tell(news as Progress) });
  if (drawn === 'stopped') return { outcome: 'stopped' };
  const faults = typeof drawn === 'string' ? [drawn] : checkRound(input, drawn);
  return typeof drawn === 'string' || faults.length > 0 ? simply(input, faults.join(' ')) : { outcome: 'drawn', result: drawn, ...(!drawn.proven && { trouble: 'The certificate did not hold.' }) };
}

/** The simple draw is held to the same rules; where even that breaks one, nothing is drawn. */
function simply(input: RoundInput, trouble: string): DrawnApart {
  const result = drawSimply(input);
  const faults = checkRound(input, result);
  if (faults.length > 0) throw new Error(`A round could not be drawn: ${trouble} ${faults.join(' ')}`);
  return { outcome: 'drawn', result, trouble };
}

/** The result, or in words why there is none. */
function drawHere(input: RoundInput, tell: Tell): RoundResult | string {
  try {
    return matchRound(input, tell);
  } catch (error) {
    return `The draw failed: ${String(error)}.`;
  }
}

async function drawInThread(input: RoundInput, how: Parameters<typeof inThread>[2]): Promise<RoundResult | string> {
  try {
    const ended = await inThread<RoundResult>('src/matching/match-thread.ts', input, how);
    if (ended.outcome === 'done') return ended.result;
    return ended.outcome === 'stopped' ? 'stopped' : `The draw was ${ended.outcome}.`;
  } catch (error) {
    return `The thread of the draw died: ${String(error)}.`;
  }
}
