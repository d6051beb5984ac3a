import fc from 'fast-check';
import type { SlotInput } from './slow-slots.ts';

/** Inputs of `kith slots` whose window lies around one date: made to touch, overlap, cross midnight and meet changes of clocks. */
export function slotInputsAround(timeZone: string, date: string, count: number): fc.Arbitrary<SlotInput[]> {
  return fc
    .record({ from: fc.integer({ min: -2, max: 1 }), length: fc.integer({ min: 0, max: 3 }) })
    .chain(({ from, length }) => {
      const window = { from: plusDays(date, from), to: plusDays(date, from + length) };
      return fc.array(slotInput(timeZone, window), { minLength: count, maxLength: count });
    });
}

function slotInput(timeZone: string, window: SlotInput['window']): fc.Arbitrary<SlotInput> {
  const origin = Date.parse(`${window.from}T00:00:00Z`) / 60_000;
  const minute = fc.integer({ min: origin - 2880, max: origin + 4 * 2880 });
  return fc
    .record({
      now: fc.integer({ min: origin - 4320, max: origin + 1440 }).chain((at) => fc.constantFrom(iso(at), iso(at + 0.5))),
      weekly: fc.array(fc.tuple(fc.subarray(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], { minLength: 3 }), interval).map(([days, range]) => ({ days, ...range })), { maxLength: 4 }),
      overrides: fc.uniqueArray(fc.record({ date: fc.integer({ min: -1, max: 4 }).map((day) => plusDays(window.from, day)), intervals: fc.array(interval, { maxLength: 3 }) }), { maxLength: 2, selector: (one) => one.date }),
      durationMinutes: fc.constantFrom(1, 5, 15, 20, 30, 45, 60, 90, 240),
      stepMinutes: fc.constantFrom(1, 5, 10, 15, 20, 25, 30, 60, 90),
      bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15, 45),
      bufferAfterMinutes: fc.constantFrom(0, 0, 10, 30),
      noticeMinutes: fc.constantFrom(0, 0, 60, 240, 1440),
      maxPerDay: fc.constantFrom(undefined, undefined, 0, 1, 2, 3),
      maxPerWeek: fc.constantFrom(undefined, undefined, 1, 2, 5),
      busy: fc.array(span(minute), { maxLength: 8 }),
      booked: fc.array(span(minute), { maxLength: 5 }),
    })
    .map((input) => ({ timeZone, window, ...withoutUndefined(input) }) as SlotInput);
}

const quarter = fc.integer({ min: 0, max: 95 }).map((at) => at * 15);
const interval = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(quarter, fc.oneof(quarter, fc.constant(1440))) },
    { weight: 2, arbitrary: fc.constant([0, 1440] as const) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 })) },
  )
  .map(([a, b]) => ({ from: clock(Math.min(a, b, 1439)), to: clock(Math.max(a, b)) }));

function span(minute: fc.Arbitrary<number>) {
  return fc.tuple(minute, fc.constantFrom(0, 1, 15, 30, 50, 90, 600), fc.constantFrom(0, 0, 0, 0.25)).map(([start, length, off]) => ({ start: iso(start + off), end: iso(start + length + off) }));
}

function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function iso(minute: number): string {
  return new Date(minute * 60_000).toISOString().replace('.000Z', 'Z');
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
