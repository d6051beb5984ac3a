import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRange, copySet, emptySet, forEachRun, hasMinute, intersect, type MinuteSet, nextIn, nextOut, removeRange } from '../../src/kit/minute-set.ts';

const range = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));

test('a set of minutes holds what a plain set holds, whatever is added and taken out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), range)), fc.array(range), (changes, others) => {
      const [set, plain] = [emptySet(40, 260), new Set<number>()];
      for (const [isAdded, [from, to]] of changes) {
        if (isAdded) addRange(set, from, to);
        else removeRange(set, from, to);
        for (let minute = Math.max(40, from); minute < Math.min(260, to); minute++) isAdded ? plain.add(minute) : plain.delete(minute);
      }
      expect(minutesOf(set)).toEqual([...plain].sort((a, b) => a - b));
      const other = emptySet(40, 260);
      for (const [from, to] of others) addRange(other, from, to);
      const both = copySet(set);
      intersect(both, other);
      expect(minutesOf(both)).toEqual(minutesOf(set).filter((minute) => hasMinute(other, minute)));
    }),
  );
});

test('minutes outside of a set are in none', () => {
  const set = emptySet(100, 200);
  addRange(set, 0, 1000);
  expect([hasMinute(set, 99), hasMinute(set, 100), hasMinute(set, 199), hasMinute(set, 200)]).toEqual([false, true, true, false]);
  expect([nextIn(set, 0), nextOut(set, 0), nextIn(set, 500)]).toEqual([100, 200, 200]);
  expect(emptySet(10, 5).bits.length).toBe(0);
});

function minutesOf(set: MinuteSet): number[] {
  const list: number[] = [];
  forEachRun(set, (from, to) => {
    for (let minute = from; minute < to; minute++) list.push(minute);
  });
  return list;
}
