import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constraints, density, effectiveSizes, eiIndex, mixture, overlaps } from '../../src/insight/shape.ts';
import { numberOf, tieGraph, tieGraphOf, type Tie, type TieGraph } from '../../src/paths/index.ts';

/** The example of Borgatti 1997; the strengths are those commonly used with it, in tenths. */
const published = tieGraph([
  ['A', 'B', 0.2], ['A', 'F', 0.3], ['A', 'G', 0.5], ['A', 'E', 0.2], ['E', 'G', 0.8],
  ['F', 'G', 0.3], ['B', 'G', 0.4], ['B', 'D', 0.1], ['D', 'G', 0.3], ['G', 'C', 1],
]);

/** Zachary's karate club (1977): whom each of the 34 knows, of those with a higher number. */
const karate = tieGraph(
  Object.entries({
    1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32], 2: [3, 4, 8, 14, 18, 20, 22, 31], 3: [4, 8, 9, 10, 14, 28, 29, 33],
    4: [8, 13, 14], 5: [7, 11], 6: [7, 11, 17], 7: [17], 9: [31, 33, 34], 10: [34], 14: [34], 15: [33, 34], 16: [33, 34], 19: [33, 34],
    20: [34], 21: [33, 34], 23: [33, 34], 24: [26, 28, 30, 33, 34], 25: [26, 28, 32], 26: [32], 27: [30, 34], 28: [34], 29: [32, 34],
    30: [33, 34], 31: [33, 34], 32: [33, 34], 33: [34],
  }).flatMap(([one, others]) => others.map((other): Tie => [one, String(other), 1])),
);

const of = (graph: TieGraph, values: Float64Array, id: string) => values[numberOf(graph, id)!]!;

test('a network is as dense as the share of ties that are there', () => {
  expect(density(tieGraph([['a', 'b', 1], ['b', 'c', 0.1]]))).toBeCloseTo(2 / 3);
  expect(karate.ids).toHaveLength(34);
  expect(density(karate)).toBeCloseTo(0.139, 3);
  expect(density(tieGraph([]))).toBeNaN();
});

describe('constraint', () => {
  test('is as published for an example of seven people', () => {
    const values = constraints(equallyStrong(published));
    expect(of(published, values, 'G')).toBeCloseTo(0.4, 3);
    expect(of(published, values, 'A')).toBeCloseTo(0.595, 3);
    expect(of(published, values, 'C')).toBe(1);
  });

  test('counts the strength of ties', () => {
    const values = constraints(published);
    expect(of(published, values, 'G')).toBeCloseTo(0.299, 3);
    expect(of(published, values, 'A')).toBeCloseTo(0.795, 3);
    expect(of(published, values, 'C')).toBeCloseTo(1, 12);
  });

  test('is as known for the karate club, whose two heads bridge most', () => {
    const values = constraints(karate);
    expect([1, 3, 12, 33, 34].map((id) => Number(of(karate, values, String(id)).toFixed(6)))).toEqual([0.155423, 0.185177, 1, 0.249223, 0.156419]);
    expect(values.reduce((sum, value) => sum + value, 0) / 34).toBeCloseTo(0.454175, 6);
    expect(Math.min(...values)).toBe(of(karate, values, '1'));
  });

  test('of three who all know each other is 9/8, by hand', () => {
    expect([...constraints(complete(3))]).toEqual([1.125, 1.125, 1.125]);
  });

  test('of someone without ties has no value', () => {
    expect([...constraints(withLoner())].map(Number.isNaN)).toEqual([false, false, true]);
  });
});

describe('effective size', () => {
  test('is as published for an example of seven people', () => {
    const values = effectiveSizes(published);
    expect(of(published, values, 'G')).toBeCloseTo(4.67, 2);
    expect(of(published, values, 'A')).toBe(2.5);
    expect(of(published, values, 'C')).toBe(1);
  });

  test('is as known for the karate club', () => {
    const values = effectiveSizes(karate);
    expect([1, 3, 12, 33, 34].map((id) => Number(of(karate, values, String(id)).toFixed(6)))).toEqual([13.75, 7.8, 1, 9.833333, 15.235294]);
  });

  test('is the number of contacts in a star, one in a closed circle, none of someone without ties', () => {
    expect(effectiveSizes(tieGraph([['a', 'b', 1], ['a', 'c', 1], ['a', 'd', 1]]))[0]).toBe(3);
    expect([...effectiveSizes(complete(6))].every((size) => Math.abs(size - 1) < 1e-12)).toBe(true);
    expect(effectiveSizes(withLoner())[2]).toBeNaN();
  });
});

describe('overlap', () => {
  test('is 0 for a bridge, 1 in a closed circle, a half where half of the others are shared, by hand', () => {
    const bridge = tieGraph([['a', 'b', 1], ['b', 'c', 1], ['c', 'd', 1]]);
    expect(overlapOf(bridge, 'b', 'c')).toBe(0);
    expect(overlapOf(complete(5), 'p1', 'p3')).toBe(1);
    const half = tieGraph([['a', 'b', 1], ['a', 'c', 1], ['b', 'c', 1], ['b', 'd', 1]]);
    expect(overlapOf(half, 'a', 'b')).toBe(1 / 2);
    expect(overlapOf(half, 'b', 'a')).toBe(1 / 2);
  });

  test('of two who know nobody else has no value', () => {
    expect([...overlaps(tieGraph([['a', 'b', 1]]))].every(Number.isNaN)).toBe(true);
  });
});

describe('the E-I index', () => {
  const square = tieGraph([['a', 'b', 1], ['b', 'c', 1], ['c', 'd', 1], ['d', 'a', 1], ['a', 'c', 1]]);

  test('is 1 where all ties go between groups, -1 where all stay inside, and counts ties in between, by hand', () => {
    expect(eiIndex(tieGraph([['a', 'b', 1], ['b', 'c', 1]]), ['x', 'y', 'x'])).toBe(1);
    expect(eiIndex(square, ['x', 'x', 'x', 'x'])).toBe(-1);
    expect(eiIndex(square, ['x', 'x', 'x', 'y'])).toBeCloseTo((2 - 3) / 5);
  });

  test('leaves out people whose group is unknown', () => {
    expect(eiIndex(square, ['x', 'y', 'x', undefined])).toBeCloseTo((2 - 1) / 3);
    expect(eiIndex(square, [])).toBeNaN();
  });
});

describe('a mixture', () => {
  test('is 1 with as many of each kind, 0 with one kind, by hand in between', () => {
    expect(mixture(['a', 'b', 'c', 'd'])).toBe(1);
    expect(mixture(['a', 'a', 'a'])).toBe(0);
    expect(mixture(['a', 'a', 'a', 'b'])).toBeCloseTo((1 - 10 / 16) * 2);
    expect(mixture([])).toBeNaN();
  });

  test('counts kinds that are missing where one says how many there could be', () => {
    expect(mixture(['a', 'b'], 4)).toBeCloseTo((1 / 2) * (4 / 3));
    expect(mixture(['a', 'a'], 4)).toBe(0);
  });
});

test('whatever the network, each measure keeps its bounds', () => {
  let ties = 0;
  const person = fc.integer({ min: 0, max: 12 }).map((index) => `p${index}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(person, person, fc.constantFrom(0.1, 0.5, 1)), { maxLength: 60, size: 'max' }), (some) => {
      const graph = tieGraph(some);
      ties += graph.neighbours.length / 2;
      const degrees = graph.ids.map((_, index) => graph.rows[index + 1]! - graph.rows[index]!);
      for (const overlap of overlaps(graph)) expect(Number.isNaN(overlap) || (overlap >= 0 && overlap <= 1)).toBe(true);
      effectiveSizes(graph).forEach((size, index) => expect(degrees[index] === 0 || (size > 1 - 1e-9 && size <= degrees[index]!)).toBe(true));
      constraints(graph).forEach((value, index) => expect(degrees[index] === 0 || value >= 1 / degrees[index]! - 1e-9).toBe(true));
    }),
  );
  expect(ties).toBeGreaterThan(500);
});

function complete(people: number): TieGraph {
  const ids = Array.from({ length: people }, (_, index) => `p${index}`);
  return tieGraph(ids.flatMap((one, index) => ids.slice(index + 1).map((other): Tie => [one, other, 0.3])));
}

function withLoner(): TieGraph {
  return tieGraphOf(['a', 'b', 'c'], { one: Uint32Array.of(0), other: Uint32Array.of(1), strength: Float64Array.of(1) });
}

function equallyStrong(graph: TieGraph): TieGraph {
  return { ...graph, strengths: graph.strengths.map(() => 1) };
}

function overlapOf(graph: TieGraph, one: string, other: string): number {
  const start = graph.rows[numberOf(graph, one)!]!;
  return overlaps(graph)[start + graph.neighbours.subarray(start).indexOf(numberOf(graph, other)!)]!;
}
