import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tieGraph, type Tie } from '../../src/paths/tie-graph.ts';
import { warmPaths, type PathQuestion } from '../../src/paths/warm-paths.ts';
import { pathsByTryingAll } from './paths-by-trying-all.ts';

const ask = (ties: readonly Tie[], question: Partial<PathQuestion> = {}) =>
  warmPaths(tieGraph(ties), { me: 'ana', targets: ['zoe'], maxHops: 3, top: 5, ...question });
const vias = (ties: readonly Tie[], question: Partial<PathQuestion> = {}) => ask(ties, question).map((path) => path.via.join(' '));

describe('the warmest way to someone', () => {
  test('is the one whose ties multiply to the most', () => {
    expect(ask([['ana', 'bo', 0.8], ['bo', 'zoe', 0.4], ['ana', 'cy', 0.5], ['zoe', 'cy', 0.5]])).toEqual([
      { via: ['bo'], to: 'zoe', strength: 0.32, hops: 2 },
      { via: ['cy'], to: 'zoe', strength: 0.25, hops: 2 },
    ]);
  });

  test('may be the tie one has', () => {
    expect(ask([['zoe', 'ana', 0.2]])).toEqual([{ via: [], to: 'zoe', strength: 0.2, hops: 1 }]);
  });

  test('of two equally strong ones is the shorter', () => {
    expect(vias([['ana', 'bo', 1], ['bo', 'cy', 0.5], ['cy', 'zoe', 1], ['ana', 'mo', 0.5], ['mo', 'zoe', 1]])).toEqual(['mo', 'bo cy']);
  });

  test('of two equally strong and short ones is the first by name', () => {
    expect(vias([['ana', 'mo', 0.5], ['mo', 'zoe', 0.5], ['ana', 'bo', 0.5], ['bo', 'zoe', 0.5]])).toEqual(['bo', 'mo']);
  });

  test('is the first by name read from me, wherever on a long way the names differ', () => {
    const middle = Array.from({ length: 12 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    const chain = middle.slice(1).map((person, index): Tie => [middle[index]!, person, 1]);
    const fork = (one: string, other: string): Tie[] => [[one, 'bo', 1], ['bo', 'flo', 1], ['flo', other, 1], [one, 'cy', 1], ['cy', 'dee', 1], ['dee', other, 1]];
    expect(vias([...fork('ana', 'm00'), ...chain, ['m11', 'zoe', 1]], { maxHops: 20, top: 1 })).toEqual([`bo flo ${middle.join(' ')}`]);
    expect(vias([['ana', 'm00', 1], ...chain, ...fork('m11', 'zoe')], { maxHops: 20, top: 1 })).toEqual([`${middle.join(' ')} bo flo`]);
  });

  test('is judged by the decimals that were written, not by the last bit of a double', () => {
    expect(0.9 * 0.2).not.toBe(0.6 * 0.3);
    expect(ask([['ana', 'mo', 0.9], ['mo', 'zoe', 0.2], ['ana', 'bo', 0.6], ['bo', 'zoe', 0.3]])).toEqual([
      { via: ['bo'], to: 'zoe', strength: 0.18, hops: 2 },
      { via: ['mo'], to: 'zoe', strength: 0.18, hops: 2 },
    ]);
  });

  test('is told apart from one that is weaker by a hair', () => {
    const hair = 0.5 - 2 ** -53;
    expect(vias([['ana', 'bo', hair], ['bo', 'zoe', 0.1], ['ana', 'mo', 0.5], ['mo', 'zoe', 0.1]])).toEqual(['mo', 'bo']);
  });

  test('may be a weaker one with fewer hops, where hops are few', () => {
    const ties: Tie[] = [['ana', 'bo', 1], ['bo', 'cy', 1], ['ana', 'cy', 0.1], ['cy', 'dee', 1], ['dee', 'zoe', 1]];
    expect(vias(ties)).toEqual(['cy dee']);
    expect(vias(ties, { maxHops: 4 })[0]).toBe('bo cy dee');
  });

  test('stops at the first of several people one would like to reach', () => {
    const paths = ask([['ana', 'bo', 0.5], ['bo', 'zoe', 1], ['zoe', 'xi', 1], ['ana', 'cy', 0.3], ['cy', 'xi', 1]], { targets: ['xi', 'zoe'] });
    expect(paths.map(({ via, to }) => [...via, to])).toEqual([['bo', 'zoe'], ['cy', 'xi']]);
  });
});

describe('several ways', () => {
  const ties: Tie[] = [['ana', 'bo', 0.9], ['bo', 'cy', 0.9], ['cy', 'zoe', 0.9], ['bo', 'zoe', 0.7], ['ana', 'dee', 0.1], ['dee', 'zoe', 0.1]];

  test('share no connector where there are enough that do not', () => {
    expect(vias(ties, { top: 2 })).toEqual(['bo cy', 'dee']);
  });

  test('share one where there would be too few', () => {
    expect(vias(ties, { top: 3 })).toEqual(['bo cy', 'bo', 'dee']);
  });

  test('are fewer than asked for where there are no more', () => {
    expect(vias(ties, { top: 50 })).toEqual(['bo cy', 'bo', 'dee']);
  });

  test('count the direct tie among them', () => {
    expect(vias([...ties, ['ana', 'zoe', 0.05]], { top: 3 })).toEqual(['bo cy', '', 'dee']);
  });
});

describe('ties that say little', () => {
  test('of two ties between the same people the strongest counts, whichever way round', () => {
    expect(ask([['ana', 'zoe', 0.3], ['zoe', 'ana', 0.6], ['ana', 'zoe', 0.5]])).toEqual([{ via: [], to: 'zoe', strength: 0.6, hops: 1 }]);
  });

  test('a tie to oneself leads nowhere', () => {
    expect(ask([['ana', 'ana', 1], ['zoe', 'zoe', 1]])).toEqual([]);
  });

  test('someone whom no tie names is out of reach', () => {
    expect(ask([['ana', 'bo', 1]])).toEqual([]);
    expect(ask([['bo', 'zoe', 1]])).toEqual([]);
    expect(ask([])).toEqual([]);
  });

  test('there is no way from a member to themselves', () => {
    expect(ask([['ana', 'bo', 1]], { targets: ['ana'] })).toEqual([]);
    expect(ask([['ana', 'bo', 1]], { targets: ['ana', 'bo'] })).toHaveLength(1);
  });
});

const few = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'gus', 'zoe'];
const many = Array.from({ length: 30 }, (_, index) => `p${index}`);
const kinds = {
  'one strength': fc.constantFrom(0.5),
  'a few strengths': fc.constantFrom(1, 0.9, 0.6, 0.3, 0.2, 0.1),
  'strengths of many digits': fc.constantFrom(1 / 3, 2 / 3, 1, 0.1 + 0.2, 0.3, 0.9, 0.6, 0.2),
  'strengths that differ by a hair': fc.constantFrom(0.5, 0.5 - 2 ** -54, 0.5 + 2 ** -53, 0.1, 1),
  'any strength': fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true }),
};

describe.each([
  ...Object.entries(kinds).map(([kind, strength]) => [kind, few, 24, 8, strength] as const),
  ...Object.entries(kinds).map(([kind, strength]) => [`${kind} among thirty people`, many, 60, 5, strength] as const),
])('with %s', (_, people, mostTies, mostHops, strength) => {
  const person = fc.constantFrom(...people);
  const ties = fc.array(fc.tuple(person, person, strength), { maxLength: mostTies, size: 'max' });
  const question = fc.record({
    me: person,
    targets: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    maxHops: fc.integer({ min: 1, max: mostHops }),
    top: fc.integer({ min: 1, max: 8 }),
  });

  test('the answer is the one found by trying all paths', () => {
    let longest = 0;
    fc.assert(
      fc.property(ties, question, (known, asked) => {
        const answer = warmPaths(tieGraph(known), asked);
        longest = Math.max(longest, answer.length);
        expect(answer).toEqual(pathsByTryingAll(known, asked));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1000) },
    );
    expect(longest).toBeGreaterThan(4);
  });

  test('the answer does not depend on the order of the ties, nor on what was asked before', () => {
    fc.assert(
      fc.property(ties, question, question, (known, before, asked) => {
        const graph = tieGraph(known.toReversed().map(([one, other, value]): Tie => [other, one, value]));
        warmPaths(graph, before);
        expect(warmPaths(graph, asked)).toEqual(warmPaths(tieGraph(known), asked));
      }),
    );
  });
});

test('among thousands who know many, the answer is as strong and as short as the best of all walks', () => {
  const [people, hops] = [2000, 6];
  const draw = (seed: number) => Math.abs(Math.sin(seed) * 10_000) % 1;
  const ties = Array.from({ length: 40_000 }, (_, index): Tie => [`p${Math.floor(draw(index) * people)}`, `p${Math.floor(draw(index + 0.5) ** 2 * people)}`, Math.ceil(draw(index + 0.25) * 100) / 100]);
  const graph = tieGraph(ties);
  for (const me of ['p1', 'p7', 'p1999']) {
    const layers = strongestWalks(ties, me, hops);
    for (let maxHops = 1; maxHops <= hops; maxHops += 1) {
      for (const target of ['p3', 'p100', 'p1500', 'p1998']) {
        const walks = layers.slice(0, maxHops).map((layer) => layer.get(target) ?? 0);
        const [best] = warmPaths(graph, { me, targets: [target], maxHops, top: 1 });
        expect(best?.strength ?? 0).toBeCloseTo(Math.max(...walks), 12);
        if (best) expect(best.hops).toBe(1 + walks.findIndex((strength) => Math.abs(strength - best.strength) < 1e-12));
      }
    }
  }
});

/** For each number of hops, the strength of the strongest walk to each person, by going along every tie once more. */
function strongestWalks(ties: readonly Tie[], me: string, hops: number): ReadonlyMap<string, number>[] {
  const layers: Map<string, number>[] = [new Map([[me, 1]])];
  for (let hop = 1; hop <= hops; hop += 1) {
    const [before, after] = [layers[hop - 1]!, new Map<string, number>()];
    for (const [one, other, strength] of ties.flatMap(([a, b, value]): Tie[] => [[a, b, value], [b, a, value]])) {
      after.set(other, Math.max(after.get(other) ?? 0, (before.get(one) ?? 0) * strength));
    }
    layers.push(after);
  }
  return layers.slice(1);
}
