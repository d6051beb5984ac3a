import { closeRow, newScoreRow, openRow, scorePair, scoreWithoutTime, type ScoreRow } from './pair-scores.ts';
import { netLiking } from './pair-table.ts';
import type { Roster } from './roster.ts';
import { interestTenths, mentorPoints } from './terms.ts';

/** With more kinds of members than this, teams are not told apart. */
const manyKinds = 400;

/** Members alike in team and seniority, the cheapest first. */
type Kind = { readonly team: number; readonly seniority: number; readonly members: Int32Array };

type Pricing = {
  readonly row: ScoreRow;
  readonly repeat: number;
  readonly y: Float64Array;
  readonly kinds: readonly Kind[];
  /** The member in whose turn another was last looked at. */
  readonly lookedAt: Int32Array;
  readonly see: SeeUncovered;
};

export type SeeUncovered = (a: number, b: number, liking: number, over: number) => void;

/**
 * Calls `see` once for every permitted pair of very many members whose liking is more than the prices of the two cover; `y` per
 * member, doubled. Pairs that something particular brings together (asks, interests of few, people both met) are looked at one by
 * one; of all others it is known what they can like each other for at most, and kind by kind those covered at that are passed over.
 */
export function eachUncoveredPair(roster: Roster, repeat: number, y: Float64Array, see: SeeUncovered): void {
  const pricing: Pricing = { row: newScoreRow(roster), repeat, y, kinds: kindsOf(roster, y), lookedAt: new Int32Array(roster.n).fill(-1), see };
  for (let u = 0; u < roster.n; u++) {
    if (roster.wants[u] === 0) continue;
    openRow(pricing.row, u);
    for (const list of particularLists(roster, u)) for (const v of list) if (v < u && pricing.lookedAt[v] !== u) look(pricing, u, v);
    lookByKind(pricing, u);
    closeRow(pricing.row, u);
  }
}

function kindsOf(roster: Roster, y: Float64Array): readonly Kind[] {
  const { team, seniority, wants } = roster;
  const byTeam = new Set(team).size * 8 <= manyKinds;
  const kinds = new Map<string, number[]>();
  for (let v = 0; v < roster.n; v++) {
    if (wants[v] === 0) continue;
    const key = `${byTeam ? team[v] : ''} ${seniority[v]}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [v]);
    else kind.push(v);
  }
  return Array.from(kinds.values(), (members) => ({
    team: byTeam ? team[members[0]!]! : -2, seniority: seniority[members[0]!]!, members: Int32Array.from(members).sort((a, b) => y[a]! - y[b]!),
  }));
}

function* particularLists({ asks, offers, interests, met, n }: Roster, u: number): Generator<Iterable<number>> {
  for (const topic of asks.of[u]!) yield offers.holders[topic] ?? [];
  for (const topic of offers.of[u]!) yield asks.holders[topic] ?? [];
  for (const topic of interests.of[u]!) if (interestTenths(interests.holders[topic]!.length, n) > 1) yield interests.holders[topic]!;
  for (const friend of met[u]!.keys()) yield met[friend]!.keys();
}

/** Scores a pair where it is not covered even with all the time in the world. */
function look({ row, repeat, y, lookedAt, see }: Pricing, u: number, v: number): void {
  lookedAt[v] = u;
  const price = y[u]! + y[v]!;
  if (price >= 2 * (scoreWithoutTime(row, u, v) + row.roster.points.sharedTime)) return;
  const code = scorePair(row, u, v);
  if (code === 0) return;
  const liking = netLiking(code, repeat);
  if (2 * liking > price) see(u, v, liking, 2 * liking - price);
}

function lookByKind(pricing: Pricing, u: number): void {
  const { row, y, kinds, lookedAt } = pricing;
  const { points, team, seniority, interests, n } = row.roster;
  const common = interests.of[u]!.filter((topic) => interestTenths(interests.holders[topic]!.length, n) === 1).length;
  const always = points.sharedTime + points.newFace + points.otherPlace + row.table.interest[Math.min(10, common)]!;
  for (const kind of kinds) {
    const levels = seniority[u] === 0 || kind.seniority === 0 ? 0 : Math.abs(seniority[u]! - kind.seniority);
    const most = always + (kind.team === team[u] ? 0 : points.otherTeam) + mentorPoints(points, levels);
    const covered = 2 * most - y[u]!;
    for (let i = 0; i < kind.members.length; i++) {
      const v = kind.members[i]!;
      if (y[v]! >= covered) break;
      if (v < u && lookedAt[v] !== u) look(pricing, u, v);
    }
  }
}
