import * as fc from 'fast-check';

/** A week in which a member is free in some of eight half-hours. */
export function weekOf(...halfHours: readonly number[]): string {
  const bits = new Array<number>(336).fill(0);
  for (const at of halfHours) bits[at] = 1;
  return Array.from({ length: 84 }, (_, i) => (bits[4 * i]! * 8 + bits[4 * i + 1]! * 4 + bits[4 * i + 2]! * 2 + bits[4 * i + 3]!).toString(16)).join('');
}

export const anyTime = 'f'.repeat(84);

const topics = (words: readonly string[]) => fc.subarray([...words], { maxLength: 2 });

/** Rounds of up to `most` members, with little time, some history and some who are kept apart. */
export function smallRounds(most: number, wants: number) {
  return fc.integer({ min: 1, max: most }).chain((n) => {
    const id = fc.integer({ min: 0, max: n - 1 }).map((i) => `m${i}`);
    const pairs = fc.array(fc.tuple(id, id), { maxLength: n }).map((list) => list.filter(([a, b]) => a !== b));
    return fc.record({
      round: fc.constant(12), seed: fc.integer({ min: 0, max: 5 }),
      members: fc.tuple(...Array.from({ length: n }, (_, i) => fc.record({
        id: fc.constant(`m${i}`),
        available: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }).map((hours) => weekOf(...hours.map((hour) => hour * 40))),
        wants: fc.integer({ min: wants === 1 ? 1 : 0, max: wants }), satOut: fc.integer({ min: 0, max: 2 }),
        team: fc.constantFrom('design', 'sales'), place: fc.constantFrom('Berlin', 'Oslo'), seniority: fc.integer({ min: 1, max: 7 }),
        interests: topics(['ml', 'books', 'tea']), asks: topics(['pricing', 'hiring']), offers: topics(['pricing', 'hiring']),
      }))),
      met: pairs.chain((list) => fc.tuple(...list.map(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), fc.integer({ min: 5, max: 11 }))))),
      never: pairs,
    });
  });
}
