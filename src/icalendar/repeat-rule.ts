import { utcDay } from '../time/calendar-day.ts';
import type { Why } from './note.ts';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Clock, dayMs, readWallTime, Unreadable, type WallTime } from './wall-time.ts';

/** A rule that says when something repeats (RFC 5545 section 3.3.10). */
export type RepeatRule = {
  readonly freq: (typeof frequencies)[number];
  readonly interval: number;
  readonly count?: number | undefined;
  readonly until?: WallTime | undefined;
  readonly weekStart: string;
  readonly by: Readonly<Partial<Record<(typeof numberParts)[number], readonly number[]>>>;
  readonly byDay?: readonly string[] | undefined;
};

/** The starts of a rule that fall into a span, as wall times. */
export type RuleStarts = {
  readonly starts: readonly number[];
  /** Why there may be more of them than are given. */
  readonly cutShort?: Why;
};

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const numberParts = ['bysecond', 'byminute', 'byhour', 'bymonthday', 'byyearday', 'byweekno', 'bymonth', 'bysetpos'] as const;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Reads a rule from jCal. Throws Unreadable. */
export function readRepeatRule(value: unknown): RepeatRule {
  const parts = value as Readonly<Record<string, unknown>>;
  const freq = frequencies.find((one) => one === parts['freq']);
  if (!freq) throw new Unreadable({ key: 'rule' });
  return {
    freq,
    interval: Math.max(1, Number(parts['interval'] ?? 1)),
    count: parts['count'] === undefined ? undefined : Number(parts['count']),
    until: parts['until'] === undefined ? undefined : readWallTime(parts['until']),
    weekStart: weekdays[Number(parts['wkst'] ?? 2) - 1] ?? 'MO',
    by: Object.fromEntries(numberParts.filter((part) => parts[part] !== undefined).map((part) => [part, [parts[part]].flat().map(Number)])),
    byDay: parts['byday'] === undefined ? undefined : [parts['byday']].flat().map(String),
  };
}

/** Where a rule begins and ends, and which stretch of it is asked for; wall times. */
export type RuleBounds = {
  readonly start: number;
  readonly until: number;
  /** Both included. */
  readonly span: { readonly from: number; readonly to: number };
  readonly most: number;
  /** Whether COUNT counts the start as the first time even where the rule alone would not give it. */
  readonly countsStart: boolean;
};

/** The wall times at which a rule repeats within bounds, its start among them. Changes of clocks do not exist here. */
export function ruleStarts(rule: RepeatRule, bounds: RuleBounds): RuleStarts {
  const { start, until, span, most } = bounds;
  const first = span.from <= start && start <= span.to ? [start] : [];
  const last = Math.min(span.to, until);
  if (until < start || last < span.from || most === 0) return { starts: first };
  const farthest = Math.max(start, span.from) + (most / startsPerDay(rule)) * dayMs;
  try {
    const starts = [...first, ...followRule(rule, bounds, Math.max(span.from, start), Math.min(last, farthest))];
    return farthest < last ? { starts, cutShort: { key: 'often', values: { day: utcDay(new Date(farthest)) } } } : { starts };
  } catch {
    return { starts: first, cutShort: { key: 'long' } };
  }
}

/** The wall time of a rule's end on the clock of its event. A date means the whole of that day. */
export function untilOf({ until }: RepeatRule, isAllDay: boolean, clock: Clock): number {
  if (!until) return Infinity;
  if (until.isDate) return isAllDay ? until.wall : until.wall + dayMs - 1;
  return until.zone === 'UTC' ? clock.wall(until.wall) : until.wall;
}

function followRule(rule: RepeatRule, { start, until, countsStart }: RuleBounds, from: number, to: number): number[] {
  const between = (count: number | undefined, first: number, last: number) =>
    ruleOf(rule, start, until, count).between(new Date(first), new Date(last), true).map((time) => time.epochMilliseconds);
  if (rule.count === undefined || !countsStart || between(undefined, start, start).length > 0) return between(rule.count, from, to);
  return rule.count > 1 ? between(rule.count - 1, from, to) : [];
}

/**
 * The library gives up, by an error, on a rule that takes more periods than this or a million candidates. That number is left
 * as it is, and DTSTART is counted here, because the library follows rules forty times slower when told either.
 */
const mostPeriods = 30_000;

function ruleOf(rule: RepeatRule, start: number, until: number, count: number | undefined): RRuleTemporal {
  const utc = (wall: number) => Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
  const { bysecond, byminute, byhour, bymonthday, byyearday, byweekno, bymonth, bysetpos } = rule.by;
  return new RRuleTemporal({
    freq: rule.freq,
    interval: rule.interval,
    wkst: rule.weekStart,
    dtstart: utc(start),
    tzid: 'UTC',
    maxIterations: mostPeriods,
    ...(count === undefined ? {} : { count }),
    ...(Number.isFinite(until) ? { until: utc(until) } : {}),
    ...given({ byDay: rule.byDay, bySecond: bysecond, byMinute: byminute, byHour: byhour, byMonthDay: bymonthday, byYearDay: byyearday, byWeekNo: byweekno, byMonth: bymonth, bySetPos: bysetpos }),
  });
}

function given<Parts extends Readonly<Record<string, readonly unknown[] | undefined>>>(parts: Parts): { [Part in keyof Parts]?: NonNullable<Parts[Part]>[number][] } {
  return Object.fromEntries(Object.entries(parts).filter(([, list]) => list !== undefined).map(([part, list]) => [part, [...list!]])) as never;
}

/** How often a rule could repeat on one day at most: a bound, so that a list never grows past it. */
function startsPerDay({ freq, interval, by }: RepeatRule): number {
  const rank = frequencies.indexOf(freq);
  const hours = by.byhour?.length ?? (rank <= 2 ? 24 : 1);
  const minutes = by.byminute?.length ?? (rank <= 1 ? 60 : 1);
  const seconds = by.bysecond?.length ?? (rank === 0 ? 60 : 1);
  const perPeriod = [1, seconds, seconds * minutes][rank] ?? Infinity;
  const periods = [86_400, 1440, 24][rank] ?? Infinity;
  return Math.min(hours * minutes * seconds, (periods / interval) * perPeriod);
}
