import { type PairCode, type Roster, type Tiers, weightOf } from '../pairs/index.ts';

/** A group of members, by number. Where someone joined a pair, the third is the one who joined. */
export type Group = readonly number[];

/** A round whose groups are being made: who is there, and what each two are to each other. */
export type Seating = {
  readonly roster: Roster;
  readonly tiers: Tiers;
  readonly codeOf: (a: number, b: number) => PairCode;
};

export function pairsIn(group: Group): [number, number][] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b): [number, number] => [a, b]));
}

/** The published weights of all pairs that sit together in these groups. */
export function worthOf({ codeOf, tiers }: Seating, groups: readonly Group[]): number {
  let worth = 0;
  for (const group of groups) for (const [a, b] of pairsIn(group)) worth += weightOf(tiers, a, b, codeOf(a, b));
  return worth;
}
