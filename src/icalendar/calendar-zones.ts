import { readProperties } from './calendar-event.ts';
import type { IcsComponent } from './ics-components.ts';
import { readRepeatRule, ruleStarts, untilOf } from './repeat-rule.ts';
import { type Clock, dayMs, readWallTime, tableClock, utcClock, type WallTime, zoneClock } from './wall-time.ts';
import { ianaZone } from './zone-names.ts';

/** The clocks of one calendar. */
export type CalendarZones = {
  /** The clock that a time was written by; whole days and floating times go by the reader's. */
  clockFor(time: WallTime): Clock;
  readonly reader: Clock;
  /** The zones that were named and could not be found; their times were taken by another zone. */
  readonly unknown: ReadonlySet<string>;
};

/**
 * Finds the zone of a TZID: IANA, then Windows names, then the file's own VTIMEZONE, then the calendar's X-WR-TIMEZONE, then
 * the reader's zone. An IANA zone goes before a VTIMEZONE of the same name, against the letter of RFC 5545, because files
 * carry VTIMEZONEs that know a few years only.
 */
export function calendarZones(calendars: readonly IcsComponent[], readerZone: string, span: { readonly from: number; readonly to: number }): CalendarZones {
  const reader = zoneClock(readerZone);
  const own = ownZones(calendars);
  const fallback = ianaZone(calendarZone(calendars) ?? '');
  const clocks = new Map<string, Clock>([['UTC', utcClock]]);
  const unknown = new Set<string>();
  const find = (tzid: string): Clock => {
    const iana = ianaZone(tzid);
    if (iana) return zoneClock(iana);
    const made = own.has(tzid) ? ownClock(own.get(tzid)!, span) : undefined;
    if (!made) unknown.add(tzid);
    return made ?? (fallback ? zoneClock(fallback) : reader);
  };
  const clockFor = ({ zone }: WallTime): Clock => {
    if (zone === undefined) return reader;
    const known = clocks.get(zone) ?? find(zone);
    clocks.set(zone, known);
    return known;
  };
  return { clockFor, reader, unknown };
}

/** Real files define a few zones; the rest of a hostile one's are unknown. */
const mostOwnZones = 100;

function ownZones(calendars: readonly IcsComponent[]): ReadonlyMap<string, IcsComponent> {
  const zones = calendars.flatMap(({ parts }) => parts.filter(({ name }) => name === 'VTIMEZONE')).slice(0, mostOwnZones);
  return new Map(zones.map((zone) => [String(readProperties(zone.lines, new Set(['TZID']), new Set()).get('TZID')?.[0]?.values[0] ?? ''), zone]));
}

function calendarZone(calendars: readonly IcsComponent[]): string | undefined {
  const line = calendars.flatMap(({ lines }) => lines).find((one) => /^X-WR-TIMEZONE[:;]/i.test(one));
  return line?.replace(/^[^:]*:/, '').trim();
}

/** A change of clocks: at this wall time of the clock before it, from one offset to the other, in milliseconds. */
type Change = { readonly at: number; readonly before: number; readonly after: number };

/** A clock from the STANDARD and DAYLIGHT parts of a VTIMEZONE; none where no part can be read. Its changes reach from three years before the span to its end. */
function ownClock(zone: IcsComponent, span: { readonly from: number; readonly to: number }): Clock | undefined {
  const around = { from: span.from - 3 * 366 * dayMs, to: span.to + 366 * dayMs };
  const changes = zone.parts.flatMap((part) => changesOf(part, around)).sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (!first) return undefined;
  const at = [...changes.map(({ at: time, before }) => (time - before) / 60_000), Infinity];
  const offset = [first.before, ...changes.map(({ after }) => after)].map((ms) => Math.round(ms / 60_000));
  const wallEnd = at.map((minute, k) => minute + Math.max(offset[k]!, offset[k + 1] ?? 0));
  return tableClock({ timeZone: zone.name, from: around.from, to: around.to, at, offset, wallEnd });
}

function changesOf(part: IcsComponent, span: { readonly from: number; readonly to: number }): readonly Change[] {
  try {
    const all = readProperties(part.lines, zoneProperties, zoneProperties);
    const [start] = all.get('DTSTART')?.[0]?.values.map((value) => readWallTime(value)) ?? [];
    const [before, after] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => readOffset(all.get(name)?.[0]?.values[0]));
    if (!start || before === undefined || after === undefined) return [];
    const clock: Clock = { instant: (wall) => wall - before, wall: (instant) => instant + before };
    const repeated = (all.get('RRULE') ?? []).flatMap(({ values }) => values.map(readRepeatRule)).flatMap((rule) => ruleStarts(rule, { start: start.wall, until: untilOf(rule, false, clock), span, most: 20_000, countsStart: false }).starts);
    const listed = (all.get('RDATE') ?? []).flatMap(({ values }) => values.map((value) => readWallTime(value).wall));
    return [...new Set([start.wall, ...repeated, ...listed])].map((at) => ({ at, before, after }));
  } catch {
    return [];
  }
}

const zoneProperties = new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']);

/** Milliseconds of `-05:00` or `+02:30:34`. */
function readOffset(value: unknown): number | undefined {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(String(value)) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
}
