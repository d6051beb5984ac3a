import { foldName } from '../identities/index.ts';
import type { Reason, ReasonGroup } from './reason.ts';

/** A reason may speak of several things, and then belongs to several groups. Those that belong to none are the rest. */
export function groupReasons(reasons: readonly Reason[], groups: readonly ReasonGroup[]): { readonly grouped: readonly { readonly group: ReasonGroup; readonly reasons: readonly Reason[] }[]; readonly rest: readonly Reason[] } {
  const words = new Map(reasons.map(reason => [reason, wordsOf(reason.words)]));
  const held = groups.map(group => ({ group, reasons: reasons.filter(reason => group.words.some(word => holds(words.get(reason)!, word))) }));
  const taken = new Set(held.flatMap(each => each.reasons));
  return { grouped: held, rest: reasons.filter(reason => !taken.has(reason)) };
}

export type Suggestion = { readonly word: string; readonly reasons: number };

/** Words that several of these share, the commonest first: a hint at what a group may be. A word inside a larger one is told once. */
export function suggestGroups(reasons: readonly Reason[], most: number): readonly Suggestion[] {
  const counts = new Map<string, { readonly shown: string; reasons: number }>();
  for (const { words, fullName } of reasons) {
    const names = new Set(wordsOf(fullName));
    for (const [folded, shown] of new Map(spelled(words))) {
      if (folded.length < 4 || empty.has(folded) || names.has(folded)) continue;
      const known = counts.get(folded) ?? { shown, reasons: 0 };
      known.reasons++;
      counts.set(folded, known);
    }
  }
  return [...counts.values()].filter(each => each.reasons > 1).toSorted((a, b) => b.reasons - a.reasons || a.shown.localeCompare(b.shown)).slice(0, most).map(({ shown, reasons: count }) => ({ word: shown, reasons: count }));
}

const spelled = (text: string): readonly (readonly [folded: string, shown: string])[] => (text.match(/[\p{L}\d]+/gu) ?? []).map(word => [foldName(word), word.toLowerCase()] as const);

const wordsOf = (text: string): readonly string[] => spelled(text).map(([folded]) => folded);

/** "nurse" holds for "nurses": a word that begins so. Several words must follow each other. */
function holds(words: readonly string[], wanted: string): boolean {
  const parts = wordsOf(wanted);
  return parts.length > 0 && words.some((_, at) => parts.every((part, after) => words[at + after]?.startsWith(part)));
}

/** Words that say nothing about why, folded. */
const empty = new Set(`about after again also another been before being came come could dear each even ever every first from give glad good great have hello here hope into just know last like look love made make many
  more most much must need once only other over people person please really same seen should since some such take talk thank thanks that their them then there these they thing this those time under very want wanted
  week well were what when where which while will with work worked would write year years your yours connect connecting connection connected linkedin network invitation meet meeting both group
  aber alle alles also auch beim bitte danke dann dass dein deine denn dich diese dieser dieses doch durch eine einem einen einer eines einmal etwas euch ganz gern gerne gibt haben hallo hatte hier ihnen ihre ihrem
  ihren ihrer immer jetzt kann kennen konnte mehr mein meine mich nach nicht noch oder ohne schon sehr sein seine seit sich sind sollte tag uber unter viel viele vielen vom wann warum weil welche wenn werden wieder
  wird wissen wollte wurde zeit zuletzt zwischen`.split(/\s+/));
