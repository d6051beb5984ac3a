import type { Candidate, Circumstances } from './candidate.ts';
import { type Term, term } from './term.ts';
import { plain } from './vantage.ts';

/** How somebody fits what the member is after: each kind of target counts once, whatever number of goals and words it meets. */
export function fitTerms(candidate: Candidate, around: Circumstances): readonly Term[] {
  const { company, title, city, tags, notes } = candidate;
  const met = (words: readonly string[], ...texts: readonly string[]) => words.find(word => texts.some(text => holds(text, word)));
  const wanted = (kind: 'companies' | 'lines' | 'skills' | 'places') => around.goals.flatMap(goal => goal[kind]);
  const found = {
    company: met(wanted('companies'), company),
    line: met(wanted('lines'), title),
    skill: met(wanted('skills'), title),
    noted: met([...wanted('skills'), ...wanted('lines')], notes, ...tags),
    place: met(wanted('places'), city),
  } as const;
  const terms = Object.entries(found) as readonly (readonly [keyof typeof found, string | undefined])[];
  return terms.flatMap(([name, word]) => word === undefined ? [] : [term(name, around, { word, company, title, city })]);
}

/** Whether each word of the target begins a word of the text, without regard to capitals and accents. */
export function holds(text: string, target: string): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(target);
  return wanted.length > 0 && wanted.every(part => words.some(word => word.startsWith(part)));
}

const wordsOf = (text: string): readonly string[] => plain(text).split(/[^\p{L}\p{N}&+#]+/u).filter(Boolean);
