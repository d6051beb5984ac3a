import type { BusyNote } from '../icalendar/index.ts';
import type { Trouble } from './trouble.ts';

/** What becomes of the times of a calendar while it cannot be read: they stay closed as last known, or are left out. */
export const unreachableChoices = ['closed', 'ignored'] as const;
export type WhenUnreachable = (typeof unreachableChoices)[number];

export type CalendarKind = 'feed' | 'file' | 'caldav';

/** A calendar of a member's, as it is shown: never with its address, which often is its key. */
export type Calendar = {
  readonly id: string;
  readonly kind: CalendarKind;
  readonly name: string;
  readonly host: string;
  readonly whenUnreachable: WhenUnreachable;
  /** When it was last asked, last read, and will next be asked. */
  readonly triedAt: Date | null;
  readonly reachedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly trouble: Trouble | null;
  readonly troubleSince: Date | null;
  readonly events: number;
  /** Busy stretches ahead, in the months that are kept. */
  readonly busyCount: number;
  readonly notes: readonly BusyNote[];
  readonly removedAt: Date | null;
  /** Where it is on a CalDAV server; null for others. */
  readonly connection: string | null;
  readonly remoteUrl: string | null;
  /** False for one that bookings are only written to. */
  readonly makesBusy: boolean;
};

export const mostCalendars = 40;

/** What addresses and passwords of calendars are sealed for. */
export const sealedFor = 'calendars';

/** There is no such calendar, or it is somebody else's. */
export class NoSuchCalendar extends Error {
  override readonly name = 'NoSuchCalendar';
}

/** What was said of a calendar cannot be taken; `field` is where. */
export class CalendarRefused extends Error {
  override readonly name = 'CalendarRefused';
  readonly field: 'address' | 'name' | 'file' | 'server' | 'user' | 'password';
  readonly trouble: Trouble;
  constructor(field: CalendarRefused['field'], trouble: Trouble) {
    super(`${field}: ${trouble.why}`);
    this.field = field;
    this.trouble = trouble;
  }
}
