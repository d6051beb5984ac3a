import { profileKey } from '../contacts/index.ts';
import type { Correspondent } from './record.ts';

/**
 * Who a message went to. Addresses are joined by a comma, names by a comma and a space, and names hold commas themselves
 * (`Bo Sample, PhD, Cy Test`): so the addresses say how many people there are, and names are only cut where they fit them.
 * Where they cannot be made to fit, the addresses stand alone. Without addresses all names are one entry, as they stand.
 */
export function recipients(names: string, addresses: string): readonly Correspondent[] {
  if (addresses === '') return names === '' ? [] : [{ name: names }];
  const profiles = addresses.split(',').map((address) => address.trim()).filter((address) => address !== '');
  const [only] = profiles;
  if (profiles.length === 1 && only !== undefined) return [named(only, names)];
  const found = namesFor(profiles, names.split(', '));
  return profiles.map((profile, at) => named(profile, found?.[at] ?? ''));
}

/** Stands for members who left or hide, who never have an address. */
const HIDDEN = 'LinkedIn Member';

function named(profile: string, name: string): Correspondent {
  return name === '' ? { profile } : { name, profile };
}

function namesFor(profiles: readonly string[], all: readonly string[]): readonly string[] | null {
  if (all.length === profiles.length) return all;
  const parts = all.filter((part) => part !== HIDDEN);
  const spare = parts.length - profiles.length;
  if (spare === 0) return parts;
  return spare < 0 || parts.length > 60 ? null : bestCut(parts, profiles.map(wordsOf), spare);
}

function wordsOf(profile: string): ReadonlySet<string> {
  return new Set(plainWords(profileKey(profile)?.key.replace(/^in\//u, '') ?? ''));
}

function plainWords(text: string): readonly string[] {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 1);
}

/**
 * Gives each address a run of neighbouring parts so that most words of the names stand in the address they are given to.
 * Dynamic programming over (addresses done, parts used); null where a cut fits no better than others.
 */
function bestCut(parts: readonly string[], profiles: readonly ReadonlySet<string>[], spare: number): readonly string[] | null {
  const fits = (at: number, from: number, to: number) =>
    parts.slice(from, to).reduce((sum, part, place) => sum + likeness(part, profiles[at]) * (place === 0 ? 2 : 1), 0);
  let rows: readonly Cut[] = [{ score: 0, ends: [], tied: false }];
  for (let at = 0; at < profiles.length; at++) {
    const before = rows;
    rows = Array.from({ length: spare + 1 }, (_, used) =>
      before.slice(0, used + 1).map((cut, fewer) => extended(cut, fits(at, at + fewer, at + used + 1), at + used + 1)).reduce(better),
    );
  }
  const whole = rows[spare];
  if (whole === undefined || whole.tied || whole.score === 0) return null;
  return whole.ends.map((end, at) => parts.slice(whole.ends[at - 1] ?? 0, end).join(', '));
}

type Cut = { readonly score: number; readonly ends: readonly number[]; readonly tied: boolean };

function extended(cut: Cut, score: number, end: number): Cut {
  return { score: cut.score + score, ends: [...cut.ends, end], tied: cut.tied };
}

function better(one: Cut, other: Cut): Cut {
  if (other.score === one.score) return { ...one, tied: true };
  return other.score > one.score ? other : one;
}

function likeness(part: string, words: ReadonlySet<string> | undefined): number {
  return plainWords(part).filter((word) => words?.has(word) === true).length;
}
