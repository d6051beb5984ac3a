import { type Candidate, type Circumstances, isFamiliar } from './candidate.ts';
import type { Term } from './term.ts';
import { mostForSides, newSides, ownTerms, sumOf } from './terms.ts';

export type Chosen = { readonly candidate: Candidate; readonly terms: readonly Term[] };

type Weighed = Chosen & { readonly sum: number };

/** How many of one company, and of one line of work, a list holds at the most. */
export const mostAlike = 2;

/**
 * The people to reach out to, at most `count`, the best first: each is chosen as if those before had been heard already, so that
 * they see things from different sides. Where all are familiar, the last place is for somebody who is less so, because people
 * choose the familiar by themselves. Equal sums are put in an order of their own for each `seed`. Pure.
 */
export function choosePeople(candidates: readonly Candidate[], around: Circumstances, count: number, seed: string): readonly Chosen[] {
  const all = candidates.map(candidate => {
    const terms = ownTerms(candidate, around);
    return { candidate, terms, sum: sumOf(terms) };
  });
  const chosen: Chosen[] = [];
  while (chosen.length < count) {
    const lastPlace = chosen.length === count - 1 && chosen.every(({ candidate }) => isFamiliar(candidate));
    const next = best(all, chosen, around, seed, lastPlace ? candidate => !isFamiliar(candidate) : () => true) ?? best(all, chosen, around, seed, () => true);
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

function best(all: readonly Weighed[], chosen: readonly Chosen[], around: Circumstances, seed: string, fits: (candidate: Candidate) => boolean): Chosen | undefined {
  const heard = [...around.heard, ...chosen.map(({ candidate }) => candidate.vantage)];
  const most = mostForSides(around);
  let found: Weighed | undefined;
  for (const { candidate, terms: own, sum: ownSum } of all) {
    if (found && ownSum + most < found.sum) continue;
    if (!fits(candidate) || chosen.some(other => other.candidate.id === candidate.id) || !leavesRoom(candidate, chosen)) continue;
    const terms = [...own, ...newSides(candidate.vantage, heard, around)];
    const sum = sumOf(terms);
    if (!found || sum > found.sum || (sum === found.sum && comesFirst(candidate, found.candidate, seed))) found = { candidate, terms, sum };
  }
  return found && { candidate: found.candidate, terms: found.terms };
}

function leavesRoom({ vantage: { company, line } }: Candidate, chosen: readonly Chosen[]): boolean {
  const alike = (side: 'company' | 'line', value: string): boolean => value === '' || chosen.filter(other => other.candidate.vantage[side] === value).length < mostAlike;
  return alike('company', company) && alike('line', line);
}

function comesFirst(a: Candidate, b: Candidate, seed: string): boolean {
  const [first, second] = [mixed(seed + a.id), mixed(seed + b.id)];
  return first < second || (first === second && a.id < b.id);
}

/** FNV-1a, its bits mixed once more as in MurmurHash3. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
