import type { Goal, TargetKind } from '../goals/index.ts';
import type { Candidate, Circumstances } from './candidate.ts';
import { kept } from '../time/kept.ts';
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

const names = ['company', 'line', 'skill', 'noted', 'place'] as const;

/** Which targets somebody meets, and the first word of each. */
function wordsThatFit({ company, title, city, tags, notes }: Candidate, goals: readonly Goal[]): readonly (readonly [name: (typeof names)[number], word: string])[] {
  const wanted = wantedBy(goals);
  const found = {
    company: wanted.companies(company),
    line: wanted.lines(title),
    skill: wanted.skills(title),
    noted: notes === '' && tags.length === 0 ? undefined : firstHeld(wanted.noted, [notes, ...tags]),
    place: wanted.places(city),
  } as const;
  return names.flatMap(name => found[name] === undefined ? [] : [[name, found[name]] as const]);
}

type Target = { readonly word: string; readonly parts: readonly string[] };
/** For each kind, the first target that a text holds. */
type Wanted = Readonly<Record<TargetKind, (text: string) => string | undefined>> & { readonly noted: readonly Target[] };

// One choice holds the same few targets against hundreds of texts, of which many are alike.
const known = new WeakMap<readonly Goal[], Wanted>();

function wantedBy(goals: readonly Goal[]): Wanted {
  const targets = (kind: TargetKind): readonly Target[] => goals.flatMap(goal => goal[kind]).map(word => ({ word, parts: wordsOf(word) }));
  const remembered = (kind: TargetKind) => {
    const [all, answers] = [targets(kind), new Map<string, string | undefined>()];
    return (text: string): string | undefined => {
      if (!answers.has(text)) answers.set(text, firstHeld(all, [text]));
      return answers.get(text);
    };
  };
  const wanted = known.get(goals) ?? { companies: remembered('companies'), lines: remembered('lines'), skills: remembered('skills'), places: remembered('places'), noted: [...targets('skills'), ...targets('lines')] };
  known.set(goals, wanted);
  return wanted;
}

function firstHeld(targets: readonly Target[], texts: readonly string[]): string | undefined {
  if (targets.length === 0) return undefined;
  const words = texts.filter(Boolean).map(wordsOf);
  return targets.find(({ parts }) => words.some(all => holds(all, parts)))?.word;
}

/** Whether each word of the target begins a word of the text, without regard to capitals and accents. */
const holds = (words: readonly string[], target: readonly string[]): boolean => target.length > 0 && target.every(part => words.some(word => word.startsWith(part)));

// Hundreds of people share a few titles, and each is held against every target.
const parted = new Map<string, readonly string[]>();

const wordsOf = (text: string): readonly string[] => kept(parted, text, 5000, () => plain(text).split(/[^\p{L}\p{N}&+#]+/u).filter(Boolean));
