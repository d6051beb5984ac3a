import type { Why } from './note.ts';
import type { CalendarEvent, EventTime } from './calendar-event.ts';
import type { CalendarZones } from './calendar-zones.ts';
import { type RepeatRule, ruleStarts, untilOf } from './repeat-rule.ts';
import { type Clock, dayMs, type Length, type WallTime } from './wall-time.ts';

/** One time of an event; epoch milliseconds. `wall` is what its own clock shows at the start. */
export type Instance = { readonly start: number; readonly end: number; readonly wall: number; readonly event: CalendarEvent };

/** The instances of a series that could meet a span, and why there may be more. */
export type SeriesInstances = { readonly instances: readonly Instance[]; readonly cutShort: readonly Why[] };

/** Epoch milliseconds. */
type Span = { readonly from: number; readonly to: number };

/** An event that stands for all times of a series from an instant on. */
type Successor = { readonly from: number; readonly event: CalendarEvent; readonly moved: number; readonly length: Length; readonly clock: Clock };

/**
 * Expands the events of one UID: the rules and dates of those that stand for the whole series, without the excepted times, and
 * with the events that replace one time, or that one and all later ones. Instants are compared, so that a time written in
 * another zone still matches; a date matches the whole day. `room` says how many instances an event may still give.
 */
export function expandSeries(events: readonly CalendarEvent[], zones: CalendarZones, span: Span, room: (found: number) => number): SeriesInstances {
  const replacing = newestReplacements(events, zones);
  const successors = successorsOf(replacing, zones);
  const farthest = successors.reduce((most, { moved }) => Math.max(most, Math.abs(moved)), 0);
  const wider = { from: span.from - farthest, to: span.to + farthest };
  const instances = replacing.map((event) => instanceAt(event, event.time.start.wall, lengthOf(event.time, zones), zones.clockFor(event.time.start)));
  const cutShort: Why[] = [];
  for (const event of newestMasters(events)) {
    const expanded = expandEvent(event, zones, wider, room(instances.length));
    const isReplaced = matcher(replacing.map(({ replaces }) => replaces!.time), event, zones);
    for (const instance of expanded.instances) if (!isReplaced(instance)) instances.push(succeed(instance, successors));
    cutShort.push(...expanded.cutShort);
  }
  return { instances, cutShort };
}

/** Of two events for the same time the one with the higher SEQUENCE stands; of equal ones the later in the file. */
function newestReplacements(events: readonly CalendarEvent[], zones: CalendarZones): readonly CalendarEvent[] {
  const newest = new Map<number, CalendarEvent>();
  for (const event of events) {
    if (!event.replaces) continue;
    const replaced = instantOf(event.replaces.time, zones);
    if (event.sequence >= (newest.get(replaced)?.sequence ?? 0)) newest.set(replaced, event);
  }
  return [...newest.values()];
}

/** Those that stand for the series as a whole; more than one of the same SEQUENCE are all kept, rather busy than missed. */
function newestMasters(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const masters = events.filter(({ replaces }) => !replaces);
  const newest = masters.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return masters.filter(({ sequence }) => sequence === newest);
}

function successorsOf(replacing: readonly CalendarEvent[], zones: CalendarZones): readonly Successor[] {
  const successors = replacing.filter(({ replaces }) => replaces!.andLater).map((event) => {
    const from = instantOf(event.replaces!.time, zones);
    const clock = zones.clockFor(event.time.start);
    return { from, event, clock, moved: event.time.start.wall - clock.wall(from), length: lengthOf(event.time, zones) };
  });
  return successors.sort((a, b) => b.from - a.from);
}

/** The instance as the latest event before it that stands for all later ones would have it. */
function succeed(instance: Instance, successors: readonly Successor[]): Instance {
  const latest = successors.find(({ from }) => from < instance.start);
  return latest ? instanceAt(latest.event, latest.clock.wall(instance.start) + latest.moved, latest.length, latest.clock) : instance;
}

function expandEvent(event: CalendarEvent, zones: CalendarZones, span: Span, most: number): SeriesInstances {
  const { start } = event.time;
  const clock = zones.clockFor(start);
  const length = lengthOf(event.time, zones);
  const wallSpan = { from: clock.wall(span.from) - length.days * dayMs - length.ms - dayMs, to: clock.wall(span.to) + dayMs };
  const bounds = { start: start.wall, span: wallSpan, most, countsStart: event.rules.length === 1 };
  const untilClock = start.isDate ? zones.reader : clock;
  const follow = (rule: RepeatRule) => ruleStarts(rule, { ...bounds, until: untilOf(rule, start.isDate, untilClock) });
  const followed = event.rules.map(follow);
  const excepted = new Set(event.exceptRules.flatMap((rule) => follow(rule).starts));
  const isExcepted = matcher(event.exceptTimes, event, zones);
  const walls = [...new Set([start.wall, ...followed.flatMap(({ starts }) => starts)])].filter((wall) => !excepted.has(wall));
  const all = walls.map((wall) => instanceAt(event, wall, length, clock));
  all.push(...event.extraTimes.map((extra) => extraInstance(event, extra, length, zones)));
  const instances = [...new Map(all.map((instance) => [instance.start, instance])).values()].filter((instance) => !isExcepted(instance));
  return { instances, cutShort: followed.flatMap(({ cutShort }) => (cutShort === undefined ? [] : [cutShort])) };
}

/** Whether an instance of an event is meant by one of these times, which EXDATE or RECURRENCE-ID gave. Calendars also write midnight for the day of an all-day event. */
function matcher(times: readonly WallTime[], { time: { start } }: CalendarEvent, zones: CalendarZones): (instance: Instance) => boolean {
  if (times.length === 0) return () => false;
  const isDay = (time: WallTime) => time.isDate || (start.isDate && time.wall % dayMs === 0);
  const days = new Set(times.filter(isDay).map(({ wall }) => wall));
  const instants = new Set(times.filter((time) => !isDay(time)).map((time) => instantOf({ ...time, zone: time.zone ?? start.zone }, zones)));
  return (instance) => instants.has(instance.start) || days.has(Math.floor(instance.wall / dayMs) * dayMs);
}

function instanceAt(event: CalendarEvent, wall: number, length: Length, clock: Clock): Instance {
  const start = clock.instant(wall);
  return { start, end: (length.days === 0 ? start : clock.instant(wall + length.days * dayMs)) + length.ms, wall, event };
}

/** A time of RDATE: with its own end where it is a period, else as long as the event; it takes from the event what it leaves out. */
function extraInstance(event: CalendarEvent, extra: EventTime, length: Length, zones: CalendarZones): Instance {
  const { start } = event.time;
  const timeOfDay = extra.start.isDate && !start.isDate ? start.wall - Math.floor(start.wall / dayMs) * dayMs : 0;
  const time = { ...extra.start, wall: extra.start.wall + timeOfDay, zone: extra.start.zone ?? start.zone };
  const own = extra.end || extra.length ? lengthOf({ ...extra, start: time }, zones) : length;
  return instanceAt(event, time.wall, own, zones.clockFor(time));
}

/** Without an end a whole day lasts a day, a time lasts nothing (RFC 5545 section 3.6.1); an end that is not after the start is none. */
function lengthOf({ start, end, length }: EventTime, zones: CalendarZones): Length {
  const none = { days: start.isDate ? 1 : 0, ms: 0 };
  if (length) return length.days < 0 || length.ms < 0 || length.days + length.ms === 0 ? none : length;
  if (!end) return none;
  if (start.isDate && end.isDate) return end.wall > start.wall ? { days: (end.wall - start.wall) / dayMs, ms: 0 } : none;
  const ms = instantOf(end, zones) - instantOf(start, zones);
  return ms > 0 ? { days: 0, ms } : none;
}

function instantOf(time: WallTime, zones: CalendarZones): number {
  return zones.clockFor(time).instant(time.wall);
}
