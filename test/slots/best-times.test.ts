import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTimes, type Invitee } from '../../src/slots/best-times.ts';
import { mergeRanges } from '../../src/time/minute-ranges.ts';

const invitee: fc.Arbitrary<Invitee> = fc
  .record({ ranges: fc.array(fc.tuple(fc.integer({ min: -50, max: 700 }), fc.integer({ min: -50, max: 700 }))), required: fc.boolean() })
  .map(({ ranges, required }) => ({ free: mergeRanges(ranges.flat()), required }));

test('the best times for a group are those that counting everyone at every start finds', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(invitee, { minLength: 1, maxLength: 8 }), fc.constantFrom(15, 30, 60), fc.constantFrom(5, 15, 20), (invitees, duration, step) => {
      const times = bestTimes({ from: 0, to: 600, durationMinutes: duration, stepMinutes: step }, invitees, 6);
      expect(times).toEqual(slowBestTimes(invitees, duration, step).slice(0, 6));
      found += times.length;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(500);
});

test('someone required who cannot come is named by their place', () => {
  const question = { from: 0, to: 120, durationMinutes: 60, stepMinutes: 60 };
  expect(bestTimes(question, [{ free: [0, 120], required: true }, { free: [60, 120], required: true }], 2)).toEqual([
    { start: 60, free: 2, missingRequired: [] },
    { start: 0, free: 1, missingRequired: [1] },
  ]);
  expect(bestTimes(question, [], 2)).toEqual([]);
});

function slowBestTimes(invitees: readonly Invitee[], duration: number, step: number) {
  const times = [];
  for (let start = 0; start + duration <= 600; start += step) {
    const could = invitees.map(({ free }) => Array.from({ length: duration }, (_, minute) => holds(free, start + minute)).every(Boolean));
    const missingRequired = invitees.flatMap(({ required }, place) => (required && !could[place] ? [place] : []));
    times.push({ start, free: could.filter(Boolean).length, missingRequired });
  }
  const suiting = times.filter((time) => time.free > 0);
  return suiting.sort((a, b) => a.missingRequired.length - b.missingRequired.length || b.free - a.free || a.start - b.start);
}

function holds(free: ArrayLike<number>, minute: number): boolean {
  return Array.from(free).some((from, at) => at % 2 === 0 && from <= minute && minute < free[at + 1]!);
}
