import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSlots } from '../../src/slots/cli.ts';
import { readSlotInput } from '../../src/slots/slot-input.ts';
import { slotInputsAround } from './slot-inputs.ts';
import { changeDays, type SlotInput, slowSlots } from './slow-slots.ts';

/** `KITH_ALL_SLOT_INPUTS=1` asks every zone around both change days of five years: more than 10,000 inputs. */
const all = process.env['KITH_ALL_SLOT_INPUTS'] === '1';
const years = [2024, 2025, 2026, 2027, 2028];
const zones = Intl.supportedValuesOf('timeZone');

const { cases } = JSON.parse(readFileSync(new URL('cases/slots.json', import.meta.url), 'utf8')) as { cases: { input: unknown; expect: { slots: string[] } }[] };

test('the cases of the contract come out to the letter', () => {
  expect(cases.length).toBe(60);
  for (const { input, expect: answer } of cases) expect(listSlots(readSlotInput(input))).toEqual(answer);
});

test('in every zone, around changes of clocks, the engine agrees with the slow way minute by minute', { timeout: 600_000 }, () => {
  const tried = { inputs: 0, slots: 0 };
  for (const [place, zone] of zones.entries()) {
    const days = daysToTry(zone, place);
    for (const day of days) agreeAround(zone, day, Math.ceil((all ? 24 : 5) / days.length), tried);
  }
  expect(zones.length).toBeGreaterThan(400);
  expect(tried.inputs).toBeGreaterThanOrEqual(all ? 10_000 : 2_000);
  expect(tried.slots).toBeGreaterThan(tried.inputs * 10);
});

test.each([
  ['Pacific/Apia', '2011-12-30', 'a day that never was'],
  ['Pacific/Kwajalein', '1993-08-21', 'a day that never was'],
  ['Australia/Lord_Howe', '2026-04-05', 'half an hour back'],
  ['Australia/Lord_Howe', '2026-10-04', 'half an hour forward'],
  ['Africa/Casablanca', '2026-02-15', 'Ramadan begins'],
  ['Africa/Casablanca', '2026-03-22', 'Ramadan is over'],
  ['America/St_Johns', '2006-10-29', 'one minute after midnight, back to the day before'],
  ['America/Havana', '2026-11-01', 'midnight comes twice'],
  ['Asia/Beirut', '2026-03-29', 'midnight is skipped'],
  ['Asia/Beirut', '2026-10-25', 'the last hour of the day comes twice'],
  ['Antarctica/Troll', '2026-03-29', 'two hours forward'],
  ['Antarctica/Casey', '2021-03-14', 'three hours back'],
  ['Asia/Pyongyang', '2018-05-04', 'half an hour forward for good'],
  ['America/Recife', '2000-10-08', 'summer time for one week'],
])('in %s on %s, where there is %s, the engine agrees with the slow way', (zone, day) => {
  agreeAround(zone, day, 40, { inputs: 0, slots: 0 });
});

function daysToTry(zone: string, place: number): string[] {
  const ofYear = (year: number) => {
    const days = changeDays(zone, year);
    return days.length > 0 ? days : [`${year}-06-15`];
  };
  if (all) return years.flatMap(ofYear);
  const days = ofYear(years[place % years.length]!);
  return [days[Math.floor(place / years.length) % days.length]!];
}

function agreeAround(zone: string, day: string, count: number, tried: { inputs: number; slots: number }): void {
  fc.assert(
    fc.property(slotInputsAround(zone, day, count), (inputs) => {
      for (const input of inputs) tried.slots += agree(input);
      tried.inputs += inputs.length;
    }),
    { numRuns: 1 },
  );
}

function agree(input: SlotInput): number {
  const slow = slowSlots(input);
  expect(listSlots(readSlotInput(input)).slots).toEqual(slow);
  return slow.length;
}
