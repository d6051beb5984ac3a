import fc from 'fast-check';
import rrule from 'rrule';
import { expect, test } from 'vitest';
import { readRepeatRule, ruleStarts } from '../../src/icalendar/repeat-rule.ts';

/** `KITH_ALL_RULES=1` tries 10,000 rules. */
const runs = process.env['KITH_ALL_RULES'] === '1' ? 10_000 : 300;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const some = (min: number, max: number, most = 3) => fc.uniqueArray(fc.integer({ min, max }).filter((n) => n !== 0), { minLength: 1, maxLength: most }).map((list) => list.toSorted((a, b) => a - b));
const plainDays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 });
const ordinalDays = fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '-1'), fc.constantFrom(...weekdays)).map((pair) => pair.join('')), { minLength: 1, maxLength: 3 });
const maybe = <T>(part: fc.Arbitrary<T>) => fc.option(part, { nil: undefined, freq: 3 });

/**
 * Rules that both libraries read alike. Left out: week numbers (they differ at the edges of years), weekdays with and without
 * a number side by side, monthly weekdays beside days of the month (the package takes a second for one), hours of hourly rules
 * (it may not end), lists out of order (it counts as written).
 */
const parts = fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY').chain((freq) =>
  fc.record({
    freq: fc.constant(freq),
    interval: fc.constantFrom(1, 1, 1, 2, 3, 5),
    count: maybe(fc.integer({ min: 1, max: 60 })),
    wkst: fc.integer({ min: 1, max: 7 }),
    bymonth: maybe(some(1, 12)),
    days: freq === 'MONTHLY' ? fc.oneof(fc.record({ byday: maybe(fc.oneof(plainDays, ordinalDays)) }), fc.record({ bymonthday: some(-28, 28) })) : fc.record({ byday: maybe(plainDays), bymonthday: freq === 'WEEKLY' ? fc.constant(undefined) : maybe(some(-28, 28)) }),
    byhour: freq === 'HOURLY' ? fc.constant(undefined) : maybe(some(1, 23)),
    byminute: maybe(some(1, 59, 2)),
  }),
).map(({ days, ...rest }): Record<string, unknown> => ({ ...rest, ...days }));

test('rules repeat as the rrule package has them repeat', { timeout: 900_000 }, () => {
  let found = 0;
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 600 }), (rule, day, later) => {
      const start = Date.UTC(2018, 0, 1, 9, 30) + day * 86_400_000;
      const span = { from: start + later * 86_400_000, to: start + (later + 90) * 86_400_000 };
      const ours = ruleStarts(readRepeatRule(withoutUndefined(rule)), { start, until: Infinity, span, most: 20_000, countsStart: false });
      const theirs = peer(rule, start, span.to).between(new Date(span.from), new Date(span.to), true).map(Number);
      expect(new Set(ours.starts)).toEqual(new Set(later === 0 ? [start, ...theirs] : theirs));
      found += theirs.length;
    }),
    { numRuns: runs },
  );
  expect(found).toBeGreaterThan(runs);
});

test('a start that the rule would not give is the first that COUNT counts', () => {
  const rule = readRepeatRule({ freq: 'WEEKLY', byday: 'WE', count: 3 });
  const monday = Date.UTC(2026, 2, 2, 9);
  const bounds = { start: monday, until: Infinity, span: { from: monday, to: monday + 60 * 86_400_000 }, most: 100 };
  expect(new Set(ruleStarts(rule, { ...bounds, countsStart: true }).starts).size).toBe(3);
  expect(new Set(ruleStarts(rule, { ...bounds, countsStart: false }).starts).size).toBe(4);
});

/** Without an end the package looks for a rule that never comes true until the year 9999. */
function peer(rule: Record<string, unknown>, start: number, until: number) {
  const text = Object.entries(withoutUndefined(rule)).map(([part, value]) => `${part.toUpperCase()}=${part === 'wkst' ? ['SU', ...weekdays][Number(value) - 1] : [value].flat().join()}`);
  return new rrule.RRule({ ...rrule.RRule.parseString(text.join(';')), dtstart: new Date(start), until: new Date(until) });
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
