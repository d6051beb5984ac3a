import ICAL from 'ical.js';
import type { IcsComponent } from './ics-components.ts';
import { type RepeatRule, readRepeatRule } from './repeat-rule.ts';
import { type Length, readLength, readWallTime, Unreadable, type WallTime } from './wall-time.ts';

/** An event of a calendar, as far as it matters to when its owner is busy. */
export type CalendarEvent = {
  readonly uid: string;
  readonly title: string;
  readonly sequence: number;
  readonly time: EventTime;
  readonly rules: readonly RepeatRule[];
  readonly exceptRules: readonly RepeatRule[];
  readonly extraTimes: readonly EventTime[];
  readonly exceptTimes: readonly WallTime[];
  /** Set on an event that stands for one time of a series, or for that one and all later ones. */
  readonly replaces?: { readonly time: WallTime; readonly andLater: boolean } | undefined;
  readonly takes: 'busy' | 'tentative' | 'free';
  /** Addresses of those who declined, in lower case. */
  readonly declinedBy: readonly string[];
};

export type EventTime = { readonly start: WallTime; readonly end?: WallTime | undefined; readonly length?: Length | undefined };

type Property = { readonly parameters: Readonly<Record<string, string>>; readonly values: readonly unknown[] };

/** ical.js is the parser and no more than that: its way of expanding rules hangs on some (docs/decisions/013). */
ICAL.design.strict = false;

const wanted = new Set(['UID', 'SUMMARY', 'SEQUENCE', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'TRANSP', 'ATTENDEE', 'X-MICROSOFT-CDO-BUSYSTATUS']);
const needed = new Set(['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID']);

/** Reads a VEVENT. Throws Unreadable where a property that says when it takes place cannot be read; other properties may be broken. */
export function readEvent(component: IcsComponent): CalendarEvent {
  const properties = readProperties(component.lines);
  const all = (name: string) => properties.get(name) ?? [];
  const text = (name: string) => String(all(name)[0]?.values[0] ?? '');
  const start = all('DTSTART')[0];
  if (!start) throw new Unreadable({ key: 'noStart' });
  return {
    uid: text('UID'),
    title: text('SUMMARY'),
    sequence: Number(all('SEQUENCE')[0]?.values[0] ?? 0),
    time: { start: timeOf(start), ...endOf(all('DTEND')[0], all('DURATION')[0]) },
    rules: all('RRULE').flatMap((property) => property.values.map(readRepeatRule)),
    exceptRules: all('EXRULE').flatMap((property) => property.values.map(readRepeatRule)),
    extraTimes: listed('RDATE', all('RDATE'), extraTime),
    exceptTimes: listed('EXDATE', all('EXDATE'), readWallTime),
    replaces: all('RECURRENCE-ID').map((property) => ({ time: timeOf(property), andLater: property.parameters['range']?.toUpperCase() === 'THISANDFUTURE' }))[0],
    takes: whatItTakes(text('STATUS').toUpperCase(), text('TRANSP').toUpperCase(), text('X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase()),
    declinedBy: all('ATTENDEE').filter((one) => one.parameters['partstat']?.toUpperCase() === 'DECLINED').map((one) => String(one.values[0]).replace(/^mailto:/i, '').toLowerCase()),
  };
}

/** The name that a note about an event gives it, read without trusting the event. */
export function nameOf(component: IcsComponent): string {
  const value = (name: string) => component.lines.find((line) => line.toUpperCase().startsWith(name))?.replace(/^[^:]*:/, '').slice(0, 80);
  return value('SUMMARY') ?? value('UID') ?? 'an event without a name';
}

/** Every property by its name, in upper case; those that nobody asks for are not even parsed. */
export function readProperties(lines: readonly string[], names: ReadonlySet<string> = wanted, must: ReadonlySet<string> = needed): ReadonlyMap<string, readonly Property[]> {
  const properties = new Map<string, Property[]>();
  for (const line of lines) {
    const name = /^[A-Za-z0-9-]+/.exec(line)?.[0].toUpperCase() ?? '';
    if (!names.has(name)) continue;
    const property = readProperty(name, line, must.has(name));
    if (!property) continue;
    const others = properties.get(name);
    if (others) others.push(property);
    else properties.set(name, [property]);
  }
  return properties;
}

function readProperty(name: string, line: string, isNeeded: boolean): Property | undefined {
  try {
    const [, parameters, , ...values] = ICAL.parse.property(name.endsWith('RULE') ? line.toUpperCase() : line, ICAL.design.icalendar) as [string, Record<string, string>, string, ...unknown[]];
    return { parameters, values };
  } catch (error) {
    if (isNeeded) throw new Unreadable({ key: 'property', values: { name, reason: (error as Error).message } });
    return undefined;
  }
}

function timeOf({ values, parameters }: Property): WallTime {
  return readWallTime(values[0], parameters['tzid']);
}

function endOf(end: Property | undefined, duration: Property | undefined): { readonly end?: WallTime; readonly length?: Length } {
  if (end) return { end: timeOf(end) };
  return duration ? { length: readLength(duration.values[0]) } : {};
}

const mostDates = 20_000;

function listed<Time>(name: string, properties: readonly Property[], read: (value: unknown, tzid: string | undefined) => Time): readonly Time[] {
  if (properties.reduce((sum, { values }) => sum + values.length, 0) > mostDates) throw new Unreadable({ key: 'dates', values: { most: String(mostDates), name } });
  return properties.flatMap(({ values, parameters }) => values.map((value) => read(value, parameters['tzid'])));
}

/** A period is a start with its own end or length. */
function extraTime(value: unknown, tzid: string | undefined): EventTime {
  if (!Array.isArray(value)) return { start: readWallTime(value, tzid) };
  const start = readWallTime(value[0], tzid);
  return String(value[1]).includes('P') ? { start, length: readLength(value[1]) } : { start, end: readWallTime(value[1], tzid) };
}

function whatItTakes(status: string, transparency: string, outlook: string): CalendarEvent['takes'] {
  if (status === 'CANCELLED' || outlook === 'FREE') return 'free';
  if (outlook === 'OOF') return 'busy';
  if (transparency === 'TRANSPARENT') return 'free';
  return status === 'TENTATIVE' || outlook === 'TENTATIVE' ? 'tentative' : 'busy';
}
