import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isTimeZone, minutesShowing, toMinute, toWall, zoneTransitions } from '../../src/time/zone-transitions.ts';

const zones = Intl.supportedValuesOf('timeZone');
const minute = fc.integer({ min: Date.UTC(1973, 0, 2) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });

test('a minute and a wall time turn into each other as Temporal turns them, in any zone and year', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (name, at) => {
      const zone = zoneTransitions(name, at - 3000, at + 3000);
      expect(toWall(zone, at)).toBe(at + offsetOf(name, at));
      expect(toMinute(zone, at)).toBe(compatible(name, at));
    }),
    { numRuns: 200 },
  );
});

test('around every change of clocks of ten years each wall minute is read as Temporal reads it', { timeout: 60_000 }, () => {
  for (const name of ['Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Havana', 'Antarctica/Troll', 'Asia/Gaza']) {
    const zone = zoneTransitions(name, Date.UTC(2024, 0, 1) / 60_000, Date.UTC(2034, 0, 1) / 60_000);
    const changes = zone.at.filter((at) => Number.isFinite(at));
    expect(changes.length).toBeGreaterThan(6);
    for (const change of changes) {
      for (let step = -200; step <= 200; step += 25) {
        const wall = change + offsetOf(name, change) + step;
        expect(toMinute(zone, wall)).toBe(compatible(name, wall));
      }
    }
  }
});

test('an hour that comes twice shows for two hours, a skipped one never', () => {
  const zone = zoneTransitions('Europe/Berlin', Date.UTC(2026, 0, 1) / 60_000, Date.UTC(2027, 0, 1) / 60_000);
  const hour = (month: number, day: number) => minutesShowing(zone, Date.UTC(2026, month, day, 2) / 60_000, Date.UTC(2026, month, day, 3) / 60_000);
  const at = (iso: string) => Date.parse(iso) / 60_000;
  expect(hour(9, 25)).toEqual([at('2026-10-25T00:00Z'), at('2026-10-25T02:00Z')]);
  expect(hour(2, 29)).toEqual([]);
});

test('only names of zones are zones', () => {
  expect(['Europe/Berlin', 'UTC', 'US/Hawaii'].every(isTimeZone)).toBe(true);
  expect(['+02:00', 'Mars/Olympus', '', 'Berlin'].some(isTimeZone)).toBe(false);
  expect(() => zoneTransitions('Mars/Olympus', 0, 0)).toThrow(RangeError);
});

function offsetOf(name: string, at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(name).offsetNanoseconds / 60e9;
}

function compatible(name: string, wall: number): number {
  const plain = Temporal.PlainDateTime.from(new Date(wall * 60_000).toISOString().slice(0, -1));
  return plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
}
