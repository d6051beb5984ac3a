import type { Goal, TargetKind } from '../goals/index.ts';
import type { Candidate, Circumstances } from './candidate.ts';
import { type Term, term } from './term.ts';
import { plain } from './vantage.ts';

/** How somebody fits what the member is after: each kind of target counts once, whatever number of goals and words it meets. */
export function fitTerms(candidate: Candidate, around: Circumstances): readonly Term[] {
  if (around.goals.length === 0) return [];
  const { company, title, city } = candidate;
  return wordsThatFit(candidate, around.goals).map(([name, word]) => term(name, around, { word, company, title, city }));
}

/** The goal for which one would ask somebody: the first with a target that they meet, or the only one there is. */
export const goalServed = (candidate: Candidate, goals: readonly Goal[]): Goal | undefined =>
  goals.length === 1 ? goals[0] : goals.find(goal => wordsThatFit(candidate, [goal]).length > 0);

/** Which targets somebody meets, and the first word of each. */
function wordsThatFit({ company, title, city, tags, notes }: Candidate, goals: readonly Goal[]): readonly (readonly [name: 'company' | 'line' | 'skill' | 'noted' | 'place', word: string])[] {
  const wanted = (kind: TargetKind) => goals.flatMap(goal => goal[kind]);
  const found = {
    company: firstHeld(wanted('companies'), [company]),
    line: firstHeld(wanted('lines'), [title]),
    skill: firstHeld(wanted('skills'), [title]),
    noted: firstHeld([...wanted('skills'), ...wanted('lines')], [notes, ...tags]),
    place: firstHeld(wanted('places'), [city]),
  } as const;
  const all = Object.entries(found) as readonly (readonly [keyof typeof found, string | undefined])[];
  return all.flatMap(([name, word]) => word === undefined ? [] : [[name, word] as const]);
}

function firstHeld(targets: readonly string[], texts: readonly string[]): string | undefined {
  if (targets.length === 0) return undefined;
  const words = texts.filter(Boolean).map(wordsOf);
  return words.length === 0 ? undefined : targets.find(target => words.some(all => holds(all, wordsOf(target))));
}

/** Whether each word of the target begins a word of the text, without regard to capitals and accents. */
const holds = (words: readonly string[], target: readonly string[]): boolean => target.length > 0 && target.every(part => words.some(word => word.startsWith(part)));

// Hundreds of people share a few titles, and each is held against every target.
const parted = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const known = parted.get(text);
  if (known) return known;
  const words = plain(text).split(/[^\p{L}\p{N}&+#]+/u).filter(Boolean);
  if (parted.size >= 5000) parted.clear();
  parted.set(text, words);
  return words;
}
