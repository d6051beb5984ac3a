import type { CalendarEvent, EventTime } from './calendar-event.ts';
import type { CalendarZones } from './calendar-zones.ts';
import { type RepeatRule, ruleStarts, untilOf } from './repeat-rule.ts';
import { type Clock, dayMs, type Length, type WallTime } from './wall-time.ts';

/** One time of an event; epoch milliseconds. `wall` is what its own clock shows at the start. */
export type Instance = { readonly start: number; readonly end: number; readonly wall: number; readonly event: CalendarEvent };

/** The instances of a series that could meet [from, to), epoch milliseconds, and whatever was cut short. */
export type SeriesInstances = { readonly instances: readonly Instance[]; readonly cutShort: readonly string[] };

type Span = { readonly from: number; readonly to: number };

/**
 * Expands the events of one UID: the rules and dates of the events that stand for a whole series, without the excepted ones,
 * and with those that replace one time or that one and all later ones. What is compared is instants, so a time written in
 * another zone still matches; a date matches the whole day.
 */
export function expandSeries(events: readonly CalendarEvent[], zones: CalendarZones, span: Span, most: number): SeriesInstances {
  const replacing = newestReplacements(events.filter(({ replaces }) => replaces), zones);
  const whole = events.filter(({ replaces }) => !replaces);
  const newest = whole.filter(({ sequence }) => sequence === Math.max(...whole.map((one) => one.sequence)));
  const wider = widen(span, replacing, zones);
  const expanded = newest.map((event) => expandEvent(event, zones, wider, most));
  const kept = expanded.flatMap(({ instances }) => instances.flatMap((instance) => replaceInstance(instance, replacing, zones)));
  const own = replacing.map((event) => instanceOf(event, event.time, zones));
  return { instances: [...kept, ...own], cutShort: expanded.flatMap(({ cutShort }) => cutShort) };
}

/** Of two events for the same time the one with the higher SEQUENCE stands; of equal ones the later in the file. */
function newestReplacements(events: readonly CalendarEvent[], zones: CalendarZones): readonly CalendarEvent[] {
  const newest = new Map<number, CalendarEvent>();
  for (const event of events) {
    const replaced = instantOf(event.replaces!.time, zones);
    if (event.sequence >= (newest.get(replaced)?.sequence ?? 0)) newest.set(replaced, event);
  }
  return [...newest.values()];
}

/** An event moved far may come from outside of the span. */
function widen(span: Span, replacing: readonly CalendarEvent[], zones: CalendarZones): Span {
  const farthest = Math.max(0, ...replacing.filter(({ replaces }) => replaces!.andLater).map((event) => Math.abs(instantOf(event.time.start, zones) - instantOf(event.replaces!.time, zones))));
  return { from: span.from - farthest, to: span.to + farthest };
}

function expandEvent(event: CalendarEvent, zones: CalendarZones, span: Span, most: number): SeriesInstances {
  const { start } = event.time;
  const clock = zones.clockFor(start);
  const length = lengthOf(event.time, zones);
  const wallSpan = { from: clock.wall(span.from) - length.days * dayMs - Math.max(0, length.ms) - dayMs, to: clock.wall(span.to) + dayMs };
  const bounds = { start: start.wall, span: wallSpan, most, countsStart: event.rules.length === 1 };
  const follow = (rule: RepeatRule) => ruleStarts(rule, { ...bounds, until: untilOf(rule, start.isDate, untilClock(start, zones)) });
  const followed = event.rules.map(follow);
  const excepted = new Set(event.exceptRules.flatMap((rule) => follow(rule).starts).map((wall) => clock.instant(wall)));
  const instances = new Map<number, Instance>();
  for (const wall of new Set([start.wall, ...followed.flatMap(({ starts }) => starts)])) {
    const instance = instanceAt(event, wall, length, clock);
    instances.set(instance.start, instance);
  }
  for (const extra of event.extraTimes) {
    const instance = extraInstance(event, extra, length, zones);
    instances.set(instance.start, instance);
  }
  const kept = [...instances.values()].filter((instance) => !excepted.has(instance.start) && !event.exceptTimes.some((time) => isAt(instance, time, zones)));
  return { instances: kept, cutShort: followed.flatMap(({ cutShort }) => (cutShort === undefined ? [] : [cutShort])) };
}

/** The end of a series of whole days may be an instant: then the day counts on which it falls for the reader. */
function untilClock(start: WallTime, zones: CalendarZones): Clock {
  return start.isDate ? zones.reader : zones.clockFor(start);
}

/** An instance as it stands after replacements: as it was, moved with all later ones, or gone because another event stands for it. */
function replaceInstance(instance: Instance, replacing: readonly CalendarEvent[], zones: CalendarZones): readonly Instance[] {
  if (replacing.some(({ replaces }) => isAt(instance, replaces!.time, zones))) return [];
  const later = replacing.filter(({ replaces }) => replaces!.andLater && instantOf(replaces!.time, zones) < instance.start);
  if (later.length === 0) return [instance];
  const latest = later.reduce((a, b) => (instantOf(a.replaces!.time, zones) > instantOf(b.replaces!.time, zones) ? a : b));
  const clock = zones.clockFor(latest.time.start);
  const moved = latest.time.start.wall - clock.wall(instantOf(latest.replaces!.time, zones));
  return [instanceAt(latest, clock.wall(instance.start) + moved, lengthOf(latest.time, zones), clock)];
}

/** Whether a time of EXDATE or RECURRENCE-ID means this instance. Calendars write midnight for the day of an all-day event. */
function isAt({ start, wall, event }: Instance, time: WallTime, zones: CalendarZones): boolean {
  if (time.isDate) return Math.floor(wall / dayMs) * dayMs === time.wall;
  if (event.time.start.isDate && time.wall % dayMs === 0) return wall === time.wall;
  return instantOf(time.zone === undefined ? { ...time, zone: event.time.start.zone } : time, zones) === start;
}

function instanceOf(event: CalendarEvent, time: EventTime, zones: CalendarZones): Instance {
  return instanceAt(event, time.start.wall, lengthOf(time, zones), zones.clockFor(time.start));
}

function instanceAt(event: CalendarEvent, wall: number, length: Length, clock: Clock): Instance {
  const start = clock.instant(wall);
  return { start, end: (length.days === 0 ? start : clock.instant(wall + length.days * dayMs)) + length.ms, wall, event };
}

/** A time of RDATE: with its own end where it is a period, else as long as the event; a bare date takes the event's time of day. */
function extraInstance(event: CalendarEvent, extra: EventTime, length: Length, zones: CalendarZones): Instance {
  const { start } = event.time;
  const time: WallTime = extra.start.isDate && !start.isDate ? { ...start, wall: extra.start.wall + (((start.wall % dayMs) + dayMs) % dayMs) } : { zone: extra.start.isDate ? undefined : start.zone, ...definedZone(extra.start) };
  const own = extra.end || extra.length ? lengthOf({ ...extra, start: time }, zones) : length;
  return instanceAt(event, time.wall, own, zones.clockFor(time));
}

function definedZone(time: WallTime): WallTime {
  return time.zone === undefined ? { wall: time.wall, isDate: time.isDate } : time;
}

/** Without an end a whole day lasts a day, a time lasts nothing (RFC 5545 section 3.6.1); an end that is not after the start is none. */
function lengthOf({ start, end, length }: EventTime, zones: CalendarZones): Length {
  const none = { days: start.isDate ? 1 : 0, ms: 0 };
  if (length) return length.days < 0 || length.ms < 0 ? none : length.days + length.ms === 0 ? none : length;
  if (!end) return none;
  if (start.isDate && end.isDate) return end.wall > start.wall ? { days: (end.wall - start.wall) / dayMs, ms: 0 } : none;
  const ms = instantOf(end, zones) - instantOf(start, zones);
  return ms > 0 ? { days: 0, ms } : none;
}

function instantOf(time: WallTime, zones: CalendarZones): number {
  return zones.clockFor(time).instant(time.wall);
}
