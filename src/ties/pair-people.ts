import { tellingWords } from '../giving/index.ts';
import { foldName } from '../identities/index.ts';

/** Somebody who said what they are after. */
export type Asker = { readonly id: string; readonly name: string; readonly givenName: string; readonly company: string; readonly seeking: string; readonly at: Date };

/** Somebody the member talked with: what they do, how they are tagged, and what the member got from them. */
export type Known = { readonly id: string; readonly name: string; readonly givenName: string; readonly photo: string | null; readonly company: string; readonly title: string; readonly tags: readonly string[]; readonly gave: readonly string[] };

/** By what somebody fits what another is after: their work, a tag, or what they gave; `words` as they stand there. */
export type Ground = { readonly by: 'work' | 'tag' | 'gave'; readonly words: string };
export type PairToMeet = { readonly asker: Asker; readonly other: Known; readonly ground: Ground };

/** A word that more than a quarter carry says nothing, unless few are known at all. */
const common = (known: number): number => Math.max(8, known / 4);
const worth: Readonly<Record<Ground['by'], number>> = { work: 3, tag: 3, gave: 2 };

/**
 * Two who could meet: one is after something, and the other does it, is known for it, or gave it to the member. Each ask is paired once, with
 * whoever fits best; never two who know each other as far as is known (`apart`, by `pairKey`), nor two of one company. Pure; the best first.
 */
export function pairPeople(askers: readonly Asker[], known: readonly Known[], apart: ReadonlySet<string>): readonly PairToMeet[] {
  const grounds = known.map(person => groundsOf(person));
  const holders = (word: string): number => grounds.filter(each => each.some(({ words }) => begins(words, word))).length;
  return askers.flatMap((asker): (PairToMeet & { readonly score: number })[] => {
    const wanted = tellingWords(asker.seeking).map(word => ({ word, many: holders(word) })).flatMap(({ word, many }) => many > common(known.length) ? [] : [{ word, rare: 1 / (1 + Math.log2(Math.max(1, many))) }]);
    const fits = known.flatMap((other, place) => {
      if (other.id === asker.id || apart.has(pairKey(asker.id, other.id)) || (other.company !== '' && foldName(other.company) === foldName(asker.company))) return [];
      const scored = grounds[place]!.map(({ ground, words }) => ({ ground, score: worth[ground.by] * wanted.filter(({ word }) => begins(words, word)).reduce((sum, { rare }) => sum + rare, 0) }));
      const best = scored.toSorted((a, b) => b.score - a.score)[0];
      return best && best.score > 0 ? [{ asker, other, ground: best.ground, score: scored.reduce((sum, { score }) => sum + score, 0) }] : [];
    });
    return fits.toSorted((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1)).slice(0, 3);
  }).toSorted((a, b) => b.score - a.score || b.asker.at.getTime() - a.asker.at.getTime());
}

/** The two, whichever is named first. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ');

type Held = { readonly ground: Ground; readonly words: readonly string[] };

const groundsOf = ({ title, company, tags, gave }: Known): readonly Held[] => [
  ...title || company ? [held('work', [title, company].filter(Boolean).join(', '))] : [], ...tags.map(tag => held('tag', tag)), ...gave.map(words => held('gave', words)),
];

const held = (by: Ground['by'], words: string): Held => ({ ground: { by, words }, words: words.split(/[^\p{L}\p{M}\p{N}]+/u).map(foldName) });

/** "nurse" is held by "nurses" too, and "design" by "designer". */
const begins = (words: readonly string[], word: string): boolean => words.some(each => each.startsWith(foldName(word)));
