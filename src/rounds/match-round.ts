import { bestPairs } from './best-pairs.ts';
import { explainPair, metTooLately } from './explain-pair.ts';
import { greedyPairs } from './greedy-pairs.ts';
import { joinThrees, type Group } from './join-threes.ts';
import { codeOf, newScoreRow, type ScoreRow } from './pair-scores.ts';
import { netLiking, pairTableOf } from './pair-table.ts';
import { rosterOf, type Roster } from './roster.ts';
import type { RoundInput } from './round-input.ts';
import { tiersOf, type Tiers } from './tiers.ts';

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

/** Draws a round. The same input and seed give the same result. */
export function matchRound(input: RoundInput): RoundResult {
  const roster = rosterOf(input);
  const tiers = tiersOf(roster), row = newScoreRow(roster);
  const drawn = drawPairs(roster, tiers);
  const groups = joinThrees(roster, tiers, row, drawn.pairs);
  return { ...sayGroups(roster, tiers, row, groups), ...drawn.proof };
}

type Drawn = { readonly pairs: readonly Group[]; readonly proof: Pick<RoundResult, 'weight' | 'bound' | 'gap' | 'proven'> };

function drawPairs(roster: Roster, tiers: Tiers): Drawn {
  const best = bestPairs(pairTableOf(roster), roster.wants, tiers);
  if (best.faults.length === 0) return { pairs: best.pairs, proof: { weight: best.weight, bound: best.bound, gap: gapOf(best.weight, best.bound), proven: true } };
  const row = newScoreRow(roster);
  const pairs = greedyPairs(pairTableOf(roster), roster.wants, tiers);
  const weight = pairs.reduce((sum, [a, b]) => sum + weightOf(tiers, row, a, b), 0);
  return { pairs, proof: { weight, bound: weight, gap: 1, proven: false } };
}

export function gapOf(weight: number, bound: number): number {
  return bound === 0 ? 0 : (bound - weight) / bound;
}

/** The published weight of a pair that may meet. */
export function weightOf(tiers: Tiers, row: ScoreRow, a: number, b: number): number {
  return tiers.place[a]! + tiers.place[b]! + netLiking(codeOf(row, a, b), tiers.repeat);
}

function sayGroups(roster: Roster, tiers: Tiers, row: ScoreRow, groups: readonly Group[]): Pick<RoundResult, 'groups' | 'unmatched'> {
  const { inputAt, members } = roster;
  const byInput = (a: number, b: number): number => inputAt[a]! - inputAt[b]!;
  const placed = new Set(groups.flat());
  const sorted = groups.map((group) => ({ group, members: [...group].sort(byInput) })).sort((a, b) => byInput(a.members[0]!, b.members[0]!) || byInput(a.members[1]!, b.members[1]!));
  return {
    groups: sorted.map(({ group, members: sitting }) => ({
      members: sitting.map((v) => members[v]!.id),
      weight: pairsIn(group).reduce((sum, [a, b]) => sum + weightOf(tiers, row, a, b), 0),
      because: reasonsFor(roster, group),
    })),
    unmatched: members.map((_, v) => v).filter((v) => !placed.has(v) && members[v]!.wants > 0).sort(byInput).map((v) => members[v]!.id),
  };
}

function pairsIn(group: Group): [number, number][] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]));
}

/** The best reasons first; then what the round's fairness had to say. */
function reasonsFor(roster: Roster, group: Group): string[] {
  const { members } = roster;
  const reasons = pairsIn(group).flatMap(([a, b]) => explainPair(roster, a, b).map((reason) => ({ ...reason, pair: [a, b] as const })));
  const best = reasons.sort((a, b) => b.points - a.points).map(({ sentence }) => sentence);
  const late = pairsIn(group).filter(([a, b]) => metTooLately(roster, a, b)).map(([a, b]) => `${members[a]!.id} and ${members[b]!.id} met not long ago; otherwise someone would have been left out.`);
  const satOut = group.filter((v) => members[v]!.satOut > 0).map((v) => `${members[v]!.id} was left out last time and came first this time.`);
  return [...new Set([...best.slice(0, 4), ...late, ...satOut])];
}
