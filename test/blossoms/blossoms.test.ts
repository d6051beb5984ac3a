import { describe, expect, it } from 'vitest';
import blossom from 'edmonds-blossom-fixed';
import { arcsOf, checkCertificate, type EdgeList, matchArcs, type MatchState } from '../../src/blossoms/index.ts';
import { newMatchState, solveByBlossoms } from '../../src/blossoms/solve.ts';
import { startingDuals } from '../../src/blossoms/starting-duals.ts';
import { bestByTrying } from './best-by-trying.ts';
import { randomFrom, type Random } from '../random.ts';

type Edge = readonly [number, number, number];

const instances = Number(process.env['KITH_MATCH_INSTANCES'] ?? 3000);

describe('the matching engine', () => {
  it(`finds as much as trying everything does, on ${instances} small groups`, () => {
    const random = randomFrom(1);
    let withEdges = 0;
    for (let i = 0; i < instances; i++) {
      const n = 2 + random(11), edges = randomEdges(random, n, random(100), 1 + random([3, 20, 1000][i % 3]!));
      const floor = new Float64Array(n).map(() => (i % 2 === 0 ? 0 : -2 * random(50)));
      withEdges += Math.min(edges.length, 1);
      const best = bestByTrying(n, edges.map(([u, v, w]) => [u, v, w - floor[u]! / 2 - floor[v]! / 2] as const));
      for (const solve of [matchArcs, withoutHeadStart]) {
        const verdict = verdictOf(solve(arcsOf(n, edgeList(edges)), floor), edges);
        expect(verdict, JSON.stringify({ n, edges, floor: [...floor] })).toEqual({ weight: 2 * best, bound: 2 * best, faults: [] });
      }
    }
    expect(withEdges).toBeGreaterThan(instances / 2);
  }, 20_000 + 10 * instances);

  it.each([['sparse', 300, 3], ['dense', 60, 95], ['middling', 150, 20]])('agrees with another implementation on %s groups', (_, n, percent) => {
    const random = randomFrom(n);
    for (let i = 0; i < 12; i++) {
      const edges = randomEdges(random, n, percent, i % 2 === 0 ? 10 : 1000);
      const floor = new Float64Array(n);
      const mates: readonly number[] = blossom(edges.map((edge) => [...edge]));
      const theirs = edges.reduce((sum, [u, v, w]) => sum + (mates[u] === v ? w : 0), 0);
      for (const solve of [matchArcs, withoutHeadStart]) {
        const verdict = verdictOf(solve(arcsOf(n, edgeList(edges)), floor), edges);
        expect(verdict).toEqual({ weight: 2 * theirs, bound: 2 * theirs, faults: [] });
      }
    }
  });

  it.each(Object.entries(adversaries()))('proves its answer on %s', (_, { n, edges }) => {
    expect(edges.length).toBeGreaterThan(0);
    for (const push of [0, -1_000_000]) {
      for (const solve of [matchArcs, withoutHeadStart]) {
        const verdict = verdictOf(solve(arcsOf(n, edgeList(edges)), new Float64Array(n).fill(push)), edges);
        expect(verdict.faults).toEqual([]);
        expect(verdict.weight).toBe(verdict.bound);
      }
    }
  });
});

function withoutHeadStart(arcs: ReturnType<typeof arcsOf>, floor: Float64Array): MatchState {
  const state = newMatchState(arcs, floor, startingDuals(arcs, floor, 0));
  solveByBlossoms(state);
  return state;
}

function verdictOf(state: MatchState, edges: readonly Edge[]) {
  return checkCertificate({ ...state, ...state.forest }, (see) => edges.forEach(([u, v, w]) => see(u, v, 2 * w)));
}

function edgeList(edges: readonly Edge[]): EdgeList {
  const column = (k: 0 | 1 | 2): Int32Array => Int32Array.from(edges, (edge) => edge[k]);
  return { from: column(0), to: column(1), weight: column(2), count: edges.length };
}

function randomEdges(random: Random, n: number, percent: number, most: number): Edge[] {
  const edges: Edge[] = [];
  for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) if (random(100) < percent) edges.push([u, v, 1 + random(most)]);
  return edges;
}

function adversaries(): Record<string, { n: number; edges: Edge[] }> {
  const random = randomFrom(5);
  const ring = (at: number, length: number, w: number): Edge[] => Array.from({ length }, (_, i) => [at + i, at + ((i + 1) % length), w]);
  const pairs = (n: number, weigh: (u: number, v: number) => number): Edge[] =>
    randomEdges(() => 0, n, 100, 1).map(([u, v]) => [u, v, weigh(u, v)]);
  const nested = (depth: number): Edge[] =>
    Array.from({ length: depth }, (_, i): Edge[] => [[2 * i, 2 * i + 1, 100 - i], [2 * i + 1, 2 * i + 2, 100 - i], [2 * i, 2 * i + 2, 99 - i]]).flat();
  return {
    'equal weights everywhere': { n: 61, edges: pairs(61, () => 5) },
    'one long odd ring': { n: 301, edges: ring(0, 301, 7) },
    'odd rings joined by one edge each': { n: 55, edges: [...Array.from({ length: 5 }, (_, i) => ring(11 * i, 11, 9)).flat(), ...Array.from({ length: 4 }, (_, i): Edge => [11 * i, 11 * i + 14, 3])] },
    'triangles inside triangles': { n: 81, edges: nested(40) },
    'two sides of unequal size': { n: 70, edges: pairs(70, (u, v) => 1 + ((u * 7 + v * 13) % 50)).filter(([u, v]) => u < 25 && v >= 25) },
    'weights that multiply': { n: 60, edges: pairs(60, (u, v) => (u + 1) * (v + 1)) },
    'weights by distance': { n: 75, edges: pairs(75, (u, v) => 1000 - Math.abs(u - v)) },
    'a star': { n: 40, edges: Array.from({ length: 39 }, (_, i): Edge => [0, i + 1, 1 + (i % 3)]) },
    'many odd rings in a sparse net': { n: 600, edges: [...Array.from({ length: 120 }, (_, i) => ring(5 * i, 5, 50)).flat(), ...randomEdges(random, 600, 1, 49)].filter(uniquely()) },
    'a large net, and one without a partner': { n: 1201, edges: randomEdges(random, 1201, 1, 900) },
    'weights below nothing': { n: 30, edges: pairs(30, (u, v) => ((u * v) % 17) - 12) },
  };
}

function uniquely(): (edge: Edge) => boolean {
  const seen = new Set<string>();
  return ([u, v]) => {
    const key = `${Math.min(u, v)}-${Math.max(u, v)}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  };
}
