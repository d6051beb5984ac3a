import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTimes, type Invitee } from '../../src/booking/best-times.ts';
import { addRange, emptySet, hasMinute } from '../../src/kit/minute-set.ts';

const invitee: fc.Arbitrary<Invitee> = fc
  .record({ ranges: fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))), required: fc.boolean() })
  .map(({ ranges, required }) => {
    const free = emptySet(0, 600);
    for (const [from, to] of ranges) addRange(free, from, to);
    return { free, required };
  });

test('the best times for a group are those that counting everyone at every start finds', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(invitee, { minLength: 1, maxLength: 8 }), fc.constantFrom(15, 30, 60), fc.constantFrom(5, 15, 20), (invitees, duration, step) => {
      const times = bestTimes(invitees, duration, step, 6);
      expect(times).toEqual(slowBestTimes(invitees, duration, step).slice(0, 6));
      found += times.length;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(500);
});

test('someone required who cannot come is named by their place', () => {
  const [ana, bo] = [emptySet(0, 120), emptySet(0, 120)];
  addRange(ana, 0, 120);
  addRange(bo, 60, 120);
  expect(bestTimes([{ free: ana, required: true }, { free: bo, required: true }], 60, 60, 2)).toEqual([
    { start: 60, free: 2, missingRequired: [] },
    { start: 0, free: 1, missingRequired: [1] },
  ]);
  expect(bestTimes([], 60, 60, 2)).toEqual([]);
});

function slowBestTimes(invitees: readonly Invitee[], duration: number, step: number) {
  const times = [];
  for (let start = 0; start + duration <= 600; start += step) {
    const could = invitees.map(({ free }) => Array.from({ length: duration }, (_, minute) => hasMinute(free, start + minute)).every(Boolean));
    const missingRequired = invitees.flatMap(({ required }, place) => (required && !could[place] ? [place] : []));
    times.push({ start, free: could.filter(Boolean).length, missingRequired });
  }
  const suiting = times.filter((time) => time.free > 0);
  return suiting.sort((a, b) => a.missingRequired.length - b.missingRequired.length || b.free - a.free || a.start - b.start);
}
