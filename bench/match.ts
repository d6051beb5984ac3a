/**
 * Round matching against its peers on the same graphs, by CPU time, median of 3 (docs/matching.md, docs/performance.md).
 * `bin/bench match [MEMBERS…]` prints each ratio beside its bar and ends with 1 when one is missed; sizes default to
 * 200 2000 10000 100000. LEMON is compared where g++ and its headers are installed (Debian: g++, liblemon-dev).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import blossom from 'edmonds-blossom-fixed';
import { projectRoot } from '../src/kit/root.ts';
import { eachKeptPair } from '../src/blossoms/index.ts';
import { matchRound } from '../src/matching/index.ts';
import { candidatePairs, readRoundInput, rosterOf, type RoundInput, type Tiers, tiersOf } from '../src/pairs/index.ts';
import { shuffleAndPair } from './shuffle-and-pair.ts';
import { syntheticRound } from './synthetic-round.ts';

type Edge = readonly [number, number, number];
type Timing = { readonly weight: string; readonly milliseconds: readonly number[]; readonly kilobytes: number; readonly faults?: readonly string[] };

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
const bars: { readonly what: string; readonly value: number; readonly isMet: boolean; readonly bar: string }[] = [];
const sizes = process.argv.slice(2).map(Number);
const lemon = buildLemon();
const two = join(folder, 'two.graph');
writeGraph(two, 2, [[0, 1, 1]], { place: new Float64Array(2) });
const solve = (file: string): Timing => ask(process.execPath, ['--expose-gc', join(projectRoot, 'bench/match-solve.ts'), file, '3']);
const bare = solve(two);
const bareLemon = lemon === undefined ? undefined : ask(lemon, [two, '3']);

try {
  for (const n of sizes.length > 0 ? sizes : [200, 2000, 10_000, 100_000]) {
    const input = readRoundInput(syntheticRound(n, 7));
    compareOnGraph(n, input);
    drawWhole(n, input);
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const { what, value, isMet, bar } of bars) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${value.toFixed(2)} (${bar})`);
if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;

function buildLemon(): string | undefined {
  if (!['/usr/include/lemon/matching.h', '/usr/local/include/lemon/matching.h'].some((header) => existsSync(header))) {
    console.log('LEMON is not installed here, so it is not compared (Debian: apt-get install g++ liblemon-dev).');
    return undefined;
  }
  const program = join(folder, 'lemon-match');
  try {
    execFileSync('g++', ['-O3', '-DNDEBUG', '-o', program, join(projectRoot, 'bench/lemon/match.cpp')], { stdio: 'pipe' });
    return program;
  } catch (error) {
    console.log(`LEMON could not be built, so it is not compared: ${(error as Error).message.split('\n')[0]}.`);
    return undefined;
  }
}

/** The same candidate pairs, about 30 a member, given to each. */
function compareOnGraph(n: number, input: RoundInput): void {
  const roster = rosterOf(input), tiers = tiersOf(roster);
  const edges: Edge[] = [];
  eachKeptPair(candidatePairs(roster, tiers.repeat, 38), (a, b, liking) => edges.push([a, b, liking]));
  const file = join(folder, `${n}.graph`);
  writeGraph(file, n, edges, tiers);
  const ours = solve(file);
  if (ours.faults!.length > 0) throw new Error(`The certificate does not hold: ${ours.faults!.join(' ')}`);
  console.log(`${n} members, ${edges.length} pairs: ${cold(ours)} ms cold, ${median(ours).toFixed(0)} ms, ${(ours.kilobytes / 1000).toFixed(0)} MB`);
  if (lemon !== undefined) compareWithLemon(n, ours, ask(lemon, [file, n > 50_000 ? '1' : '3']));
  if (n === 2000) compareWithNpm(ours, edges, tiers);
}

/**
 * Memory is compared twice: of whole processes, where the graph outweighs what Node itself takes, some 75 MB; and of what the graph adds to a process
 * that solved two members, which is what a draw adds to a server that runs anyhow.
 */
function compareWithLemon(n: number, ours: Timing, theirs: Timing): void {
  if (theirs.weight !== ours.weight) throw new Error(`LEMON weighs ${theirs.weight}, ours ${ours.weight}.`);
  console.log(`  LEMON, the same weight: ${median(theirs).toFixed(0)} ms, ${(theirs.kilobytes / 1000).toFixed(0)} MB; LEMON / ours cold ${(median(theirs) / ours.milliseconds[0]!).toFixed(2)}`);
  const added = ours.kilobytes - bare.kilobytes, theirsAdded = theirs.kilobytes - bareLemon!.kilobytes;
  console.log(`  memory that the graph adds: ${(added / 1000).toFixed(0)} MB, LEMON ${(theirsAdded / 1000).toFixed(0)} MB`);
  if (n >= 10_000) addBar(`memory that the graph adds, ours / LEMON at ${n}`, added / theirsAdded, (ratio) => ratio <= 1, 'at most 1');
  const least = n >= 100_000 ? 8 : n >= 10_000 ? 3 : 0;
  if (least > 0) addBar(`LEMON / ours at ${n}`, median(theirs) / median(ours), (ratio) => ratio >= least, `at least ${least}`);
  if (n >= 10_000) addBar(`memory of the process, ours / LEMON at ${n}`, ours.kilobytes / theirs.kilobytes, (ratio) => ratio <= 1, 'at most 1');
}

function compareWithNpm(ours: Timing, edges: readonly Edge[], { place }: Tiers): void {
  const full = edges.map(([a, b, liking]) => [a, b, place[a]! + place[b]! + liking]);
  const before = process.cpuUsage();
  const mates = blossom(full);
  const spent = process.cpuUsage(before);
  const weight = full.reduce((sum, [a, b, w]) => sum + (mates[a!] === b ? w! : 0), 0);
  const theirs = (spent.user + spent.system) / 1000;
  console.log(`  edmonds-blossom-fixed: ${theirs.toFixed(0)} ms, ${String(weight) === ours.weight ? 'the same weight' : `weight ${weight} against ${ours.weight}`}`);
  addBar('edmonds-blossom-fixed / ours cold at 2000', theirs / ours.milliseconds[0]!, (ratio) => ratio >= 15, 'at least 15');
}

/** A whole round from its input, and what a bot that shuffles would have made of it. */
function drawWhole(n: number, input: RoundInput): void {
  const before = process.cpuUsage();
  const result = matchRound(input);
  const spent = process.cpuUsage(before);
  console.log(`  whole round: ${((spent.user + spent.system) / 1000).toFixed(0)} ms, ${result.unmatched.length} left out, gap ${result.gap}, ${result.proven ? 'proven' : 'NOT PROVEN'}`);
  addBar(`gap over all permitted pairs at ${n}`, result.gap, (gap) => (n <= 10_000 ? gap === 0 : gap <= 0.01), n <= 10_000 ? '0' : 'at most 0.01');
  addBar(`optimal and checked at ${n}`, Number(result.proven), (proven) => proven === 1, '1');
  const { share, canMeet } = shuffleAndPair(input, result);
  console.log(`  a shuffle as coffee bots do it: ${(100 * share).toFixed(0)} % of the liking, ${(100 * canMeet).toFixed(0)} % of members in a pair that can meet`);
}

function writeGraph(file: string, n: number, edges: readonly Edge[], { place }: Pick<Tiers, 'place'>): void {
  const bytes = Buffer.alloc(8 + 16 * edges.length + 8 * n);
  bytes.writeInt32LE(n, 0);
  bytes.writeInt32LE(edges.length, 4);
  edges.forEach(([a, b, liking], e) => {
    bytes.writeInt32LE(a, 8 + 16 * e);
    bytes.writeInt32LE(b, 12 + 16 * e);
    bytes.writeBigInt64LE(BigInt(place[a]! + place[b]! + liking), 16 + 16 * e);
  });
  place.forEach((value, v) => bytes.writeBigInt64LE(BigInt(value), 8 + 16 * edges.length + 8 * v));
  writeFileSync(file, bytes);
}

function ask(program: string, words: readonly string[]): Timing {
  return JSON.parse(execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 })) as Timing;
}

function median({ milliseconds }: Timing): number {
  return [...milliseconds].sort((a, b) => a - b)[Math.floor(milliseconds.length / 2)]!;
}

function cold({ milliseconds }: Timing): string {
  return milliseconds[0]!.toFixed(0);
}

function addBar(what: string, value: number, isMet: (value: number) => boolean, bar: string): void {
  bars.push({ what, value, isMet: isMet(value), bar });
}
