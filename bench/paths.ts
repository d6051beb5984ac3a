/**
 * Warm paths against two graph libraries and a recursive query on PostgreSQL, in one run, by CPU time (docs/paths.md).
 * `bin/bench paths` prints each ratio beside its bar and ends with 1 when one is missed; `bin/bench paths 100000` takes fewer ties.
 */
import { numberOf, tieGraphOf, warmPaths, type TieGraph } from '../src/paths/index.ts';
import { bytesOf, cpuOfEach, mean, percentile } from './measure.ts';
import { graphology, ngraph, type PathPeer } from './path-peers.ts';
import { seeded, socialTies } from './social-ties.ts';
import { openTiesInSql } from './ties-in-sql.ts';

type Pair = readonly [me: string, target: string];

const ties = Number(process.argv[2] ?? 1_000_000);
const people = Math.round(ties / 5);
const bars: { readonly what: string; readonly isMet: boolean; readonly bar: string }[] = [];
const network = socialTies(people, ties, 1);
const [graph, ourBytes] = bytesOf(() => tieGraphOf(network.ids, network.columns));
const random = seeded(2);

console.log(`${ties} ties of ${people} people, ${(2 * ties) / people} each, ${mostTies()} at most, strengths in whole percents\n`);
weighLongStrengths();
comparePeer(bytesOf(() => ngraph(network)), 40);
comparePeer(bytesOf(() => graphology(network)), 40, { time: 50, memory: 25 });
timeFiveBest();
await compareWithSql(20);
printBars();

function weighLongStrengths(): void {
  const strength = network.columns.strength.map((value) => value - random() / 100_000);
  const [, bytes] = bytesOf(() => tieGraphOf(network.ids, { ...network.columns, strength }));
  console.log(`bytes a tie: ${(ourBytes / ties).toFixed(1)}; with strengths all different ${(bytes / ties).toFixed(1)}`);
}

/** The strongest path of any length, between people drawn at random. */
function comparePeer([peer, bytes]: readonly [PathPeer, number], count: number, least?: { readonly time: number; readonly memory: number }): void {
  const pairs = randomPairs(count);
  const theirs = mean(cpuOfEach(pairs, ([me, target]) => peer.path(me, target)));
  const [ours, short] = [best(Infinity), best(3)].map((find) => mean(cpuOfEach(Array(10).fill(pairs).flat() as Pair[], find)));
  for (const pair of pairs) expectSame(strengthOf(peer.path(...pair)), best(Infinity)(pair)?.strength);
  console.log(`${peer.name}: ${theirs.toFixed(0)} us, ${(bytes / ties).toFixed(0)} bytes a tie; ours ${ours!.toFixed(0)} us, within three hops ${short!.toFixed(1)} us`);
  addRatio(`${peer.name} / ours, strongest path of any length`, theirs / ours!, least?.time);
  addRatio(`${peer.name} / ours, memory`, bytes / ourBytes, least?.memory);
}

/** Half of the questions are about people drawn at random, half about people whom three ties reach. */
function timeFiveBest(): void {
  const pairs = [...randomPairs(1500), ...reachablePairs(1500, 3)];
  for (const maxHops of [3, 4]) {
    const five = ([me, target]: Pair) => warmPaths(graph, { me, targets: [target], maxHops, top: 5 });
    const found = mean(pairs.map((pair) => five(pair).length));
    const times = cpuOfEach(pairs, five);
    const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)];
    console.log(`five best within ${maxHops} hops (${found.toFixed(1)} found): mean ${mean(times).toFixed(0)} us, p50 ${half.toFixed(0)}, p99 ${most.toFixed(0)}`);
    if (maxHops === 3) addBar(`five best within 3 hops, p99: ${(most / 1000).toFixed(2)} ms`, most < 5000, 'under 5 ms');
  }
}

/** The strongest path within so many hops, against a query that a person who knows SQL would write. */
async function compareWithSql(count: number): Promise<void> {
  const sql = await openTiesInSql(network);
  try {
    for (const maxHops of [3, 4]) {
      const pairs = reachablePairs(count, maxHops);
      const theirs: number[] = [];
      for (const pair of pairs) {
        const answer = await sql.strongest(numberOf(graph, pair[0])!, numberOf(graph, pair[1])!, maxHops);
        expectSame(answer.strength, best(maxHops)(pair)?.strength);
        theirs.push(answer.cpu);
      }
      const ours = mean(cpuOfEach(Array(20).fill(pairs).flat() as Pair[], best(maxHops)));
      console.log(`recursive query within ${maxHops} hops: ${(mean(theirs) / 1000).toFixed(0)} ms; ours ${ours.toFixed(0)} us`);
      addRatio(`recursive query / ours, ${maxHops} hops`, mean(theirs) / ours, maxHops === 4 ? 500 : undefined);
    }
  } finally {
    await sql.close();
  }
}

function best(maxHops: number) {
  return ([me, target]: Pair) => warmPaths(graph, { me, targets: [target], maxHops, top: 1 })[0];
}

function randomPairs(count: number): Pair[] {
  return Array.from({ length: count }, () => [somebody(), somebody()]);
}

/** Pairs with a walk of so many ties between them: they know more people than most, as people one is led to do. */
function reachablePairs(count: number, hops: number): Pair[] {
  const pairs = Array.from({ length: 2 * count }, (): Pair => {
    const me = somebody();
    let at = numberOf(graph, me)!;
    for (let hop = 0; hop < hops; hop += 1) at = graph.neighbours[graph.rows[at]! + Math.floor(random() * (graph.rows[at + 1]! - graph.rows[at]!))] ?? at;
    return [me, graph.ids[at]!];
  });
  return pairs.filter(([me, target]) => me !== target).slice(0, count);
}

function somebody(): string {
  return graph.ids[Math.floor(random() * people)]!;
}

function strengthOf(path: readonly string[]): number | undefined {
  const numbers = path.map((id) => numberOf(graph, id)!);
  return numbers.length === 0 ? undefined : numbers.slice(1).reduce((strength, to, index) => strength * tieStrength(graph, numbers[index]!, to), 1);
}

function tieStrength({ rows, neighbours, grades, strengths }: TieGraph, from: number, to: number): number {
  const tie = neighbours.subarray(rows[from], rows[from + 1]).indexOf(to);
  return strengths[grades[rows[from]! + tie]!]!;
}

function expectSame(theirs: number | undefined, ours: number | undefined): void {
  if (Math.abs((theirs ?? 0) - (ours ?? 0)) > 1e-9) throw new Error(`The two answers differ: ${theirs} and ${ours}.`);
}

function mostTies(): number {
  return graph.rows.reduce((most, start, person) => Math.max(most, start - (graph.rows[person - 1] ?? 0)), 0);
}

function addRatio(what: string, ratio: number, least?: number): void {
  if (least === undefined) console.log(`       ${what}: ${ratio.toPrecision(3)}`);
  else addBar(`${what}: ${ratio.toPrecision(3)}`, ratio >= least, `at least ${least}`);
}

function addBar(what: string, isMet: boolean, bar: string): void {
  bars.push({ what, isMet, bar });
}

function printBars(): void {
  console.log('');
  for (const { what, isMet, bar } of bars) console.log(`${isMet ? 'met   ' : 'MISSED'} ${what} (${bar})`);
  if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;
}
