import { newScoreRow, type PairCode, pairTableOf, placeInTable, type Roster, rosterOf, type RoundInput, sayFact, scoreAlone, type Tiers, tiersOf } from '../pairs/index.ts';
import { bestPairs } from './best-pairs.ts';
import { bestPairsOfMany } from './best-pairs-of-many.ts';
import type { BestPairs } from './draw.ts';
import { factsOf } from './explain-group.ts';
import { greedyPairs } from './greedy-pairs.ts';
import { joinThrees } from './join-threes.ts';
import { type Tell, tellNobody } from './progress.ts';
import { type Group, type Seating, worthOf } from './seating.ts';
import { drawThrees } from './threes.ts';

/** Who meets whom. `weight` and `bound` are over the pairs drawn; someone who joined a pair as a third does not count in them. */
export type RoundResult = {
  readonly groups: readonly { readonly members: readonly string[]; readonly weight: number; readonly because: readonly string[] }[];
  readonly unmatched: readonly string[];
  readonly weight: number;
  readonly bound: number;
  readonly gap: number;
  /** False where the proof did not hold and the round was drawn the simple way instead; `gap` is then 1. */
  readonly proven: boolean;
};

/** Up to so many members every permitted pair is scored and held; beyond, the promising ones, with a bound over all. */
const tableLimit = 10_000;

/** Draws a round. The same input and seed give the same result. `tell` hears how far it is. */
export function matchRound(input: RoundInput, tell: Tell = tellNobody): RoundResult {
  const roster = rosterOf(input), tiers = tiersOf(roster);
  return roster.n <= tableLimit ? drawFromTable(input, roster, tiers, tell) : drawFromMany(input, roster, tiers, tell);
}

function drawFromTable(input: RoundInput, roster: Roster, tiers: Tiers, tell: Tell): RoundResult {
  const table = pairTableOf(roster, share => tell({ step: 'weighing', share }));
  tell({ step: 'matching' });
  const codeOf = (a: number, b: number): PairCode => table.code[placeInTable(a, b)]!;
  const best = bestPairs(table, roster.wants, tiers);
  const pairs = best.faults.length === 0 ? best.pairs : greedyPairs(table, roster.wants, tiers);
  return seatAll(input, { roster, tiers, codeOf }, { ...best, pairs }, tell);
}

function drawFromMany(input: RoundInput, roster: Roster, tiers: Tiers, tell: Tell): RoundResult {
  const row = newScoreRow(roster);
  const codeOf = (a: number, b: number): PairCode => scoreAlone(row, a, b);
  return seatAll(input, { roster, tiers, codeOf }, bestPairsOfMany(roster, tiers, tell), tell);
}

function seatAll(input: RoundInput, seating: Seating, best: BestPairs, tell: Tell): RoundResult {
  if (input.size === 3) tell({ step: 'seating' });
  const proven = best.faults.length === 0;
  const drawn = input.size === 3 ? drawThrees(seating, best.pairs, input.seed) : best.pairs;
  const weight = worthOf(seating, drawn);
  const bound = Math.floor(!proven ? weight : input.size === 3 ? 2 * best.halfBound : best.bound);
  const groups = input.size === 3 ? drawn : joinThrees(seating, drawn);
  return { ...sayGroups(seating, groups), weight, bound, gap: proven ? gapOf(weight, bound) : 1, proven };
}

/** Groups that were drawn the simple way, and as they sit once whoever was left joined them. */
export function asResult(seating: Seating, drawn: readonly Group[], groups: readonly Group[]): RoundResult {
  const weight = worthOf(seating, drawn);
  return { ...sayGroups(seating, groups), weight, bound: weight, gap: 1, proven: false };
}

export function gapOf(weight: number, bound: number): number {
  return bound === 0 ? 0 : (bound - weight) / bound;
}

function sayGroups(seating: Seating, groups: readonly Group[]): Pick<RoundResult, 'groups' | 'unmatched'> {
  const { inputAt, members } = seating.roster;
  const byInput = (a: number, b: number): number => inputAt[a]! - inputAt[b]!;
  const placed = new Set(groups.flat());
  const sorted = groups.map((group) => ({ group, members: [...group].sort(byInput) })).sort((a, b) => byInput(a.members[0]!, b.members[0]!) || byInput(a.members[1]!, b.members[1]!));
  return {
    groups: sorted.map(({ group, members: sitting }) => ({
      members: sitting.map((v) => members[v]!.id),
      weight: worthOf(seating, [group]),
      because: factsOf(seating.roster, group).map(sayFact),
    })),
    unmatched: members.map((_, v) => v).filter((v) => !placed.has(v) && members[v]!.wants > 0).sort(byInput).map((v) => members[v]!.id),
  };
}
