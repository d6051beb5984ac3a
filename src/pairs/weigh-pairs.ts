import { closeRow, newScoreRow, openRow, scorePair } from './scores.ts';
import { rosterOf } from './roster.ts';
import type { RoundInput } from './round-input.ts';
import { tiersOf, weightOf } from './tiers.ts';

/** Every pair that may meet with its published weight, in the order of the input, one member's pairs at a time. */
export function* weighPairs(input: RoundInput): Generator<readonly (readonly [string, string, number])[]> {
  const roster = rosterOf(input), tiers = tiersOf(roster), row = newScoreRow(roster);
  const byInput = Array.from(roster.inputAt.keys()).sort((a, b) => roster.inputAt[a]! - roster.inputAt[b]!);
  for (const [i, a] of byInput.entries()) {
    openRow(row, a);
    yield byInput.slice(i + 1).flatMap((b) => {
      const code = scorePair(row, a, b);
      return code === 0 ? [] : [[roster.members[a]!.id, roster.members[b]!.id, weightOf(tiers, a, b, code)] as const];
    });
    closeRow(row, a);
  }
}
