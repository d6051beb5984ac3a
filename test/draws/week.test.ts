import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt } from '../../src/time/calendar-day.ts';
import { commonHalfHours, suggestedTimes, weekOf } from '../../src/draws/week.ts';

const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC'];
const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const hours = fc.record({ days: fc.subarray([...days], { minLength: 1 }), start: fc.integer({ min: 0, max: 45 }), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ days: chosen, start, length }) => ({ days: chosen, from: clock(start), to: clock(Math.min(48, start + length)) }));
const clock = (half: number): string => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
// the weeks around both changes of clocks of 2026, north and south, and quiet ones
const firsts = fc.constantFrom('2026-03-02', '2026-03-08', '2026-03-27', '2026-03-29', '2026-04-03', '2026-10-01', '2026-10-24', '2026-10-31', '2026-11-27', '2027-01-04');

const clocks = new Map(zones.map(zone => [zone, new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })]));
/** What a clock in the zone shows at an instant, by Intl alone. */
function shown(at: number, zone: string): { readonly day: string; readonly time: string } {
  const parts = Object.fromEntries(clocks.get(zone)!.formatToParts(at).map(part => [part.type, part.value]));
  return { day: parts['weekday']!.toLowerCase().slice(0, 2), time: `${parts['hour']}:${parts['minute']}` };
}

test('a half-hour is free exactly when the clock of that zone shows hours that are kept, whatever week it is', () => {
  let free = 0;
  fc.assert(fc.property(hours, fc.constantFrom(...zones), firsts, (rule, zone, first) => {
    const week = weekOf([rule], zone, first);
    const common = new Set(commonHalfHours([week]));
    free += common.size;
    for (let half = 0; half < 336; half++) {
      const at = Date.parse(`${first}T00:00:00Z`) + half * 1_800_000;
      const [begins, ends] = [shown(at, zone), shown(at + 1_799_000, zone)];
      const kept = [begins, ends].every(({ day, time }) => rule.days.includes(day as 'mo') && time >= rule.from && (time < rule.to || rule.to === '24:00'));
      // a change of clocks inside kept hours moves their end, so a half-hour beside it may be given either way
      if (kept !== common.has(half)) expect(nearChange(at, zone), `${zone} ${first} half-hour ${half}`).toBe(true);
    }
  }), { numRuns: 60 });
  expect(free).toBeGreaterThan(500);
});

const offset = (at: number, zone: string) => Math.round((Date.parse(`${new Date(at).toLocaleString('sv', { timeZone: zone }).replace(' ', 'T')}Z`) - at) / 60_000);
const nearChange = (at: number, zone: string) => offset(at - 86_400_000, zone) !== offset(at + 86_400_000, zone);

test('suggested times are free for all, in order, and on different days where they can be', () => {
  fc.assert(fc.property(fc.array(hours, { minLength: 1, maxLength: 3 }), fc.constantFrom(...zones), fc.constantFrom(...zones), firsts, (rules, one, other, first) => {
    const weeks = [weekOf(rules, one, first), weekOf(rules, other, first)];
    const common = commonHalfHours(weeks);
    const times = suggestedTimes(weeks, first);
    expect(times.length).toBe(Math.min(3, common.length));
    expect(times).toEqual(times.toSorted((a, b) => a.getTime() - b.getTime()));
    const halves = times.map(at => (at.getTime() - Date.parse(`${first}T00:00:00Z`)) / 1_800_000);
    expect(halves.every(half => common.includes(half))).toBe(true);
    expect(new Set(halves.map(half => Math.floor(half / 48))).size).toBe(Math.min(3, new Set(common.map(half => Math.floor(half / 48))).size));
  }), { numRuns: 60 });
});

test('nine in the morning is nine on the clock of every zone, on the days when clocks change too', () => {
  for (const zone of zones) for (const day of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']) expect(shown(instantAt(zone, day, '09:00').getTime(), zone).time).toBe('09:00');
});
