import { sharedHalfHours, wordsPerWeek } from './availability.ts';
import type { Roster } from './roster.ts';
import {
  acquaintancePoints, interestPoints, interestTenths, mentorPoints, metBeforePoints, metLately, plentyOfHalfHours, sharedTimePoints,
} from './terms.ts';

/**
 * A pair in 16 bits: 0 where the two may not meet, else its liking plus one, with the highest bit set where they met lately.
 * `docs/matching.md` publishes the terms; `explainPair` gives the same sum one by one.
 */
export type PairCode = number;
export const lateBit = 0x8000;

/** A pair's liking, less `repeat` where the two met lately; its full weight adds what placing each is worth (`weightOf`). */
export function netLiking(code: PairCode, repeat: number): number {
  return code < lateBit ? code - 1 : code - lateBit - 1 - repeat;
}

/** The code whose net liking is `liking`. */
export function pairCodeOf(liking: number, repeat: number): PairCode {
  return liking >= 0 ? liking + 1 : liking + repeat + 1 + lateBit;
}

/** What lists and histories say about one member and all others; time, team, place and seniority are looked up pair by pair. */
export type ScoreRow = {
  readonly roster: Roster;
  readonly tenths: Uint8Array;
  readonly asks: Uint8Array;
  readonly common: Uint8Array;
  /** Rounds since the two last met, plus one; 0 where they never did. */
  readonly since: Int32Array;
  readonly barred: Uint8Array;
  readonly table: { readonly time: Int32Array; readonly mentor: Int32Array; readonly interest: Int32Array; readonly common: Int32Array };
};

export function newScoreRow(roster: Roster): ScoreRow {
  const { n, points } = roster;
  const list = (length: number, value: (i: number) => number): Int32Array => Int32Array.from({ length }, (_, i) => value(i));
  return {
    roster, tenths: new Uint8Array(n), asks: new Uint8Array(n), common: new Uint8Array(n), since: new Int32Array(n), barred: new Uint8Array(n),
    table: {
      time: list(plentyOfHalfHours + 1, (halfHours) => sharedTimePoints(points, halfHours)),
      mentor: list(7, (levels) => mentorPoints(points, levels)),
      interest: list(11, (tenths) => interestPoints(points, tenths)),
      common: list(4, (people) => acquaintancePoints(points, people)),
    },
  };
}

/** Writes down what is particular between `u` and others; `closeRow` wipes it off again. */
export function openRow(row: ScoreRow, u: number): void {
  markWords(row, u);
  markHistory(row, u);
}

function markWords({ roster, tenths, asks }: ScoreRow, u: number): void {
  for (const topic of roster.interests.of[u]!) {
    const holders = roster.interests.holders[topic]!;
    const worth = interestTenths(holders.length, roster.n);
    for (const v of holders) tenths[v] = Math.min(10, tenths[v]! + worth);
  }
  for (const topic of roster.asks.of[u]!) for (const v of roster.offers.holders[topic] ?? []) asks[v]! |= 1;
  for (const topic of roster.offers.of[u]!) for (const v of roster.asks.holders[topic] ?? []) asks[v]! |= 2;
}

function markHistory({ roster, common, since, barred }: ScoreRow, u: number): void {
  for (const [v, when] of roster.met[u]!) {
    since[v] = Math.max(0, roster.round - when) + 1;
    for (const w of roster.met[v]!.keys()) if (common[w]! < 3) common[w]!++;
  }
  for (const v of roster.never[u]!) barred[v] = 1;
  barred[u] = 1;
}

export function closeRow(row: ScoreRow, u: number): void {
  const { roster, tenths, asks, common, since, barred } = row;
  for (const topic of roster.interests.of[u]!) for (const v of roster.interests.holders[topic]!) tenths[v] = 0;
  for (const topic of roster.asks.of[u]!) for (const v of roster.offers.holders[topic] ?? []) asks[v] = 0;
  for (const topic of roster.offers.of[u]!) for (const v of roster.asks.holders[topic] ?? []) asks[v] = 0;
  for (const v of roster.met[u]!.keys()) {
    since[v] = 0;
    for (const w of roster.met[v]!.keys()) common[w] = 0;
  }
  for (const v of roster.never[u]!) barred[v] = 0;
  barred[u] = 0;
}

/** The code of the open row's member `u` with `v`. */
export function scorePair(row: ScoreRow, u: number, v: number): PairCode {
  const { roster, table } = row;
  if (row.barred[v] === 1 || roster.wants[u] === 0 || roster.wants[v] === 0 || (roster.side[u]! >= 0 && roster.side[u] === roster.side[v])) return 0;
  const shared = sharedHalfHours(roster.weeks, u * wordsPerWeek, v * wordsPerWeek, plentyOfHalfHours);
  if (shared === 0) return 0;
  const since = row.since[v]!;
  return 1 + table.time[shared]! + scoreWithoutTime(row, u, v) + (since !== 0 && metLately(since - 1) ? lateBit : 0);
}

/** The liking of two as if they had no half-hour in common, whether or not they may meet. */
function scoreWithoutTime(row: ScoreRow, u: number, v: number): number {
  const { roster, table } = row;
  const { points, team, place } = roster;
  let liking = table.interest[row.tenths[v]!]! + table.common[row.common[v]!]! + seniorityPoints(row, u, v) + newFacePart(row, v);
  if (team[u] !== team[v] && team[u]! >= 0 && team[v]! >= 0) liking += points.otherTeam;
  if (place[u] !== place[v] && place[u]! >= 0 && place[v]! >= 0) liking += points.otherPlace;
  const asks = row.asks[v]!;
  return asks === 0 ? liking : liking + (asks === 3 ? 2 * points.askMet : points.askMet);
}

function seniorityPoints(row: ScoreRow, u: number, v: number): number {
  const a = row.roster.seniority[u]!, b = row.roster.seniority[v]!;
  return a === 0 || b === 0 ? 0 : row.table.mentor[a > b ? a - b : b - a]!;
}

function newFacePart(row: ScoreRow, v: number): number {
  const since = row.since[v]!;
  return since === 0 ? row.roster.points.newFace : metBeforePoints(row.roster.points, since - 1);
}

/** The code of one pair without a row being open: quicker where few of a member's pairs are asked for. */
export function scoreAlone(row: ScoreRow, u: number, v: number): PairCode {
  const { roster, tenths, asks, common, since, barred } = row;
  tenths[v] = sharedTenths(roster, u, v);
  asks[v] = (meet(roster.asks.of[u]!, roster.offers.of[v]!) ? 1 : 0) | (meet(roster.offers.of[u]!, roster.asks.of[v]!) ? 2 : 0);
  const when = roster.met[u]!.get(v);
  since[v] = when === undefined ? 0 : Math.max(0, roster.round - when) + 1;
  common[v] = acquaintances(roster.met[u]!, roster.met[v]!);
  barred[v] = u === v || roster.never[u]!.has(v) ? 1 : 0;
  const code = scorePair(row, u, v);
  tenths[v] = asks[v] = since[v] = common[v] = barred[v] = 0;
  return code;
}

function sharedTenths({ interests, n }: Roster, u: number, v: number): number {
  let tenths = 0;
  const theirs = interests.of[v]!;
  for (const topic of interests.of[u]!) if (theirs.includes(topic)) tenths += interestTenths(interests.holders[topic]!.length, n);
  return Math.min(10, tenths);
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  for (const topic of some) if (others.includes(topic)) return true;
  return false;
}

function acquaintances(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let people = 0;
  for (const w of few.keys()) if (many.has(w) && ++people === 3) break;
  return people;
}
