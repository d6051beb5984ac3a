import { type CalendarEvent, nameOf, readEvent } from './calendar-event.ts';
import { calendarZones, type CalendarZones } from './calendar-zones.ts';
import { cutComponents, type IcsComponent } from './ics-components.ts';
import { type BusyNote, noteOf } from './note.ts';
import { expandSeries, type Instance } from './series.ts';
import { Unreadable } from './wall-time.ts';

/** When is the owner of a calendar busy? Instants are epoch milliseconds. */
export type BusyQuestion = {
  readonly from: number;
  readonly to: number;
  /** The reader's zone, for floating times and whole days. */
  readonly zone: string;
  /** The owner's own addresses: what they declined leaves them free. */
  readonly addresses?: readonly string[];
  readonly tentativeIsFree?: boolean;
  readonly limits?: Partial<BusyLimits>;
};

export type BusyLimits = {
  readonly characters: number;
  readonly events: number;
  /** Instances in the span, of one event and of all together. */
  readonly ofOneEvent: number;
  readonly instances: number;
  /** Time for expanding rules. */
  readonly milliseconds: number;
};

export type BusyTime = { readonly start: number; readonly end: number; readonly uid: string };

export type BusyAnswer = { readonly busy: readonly BusyTime[]; readonly events: number; readonly notes: readonly BusyNote[] };

/** The text is no calendar, or more than a calendar may be; nothing was read. */
export class NotACalendar extends Error {
  override readonly name = 'NotACalendar';
}

export const busyLimits: BusyLimits = { characters: 30_000_000, events: 50_000, ofOneEvent: 20_000, instances: 200_000, milliseconds: 60_000 };

/**
 * The busy times of an iCalendar text that meet [from, to): one for each instance, in order, not merged. An event that cannot
 * be read is named in the notes and the others are kept. Bounded by `limits` whatever the text says; still, run it in a
 * worker where the text is a stranger's. Throws NotACalendar.
 */
export function busyTimes(text: string, question: BusyQuestion, now: () => number = () => performance.now()): BusyAnswer {
  const limits = { ...busyLimits, ...question.limits };
  if (text.length > limits.characters) throw new NotACalendar(`it is larger than ${Math.floor(limits.characters / 1_000_000)} MB`);
  const calendars = cutComponents(text).filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0) throw new NotACalendar('it holds no calendar (there is no BEGIN:VCALENDAR)');
  const zones = calendarZones(calendars, question.zone, question);
  const { events, notes } = readEvents(calendars, limits.events);
  const expanded = expandAll(events, zones, question, limits, now);
  const inOrder = expanded.instances.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    busy: inOrder.map(({ start, end, event }) => ({ start, end, uid: event.uid })),
    events: events.length,
    notes: [...notes, ...expanded.notes, ...[...zones.unknown].map((tzid) => noteOf({ key: 'zone', values: { zone: JSON.stringify(tzid.slice(0, 80)) } }))],
  };
}

function readEvents(calendars: readonly IcsComponent[], most: number): { readonly events: readonly CalendarEvent[]; readonly notes: readonly BusyNote[] } {
  const events: CalendarEvent[] = [];
  const notes: BusyNote[] = [];
  for (const component of calendars.flatMap(({ parts }) => parts.filter(({ name }) => name === 'VEVENT'))) {
    if (events.length >= most) return { events, notes: [...notes, noteOf({ key: 'first', values: { most: String(most) } })] };
    try {
      if (!component.isWhole) throw new Unreadable({ key: 'cut' });
      events.push(readEvent(component));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      notes.push(noteOf(error.said, nameOf(component)));
    }
  }
  return { events, notes };
}

function expandAll(events: readonly CalendarEvent[], zones: CalendarZones, question: BusyQuestion, limits: BusyLimits, now: () => number): { readonly instances: readonly Instance[]; readonly notes: readonly BusyNote[] } {
  const instances: Instance[] = [];
  const notes: BusyNote[] = [];
  const deadline = now() + limits.milliseconds;
  const room = (found: number) => (now() > deadline ? 0 : Math.max(0, Math.min(limits.ofOneEvent, limits.instances - instances.length - found)));
  for (const series of seriesOf(events)) {
    if (room(0) === 0) {
      notes.push(noteOf({ key: 'much' }, titleOf(series)));
      break;
    }
    const expanded = expandSeries(series, zones, question, room);
    for (const instance of expanded.instances) if (isBusy(instance, question) && meets(instance, question)) instances.push(instance);
    notes.push(...expanded.cutShort.map((why) => noteOf(why, titleOf(series))));
  }
  return { instances, notes };
}

/** Events with the same UID belong together; those without one stand alone. */
function seriesOf(events: readonly CalendarEvent[]): Iterable<readonly CalendarEvent[]> {
  return Map.groupBy(events, (event) => event.uid || event).values();
}

function titleOf([event]: readonly CalendarEvent[]): string {
  return event?.title || event?.uid || 'an event without a name';
}

function isBusy({ event }: Instance, { addresses, tentativeIsFree }: BusyQuestion): boolean {
  if (event.takes === 'free' || (event.takes === 'tentative' && tentativeIsFree)) return false;
  return !addresses?.some((address) => event.declinedBy.includes(address.toLowerCase()));
}

/** A time of no length meets the span it lies in. */
function meets({ start, end }: Instance, { from, to }: BusyQuestion): boolean {
  return start < to && (end > from || (start === end && start >= from));
}
