import type { Tongue } from '../kit/texts.ts';
import type { Kind, Why } from '../agenda/index.ts';
import { texts } from './texts.ts';

/** A reason to let something be, in the words that fit what it is: only a message needs no answer. */
export function sayWhy(tongue: Tongue, kind: Kind, why: Why): string {
  const t = texts(tongue);
  if (why !== 'not needed' || kind === 'reply') return t(`why.${why}`);
  return t(kind === 'prepare' ? 'why.notNeeded.prepare' : kind === 'write-down' ? 'why.notNeeded.write-down' : 'why.notNeeded');
}
