import { weekdays } from '../time/weekdays.ts';
import { z } from 'zod';
import { mergeRanges } from '../time/minute-ranges.ts';
import { firstMinute, isTimeZone } from '../time/zone-transitions.ts';
import { dayOfDate, type DayRange, type Hours } from './hours.ts';
import type { Host, Offer } from './slots.ts';

/** Says what is wrong with an input, and where; several faults are joined. */
export class SlotInputWrong extends Error {
  override readonly name = 'SlotInputWrong';
}

/** One question to the engine: what is offered, when the host has time, and the busy pairs before they were merged. */
export type SlotQuestion = { readonly offer: Offer; readonly host: Host; readonly busyAsGiven: Int32Array };

/** Reads one input of `kith slots` (docs/slots.md). Throws SlotInputWrong, which names unknown keys too. */
export function readSlotInput(input: unknown): SlotQuestion {
  const result = slotInput.safeParse(input, { reportInput: true });
  if (!result.success) throw new SlotInputWrong(result.error.issues.slice(0, 5).map(sayIssue).join(' '));
  const busyAsGiven = minutesOf(result.data.busy);
  return { offer: offerOf(result.data), host: hostOf(result.data, busyAsGiven), busyAsGiven };
}

const firstDay = firstMinute / 1440;
const lastDay = dayOfDate('2199-12-31');
/** Minutes are kept in 32 bits; this one is in the year 5772. */
const lastMinute = 2_000_000_000;

const count = z.int('must be a whole number').min(0, 'must not be less than 0').max(5_000_000, 'is too large');
const atLeastOne = z.int('must be a whole number').min(1, 'must be at least 1').max(5_000_000, 'is too large');
const instant = z.string('must be an instant such as 2026-03-02T09:00:00Z').refine(isInstant, 'must be an instant such as 2026-03-02T09:00:00Z');
const date = z.string('must be a date such as 2026-03-05').refine(isDate, 'must be a date such as 2026-03-05');
const clock = z.string('must be a time such as 09:30').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');
const clockOr24 = z.string('must be a time such as 17:00').regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:00, or 24:00');
const span = z.strictObject({ start: instant, end: instant }).refine(({ start, end }) => Date.parse(start) <= Date.parse(end), 'must not end before it starts');
const inOrder = [({ from, to }: { from: string; to: string }) => from <= to, 'must not have "from" after "to"'] as const;

const slotInput = z.strictObject({
  now: instant,
  timeZone: z.string('must be an IANA zone such as Europe/Berlin').refine(isTimeZone, 'must be an IANA zone such as Europe/Berlin'),
  weekly: z.array(z.strictObject({ days: z.array(z.enum(weekdays, `must be one of ${weekdays.join(' ')}`)), from: clock, to: clockOr24 }).refine(...inOrder)),
  overrides: z.array(z.strictObject({ date, intervals: z.array(z.strictObject({ from: clock, to: clockOr24 }).refine(...inOrder)) })).default([])
    .refine((list) => new Set(list.map((one) => one.date)).size === list.length, 'must not name a date twice'),
  durationMinutes: atLeastOne,
  stepMinutes: atLeastOne,
  bufferBeforeMinutes: count.default(0),
  bufferAfterMinutes: count.default(0),
  noticeMinutes: count.default(0),
  maxPerDay: count.optional(),
  maxPerWeek: count.optional(),
  window: z.strictObject({ from: date, to: date }).refine(...inOrder)
    .refine(({ from, to }) => dayOfDate(from) >= firstDay && dayOfDate(to) <= lastDay, 'must lie between 1973 and 2199'),
  busy: z.array(span).default([]),
  booked: z.array(span).default([]),
});

type SlotInput = z.infer<typeof slotInput>;

function offerOf(input: SlotInput): Offer {
  const { timeZone, durationMinutes, stepMinutes, window } = input;
  const earliest = Math.ceil(Date.parse(input.now) / 60_000) + input.noticeMinutes;
  return { timeZone, durationMinutes, stepMinutes, earliest, window: { from: dayOfDate(window.from), to: dayOfDate(window.to) } };
}

function hostOf(input: SlotInput, busyAsGiven: Int32Array): Host {
  const { timeZone, bufferBeforeMinutes, bufferAfterMinutes, maxPerDay, maxPerWeek } = input;
  const [busy, booked] = [Int32Array.from(mergeRanges(busyAsGiven)), minutesOf(input.booked)];
  return { timeZone, hours: hoursOf(input), bufferBeforeMinutes, bufferAfterMinutes, maxPerDay, maxPerWeek, busy, booked };
}

function hoursOf({ weekly, overrides }: SlotInput): Hours {
  return {
    week: weekdays.map((day) => weekly.filter((rule) => rule.days.includes(day)).map(dayRange)),
    dates: new Map(overrides.map((override) => [dayOfDate(override.date), override.intervals.map(dayRange)])),
  };
}

function dayRange({ from, to }: { readonly from: string; readonly to: string }): DayRange {
  return { from: minuteOfDay(from), to: minuteOfDay(to) };
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whole minutes that cover each span; a span of no length stays one. */
function minutesOf(spans: readonly { readonly start: string; readonly end: string }[]): Int32Array {
  return Int32Array.from(spans.flatMap(({ start, end }) => coveringMinutes(Date.parse(start), Date.parse(end))));
}

function coveringMinutes(start: number, end: number): readonly [number, number] {
  const from = Math.floor(start / 60_000);
  return [Math.min(from, lastMinute), Math.min(start === end ? from : Math.ceil(end / 60_000), lastMinute)];
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/.test(text) && isDate(text.slice(0, 10));
}

/** `Date.parse` takes 30 February for 2 March, so the date must also read back as it was written. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') return `${sayKeys(issue.keys)} in ${place || 'the input'}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined && place) return `${place} is missing.`;
  return `${place || 'The input'} ${/^(must|is) /.test(issue.message) ? issue.message : `is not of the right kind: ${lowerFirst(issue.message)}`}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sayKeys(keys: readonly string[]): string {
  const names = keys.map((key) => JSON.stringify(key)).join(', ');
  return keys.length === 1 ? `There is no key ${names}` : `There are no keys ${names}`;
}
