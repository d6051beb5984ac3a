import type { TieColumns } from '../src/paths/index.ts';

export type SocialTies = { readonly ids: readonly string[]; readonly columns: TieColumns };

/**
 * An invented network that looks like one of people: a few know very many (degrees with a heavy tail), most ties stay within
 * circles, friends of friends become friends, and few ties are strong. Strengths are whole percents. The same seed gives the same ties.
 */
export function socialTies(people: number, ties: number, seed: number): SocialTies {
  const random = seeded(seed);
  const ids = Array.from({ length: people }, (_, person) => `person-${String(person).padStart(8, '0')}`);
  const outgoing = heavyTail(people, random);
  const circles = circlesOf(people, random);
  const known = new Set<number>();
  const friends: number[][] = Array.from({ length: people }, () => []);
  const columns = { one: new Uint32Array(ties), other: new Uint32Array(ties), strength: new Float64Array(ties) };
  for (let tie = 0; tie < ties; ) {
    const one = outgoing();
    const kind = random();
    const other = kind < 0.55 ? fromCircle(circles, one, random) : kind < 0.85 ? friendOfFriend(friends, one, random) : outgoing();
    const pair = Math.min(one, other) * people + Math.max(one, other);
    if (one === other || known.has(pair)) continue;
    known.add(pair);
    friends[one]!.push(other);
    friends[other]!.push(one);
    columns.one[tie] = one;
    columns.other[tie] = other;
    columns.strength[tie] = Math.max(1, Math.round(random() ** 3 * (kind < 0.85 ? 100 : 40))) / 100;
    tie += 1;
  }
  return { ids, columns };
}

/** Numbers in [0, 1) from a seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws people, each as often as they are outgoing: Pareto with exponent 2.3, at most 500 times the least. */
function heavyTail(people: number, random: () => number): () => number {
  const sums = new Float64Array(people);
  for (let person = 0, sum = 0; person < people; person += 1) {
    sum += Math.min(500, (1 - random()) ** (-1 / 1.3));
    sums[person] = sum;
  }
  return () => firstAbove(sums, random() * sums[people - 1]!);
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Circles = { readonly members: readonly (readonly number[])[]; readonly of: readonly (readonly number[])[] };

/** Each person is in three circles of 8 to 3,000 people, small ones being many. */
function circlesOf(people: number, random: () => number): Circles {
  const members: number[][] = [];
  const of: number[][] = Array.from({ length: people }, () => []);
  for (let places = 3 * people; places > 0; ) {
    const size = Math.min(places, Math.ceil(Math.min(3000, 8 * (1 - random()) ** (-1 / 1.2))));
    const circle = Array.from({ length: size }, () => Math.floor(random() * people));
    for (const person of circle) of[person]!.push(members.length);
    members.push(circle);
    places -= size;
  }
  return { members, of };
}

function fromCircle({ members, of }: Circles, person: number, random: () => number): number {
  const circle = pick(of[person]!, random);
  return circle === undefined ? person : pick(members[circle]!, random)!;
}

function friendOfFriend(friends: readonly (readonly number[])[], person: number, random: () => number): number {
  const friend = pick(friends[person]!, random);
  return friend === undefined ? person : pick(friends[friend]!, random)!;
}

function pick(list: readonly number[], random: () => number): number | undefined {
  return list[Math.floor(random() * list.length)];
}
