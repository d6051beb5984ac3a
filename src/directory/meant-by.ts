import { foldName } from '../identities/index.ts';
import type { PersonRow } from '../people/index.ts';

/**
 * Whom a typed name means among those whom a search finds for it: those who are called just so, capitals, accents and signs aside, or
 * else those of whose name each word typed begins a part. Nobody where it resembles names alone.
 */
export function meantBy(typed: string, found: readonly PersonRow[]): readonly PersonRow[] {
  const name = foldName(typed);
  if (name === '') return [];
  const called = found.filter(({ fullName }) => foldName(fullName) === name);
  return called.length > 0 ? called : found.filter(({ fullName }) => begins(name.split(' '), foldName(fullName).split(' ')));
}

const begins = (words: readonly string[], parts: readonly string[]): boolean => words.every(word => parts.some(part => part.startsWith(word)));
