import { lateBit, randomFrom } from '../pairs/index.ts';
import { joinThrees } from './join-threes.ts';
import { seatSingles } from './seat-singles.ts';
import { type Group, pairsIn, type Seating, worthOf } from './seating.ts';

/** How many pairs a single looks at, and how many looks in all and turns there are at most; after some turns in vain it ends. */
const ways = 24, looks = 60_000_000, mostTurns = 60, patience = 10;

/**
 * Groups of three from the best pairs, by turns: one of each three stands up, some pairs open up, and all who stand are seated anew
 * in the best way. A turn counts where it makes the round worth more; nobody loses a seat. Two stay two where three cannot be, and
 * where only two who met lately would make it three.
 */
export function drawThrees(seating: Seating, pairs: readonly Group[], seed: number): readonly Group[] {
  const random = randomFrom(seed);
  let groups = joinThrees(seating, pairs), worth = worthOf(seating, groups);
  const turns = Math.min(mostTurns, Math.max(4, Math.floor((9 * looks) / seating.roster.n ** 2)));
  for (let turn = 0, vain = 0; turn < turns && vain < patience; turn++) {
    const next = seatAnew(seating, groups, random), nextWorth = worthOf(seating, next);
    vain = nextWorth > worth ? 0 : vain + 1;
    if (nextWorth > worth) [groups, worth] = [next, nextWorth];
  }
  return seatTheRest(seating, groups);
}

/** Whoever is still alone joins a pair that came about on the way. */
function seatTheRest(seating: Seating, groups: readonly Group[]): readonly Group[] {
  const threes = groups.filter((group) => group.length === 3), seated = new Set(groups.flat());
  const alone = Array.from(seating.roster.wants.keys()).filter((v) => !seated.has(v));
  return [...threes, ...joinThrees(seating, groups.filter((group) => group.length === 2), alone)];
}

/** Someone who stands: whence, and, where a whole pair opened up, with whom. Whoever had no seat before has neither. */
type Standing = { readonly member: number; readonly home: number; readonly opened: Group | undefined };

type Floor = { readonly hosts: readonly Group[]; readonly standing: readonly Standing[] };

function seatAnew(seating: Seating, groups: readonly Group[], random: () => number): readonly Group[] {
  const { hosts, standing } = standUp(seating, groups, random);
  if (hosts.length === 0) return groups;
  const seats = seatSingles(seating, standing.map(({ member }) => member), hosts, ways, {
    mayJoin: mayJoinIn(seating, { hosts, standing }),
    urgency: (i) => (standing[i]!.opened !== undefined ? 1 : standing[i]!.home >= 0 ? 3 : 2),
  });
  const parted = new Set(standing.filter(({ opened }, i) => opened !== undefined && seats[i] === -1).map(({ opened }) => opened!));
  const joined = new Map<number, number>();
  standing.forEach(({ member, opened }, i) => {
    if (seats[i]! >= 0 && (opened === undefined || !parted.has(opened))) joined.set(seats[i]!, member);
  });
  return [...hosts.map((host, h) => (joined.has(h) ? [...host, joined.get(h)!] : host)), ...parted];
}

/** One of each three stands, and every third pair opens up; nobody stands twice. */
function standUp({ roster }: Seating, groups: readonly Group[], random: () => number): Floor {
  const seated = new Set(groups.flat()), up = new Set<number>();
  const hosts: Group[] = [], standing: Standing[] = [];
  const opens = groups.filter((group) => group.length === 2).length >= 3 ? 1 / 3 : 0;
  for (const group of groups) {
    const leaves = group.length === 3 ? [group[Math.floor(random() * 3)]!] : random() < opens ? group : [];
    if (leaves.some((v) => up.has(v))) hosts.push(group);
    else {
      leaves.forEach((v) => standing.push({ member: v, home: hosts.length, opened: leaves.length === 2 ? group : undefined }));
      leaves.forEach((v) => up.add(v));
      if (leaves.length < 2) hosts.push(group.filter((v) => !leaves.includes(v)));
    }
  }
  for (const v of roster.wants.keys()) if (!seated.has(v) && roster.wants[v]! > 0) standing.push({ member: v, home: -1, opened: undefined });
  return { hosts, standing };
}

/** Whoever had a seat does not meet someone lately met for a better one, and no two sit together twice: not beside a seat they share already, nor where both stand and could meet in two places. */
function mayJoinIn({ roster, codeOf }: Seating, { hosts, standing }: Floor): (i: number, h: number) => boolean {
  const together = new Set(hosts.flatMap((host) => pairsIn(host).map(keyOf)));
  const movers = new Set(standing.map(({ member }) => member).filter((v) => roster.wants[v]! > 1));
  return (i, h) => {
    const { member, home, opened } = standing[i]!, host = hosts[h]!;
    if (host.length !== 2) return false;
    if (h === home && opened === undefined) return true;
    if (home >= 0 && host.some((v) => codeOf(member, v) >= lateBit)) return false;
    return host.every((v) => !together.has(keyOf([member, v])) && !(movers.has(v) && movers.has(member)));
  };
}

function keyOf([a, b]: readonly [number, number]): number {
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
}
