import { sharedHalfHours, wordsPerWeek } from './availability.ts';
import { netLiking, newScoreRow, scoreAlone, type ScoreRow } from './scores.ts';
import { acquaintanceLists, friendsOf, particularLists } from './particular-lists.ts';
import type { Roster } from './roster.ts';
import { interestTenths, plentyOfHalfHours } from './terms.ts';

/** With more kinds of members than this, teams are not told apart. */
const manyKinds = 400;

/** Members alike in team and seniority, the cheapest first. */
type Kind = { readonly team: number; readonly seniority: number; readonly members: Int32Array };

type SeeUncovered = (a: number, b: number, liking: number, over: number) => void;

type Pricing = {
  readonly row: ScoreRow;
  readonly repeat: number;
  readonly y: Float64Array;
  readonly kinds: readonly Kind[];
  readonly friends: readonly Int32Array[];
  /** What particular lists give the member whose turn it is with each other at most; wiped off as it is read. */
  readonly extra: Int32Array;
  /** In whose turn a pair was last scored. */
  readonly scoredAt: Int32Array;
  readonly see: SeeUncovered;
};

/**
 * Calls `see` once for every permitted pair of very many members whose liking is more than the prices of the two cover; `y` per
 * member, doubled. What lists give two at most is added up along the lists; of all others it is known what they can like each other
 * for at most, and kind by kind those covered at that are passed over. Only what then is left is scored. `tell` hears
 * what share of it is done.
 */
export function eachUncoveredPair(roster: Roster, repeat: number, y: Float64Array, see: SeeUncovered, tell: (share: number) => void = () => {}): void {
  const pricing: Pricing = {
    row: newScoreRow(roster), repeat, y, kinds: kindsOf(roster, y), friends: friendsOf(roster), extra: new Int32Array(roster.n), scoredAt: new Int32Array(roster.n).fill(-1), see,
  };
  for (let u = 0; u < roster.n; u++) {
    if (u % 64 === 0) tell((u / roster.n) ** 2);
    if (roster.wants[u] === 0) continue;
    lookAlongLists(pricing, u);
    lookByKind(pricing, u);
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

function lookAlongLists(pricing: Pricing, u: number): void {
  const { row, y, extra, friends } = pricing;
  const lists = [...particularLists(row.roster, u), ...acquaintanceLists(row.roster, friends, u)];
  for (const { holders, points } of lists) {
    for (let i = 0; i < holders.length && holders[i]! < u; i++) extra[holders[i]!]! += points;
  }
  const always = commonInterest(row, u), enough = y[u]! - 2 * (always + mostBesides(row));
  for (const { holders } of lists) {
    for (let i = 0; i < holders.length && holders[i]! < u; i++) {
      const v = holders[i]!, more = extra[v]!;
      extra[v] = 0;
      if (2 * more > enough + y[v]!) look(pricing, u, v, more + always);
    }
  }
}

function lookByKind(pricing: Pricing, u: number): void {
  const { row, y, kinds } = pricing;
  const { points, team, seniority } = row.roster;
  const always = commonInterest(row, u);
  for (const kind of kinds) {
    const levels = seniority[u] === 0 || kind.seniority === 0 ? 0 : Math.abs(seniority[u]! - kind.seniority);
    const most = always + points.sharedTime + points.newFace + points.otherPlace + (kind.team === team[u] ? 0 : points.otherTeam) + row.table.mentor[levels]!;
    const covered = 2 * most - y[u]!;
    for (let i = 0; i < kind.members.length && y[kind.members[i]!]! < covered; i++) {
      if (kind.members[i]! < u) look(pricing, u, kind.members[i]!, always);
    }
  }
}

/** What interests that are everybody's can give `u` with anyone: they are on no list. */
function commonInterest({ roster, table }: ScoreRow, u: number): number {
  const { of, holders } = roster.interests;
  let tenths = 0;
  for (const topic of of[u]!) if (interestTenths(holders[topic]!.length, roster.n) === 1) tenths++;
  return table.interest[Math.min(10, tenths)]! + 1;
}

function mostBesides({ roster: { points }, table }: ScoreRow): number {
  return points.newFace + points.sharedTime + points.otherTeam + points.otherPlace + Math.max(...table.mentor);
}

/** Scores a pair that even its team, place, seniority and time leave open. `extra` is the most that lists give it. */
function look({ row, repeat, y, scoredAt, see }: Pricing, u: number, v: number, extra: number): void {
  const { points, team, place, seniority, weeks } = row.roster;
  if (scoredAt[v] === u) return;
  let most = extra + points.newFace;
  if (team[u] !== team[v]) most += points.otherTeam;
  if (place[u] !== place[v]) most += points.otherPlace;
  if (seniority[u] !== 0 && seniority[v] !== 0) most += row.table.mentor[Math.abs(seniority[u]! - seniority[v]!)]!;
  const price = y[u]! + y[v]!;
  if (price >= 2 * (most + points.sharedTime)) return;
  const shared = sharedHalfHours(weeks, u * wordsPerWeek, v * wordsPerWeek, plentyOfHalfHours);
  if (shared === 0 || price >= 2 * (most + row.table.time[shared]!)) return;
  scoredAt[v] = u;
  const code = scoreAlone(row, u, v);
  const liking = netLiking(code, repeat);
  if (code !== 0 && 2 * liking > price) see(u, v, liking, 2 * liking - price);
}
