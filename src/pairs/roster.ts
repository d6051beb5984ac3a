import { readWeek, wordsPerWeek } from './availability.ts';
import type { RoundInput, RoundMember } from './round-input.ts';
import { shuffledOrder } from './shuffle.ts';
import { defaultPoints, type Points } from './terms.ts';

/**
 * A round's members as columns, in an order drawn by the seed, so that ties fall differently from seed to seed.
 * Member numbers below are places in that order.
 */
export type Roster = {
  readonly n: number;
  readonly round: number;
  readonly points: Points;
  readonly members: readonly RoundMember[];
  /** Where each member stands in the input. */
  readonly inputAt: Int32Array;
  readonly weeks: Int32Array;
  readonly wants: Int32Array;
  readonly satOut: Int32Array;
  /** A number per team, place; -1 where unknown. Seniority 0 where unknown. */
  readonly team: Int32Array;
  readonly place: Int32Array;
  /** In a round of two sides or more, whose members never meet their own: a number per side; -1 where they may meet anyone. */
  readonly side: Int32Array;
  readonly seniority: Int32Array;
  readonly interests: Topics;
  readonly asks: Topics;
  readonly offers: Topics;
  /** Whom each member met, with the round in which they last did. */
  readonly met: readonly ReadonlyMap<number, number>[];
  readonly never: readonly ReadonlySet<number>[];
};

/** Which words each member has, by number, and who has each word. Asks and offers share their numbers. */
export type Topics = { readonly of: readonly (readonly number[])[]; readonly holders: readonly (readonly number[])[] };

const nobody: ReadonlyMap<number, number> = new Map();
const noOne: ReadonlySet<number> = new Set();

export function rosterOf(input: RoundInput): Roster {
  const order = shuffledOrder(input.members.length, input.seed);
  const members = Array.from(order, (at) => input.members[at]!);
  const n = members.length;
  const numbers = new Map(members.map((member, at) => [member.id, at]));
  const weeks = new Int32Array(n * wordsPerWeek);
  members.forEach((member, at) => readWeek(member.available, weeks, at * wordsPerWeek));
  const needs = numbering();
  return {
    n, round: input.round, points: pointsOf(input), members, inputAt: order, weeks,
    wants: Int32Array.from(members, ({ wants }) => Math.min(wants, n - 1)),
    satOut: Int32Array.from(members, ({ satOut }) => satOut),
    team: labels(members.map(({ team }) => team)),
    place: labels(members.map(({ place }) => place)),
    side: labels(members.map(({ side }) => side?.trim())),
    seniority: Int32Array.from(members, ({ seniority }) => seniority ?? 0),
    interests: topics(members.map(({ interests }) => interests), numbering()),
    asks: topics(members.map(({ asks }) => asks), needs),
    offers: topics(members.map(({ offers }) => offers), needs),
    met: metOf(input, numbers), never: neverOf(input, numbers),
  };
}

function pointsOf(input: RoundInput): Points {
  const own = Object.entries(input.weights).filter(([, value]) => value !== undefined);
  return { ...defaultPoints, ...Object.fromEntries(own) };
}

/** One number for each word, whatever its case. */
function numbering(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const key = word.trim().toLowerCase();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

function labels(words: readonly (string | undefined)[]): Int32Array {
  const number = numbering();
  return Int32Array.from(words, (word) => (word === undefined || word === '' ? -1 : number(word)));
}

function topics(words: readonly (readonly string[])[], number: (word: string) => number): Topics {
  const of = words.map((list) => [...new Set(list.map(number))]);
  const holders: number[][] = [];
  of.forEach((list, member) => list.forEach((topic) => (holders[topic] ??= []).push(member)));
  return { of, holders };
}

/** People who have left since are passed over. */
function metOf(input: RoundInput, numbers: ReadonlyMap<string, number>): readonly ReadonlyMap<number, number>[] {
  const met = new Array<ReadonlyMap<number, number>>(input.members.length).fill(nobody);
  for (const [one, other, round] of input.met) {
    const a = numbers.get(one), b = numbers.get(other);
    if (a === undefined || b === undefined || a === b) continue;
    for (const [x, y] of [[a, b], [b, a]] as const) {
      const row = met[x] === nobody ? new Map<number, number>() : (met[x] as Map<number, number>);
      row.set(y, Math.max(round, row.get(y) ?? round));
      met[x] = row;
    }
  }
  return met;
}

function neverOf(input: RoundInput, numbers: ReadonlyMap<string, number>): readonly ReadonlySet<number>[] {
  const never = new Array<ReadonlySet<number>>(input.members.length).fill(noOne);
  for (const [one, other] of input.never) {
    const a = numbers.get(one), b = numbers.get(other);
    if (a === undefined || b === undefined) continue;
    for (const [x, y] of [[a, b], [b, a]] as const) {
      const row = never[x] === noOne ? new Set<number>() : (never[x] as Set<number>);
      never[x] = row.add(y);
    }
  }
  return never;
}
