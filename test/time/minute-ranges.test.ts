import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonRanges, mergeRanges, type MinuteRanges, rangeWithin, withoutRanges } from '../../src/time/minute-ranges.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 })), { maxLength: 8 }).map((list) => list.flat());
const longer = fc.constantFrom(0, 0, 3, 10);

test('ranges hold the minutes that plain sets hold', () => {
  let common = 0;
  fc.assert(
    fc.property(pairs, pairs, longer, longer, (first, second, before, after) => {
      const [some, others] = [mergeRanges(first), mergeRanges(second)];
      const [a, b] = [minutesOf(first), minutesOf(second)];
      expectSame(some, a);
      const inBoth = commonRanges(some, others);
      expectSame(inBoth, new Set([...a].filter((minute) => b.has(minute))));
      const longerPairs = others.map((minute, at) => (at % 2 === 0 ? minute - before : minute + after));
      const taken = minutesOf(longerPairs);
      expectSame(withoutRanges(some, others, before, after), new Set([...a].filter((minute) => !taken.has(minute))));
      common += inBoth.length;
    }),
    { numRuns: 1_000 },
  );
  expect(common).toBeGreaterThan(500);
});

test('a stretch is free, or the first range in it is named whole', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 30 }), (list, from, length) => {
      const ranges = mergeRanges(list);
      const inIt = Array.from({ length: ranges.length / 2 }, (_, place) => ({ from: ranges[2 * place]!, to: ranges[2 * place + 1]! })).filter((range) => range.from < from + length && from < range.to);
      expect(rangeWithin(ranges, from, from + length)).toEqual(inIt[0]);
    }),
  );
});

function expectSame(ranges: MinuteRanges, minutes: Set<number>): void {
  const list = Array.from(ranges);
  expect(minutesOf(list)).toEqual(minutes);
  expect(list.every((minute, at) => at === 0 || list[at - 1]! < minute)).toBe(true);
}

function minutesOf(list: readonly number[]): Set<number> {
  const minutes = new Set<number>();
  for (let at = 0; at < list.length; at += 2) for (let minute = list[at]!; minute < list[at + 1]!; minute++) minutes.add(minute);
  return minutes;
}
