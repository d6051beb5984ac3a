import { english } from '../kit/tongue.ts';
import { sayWhy, type Why } from './note.ts';
import { toMinute, toWall, type ZoneTransitions, zoneTransitions } from '../time/zone-transitions.ts';

export const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A date or time as a calendar writes it: what a clock shows, in milliseconds counted as if the clock showed UTC. */
export type WallTime = {
  readonly wall: number;
  readonly isDate: boolean;
  /** A TZID, `UTC`, or none: a whole day or a floating time, which belong to the reader's zone. */
  readonly zone?: string | undefined;
};

/** A length: calendar days, then exact milliseconds (RFC 5545 section 3.3.6: a day may have 23 hours, PT24H has 24). */
export type Length = { readonly days: number; readonly ms: number };

/** Turns what the clocks of one zone show into instants (epoch milliseconds) and back. Skipped times move forward, doubled ones mean the first. */
export type Clock = { instant(wall: number): number; wall(instant: number): number };

/** Says which value of a calendar cannot be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly said: Why;
  constructor(said: Why) {
    super(sayWhy(english, said));
    this.said = said;
  }
}

/** Reads jCal's `2026-03-01`, `2026-03-01T21:00:00` and `2026-03-01T21:00:00Z`. */
export function readWallTime(value: unknown, tzid?: string): WallTime {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)?(Z)?)?$/.exec(String(value));
  const [, year, month, day, hour, minute, second, isUtc] = parts ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!parts || new Date(date).getUTCDate() !== Number(day) || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59) throw new Unreadable({ key: 'time', values: { value: JSON.stringify(value) ?? '' } });
  if (hour === undefined) return { wall: date, isDate: true };
  const wall = date + Number(hour) * 3_600_000 + Number(minute) * minuteMs + Number(second ?? 0) * 1000;
  return { wall, isDate: false, zone: isUtc ? 'UTC' : tzid };
}

/** Reads `P1DT2H`, `-PT15M`, `P2W`. */
export function readLength(value: unknown): Length {
  const parts = /^([+-])?P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(String(value));
  if (!parts) throw new Unreadable({ key: 'length', values: { value: JSON.stringify(value) ?? '' } });
  const [sign, weeks, days, hours, minutes, seconds] = [parts[1] === '-' ? -1 : 1, ...parts.slice(2).map((part) => Number(part ?? 0))] as const;
  return { days: sign * (weeks! * 7 + days!), ms: sign * (hours! * 3_600_000 + minutes! * minuteMs + seconds! * 1000) };
}

export const utcClock: Clock = { instant: (wall) => wall, wall: (instant) => instant };

/** The clock of an IANA zone; before 1973 and after 2100 the offset stays as it is there. */
export function zoneClock(name: string): Clock {
  return clockOf((minute) => zoneTransitions(name, kept(minute - 1440), kept(minute + 1440)));
}

export function tableClock(table: ZoneTransitions): Clock {
  return clockOf(() => table);
}

const lastMinute = Date.UTC(2100, 0, 1) / minuteMs;

function kept(minute: number): number {
  return Math.max(0, Math.min(lastMinute, minute));
}

/** Tables know minutes; what is left of a time below the minute stays what it is. */
function clockOf(tableAt: (minute: number) => ZoneTransitions): Clock {
  const shift = (time: number, by: (table: ZoneTransitions, minute: number) => number) => {
    const minute = Math.floor(time / minuteMs);
    return time + (by(tableAt(minute), minute) - minute) * minuteMs;
  };
  return { instant: (wall) => shift(wall, toMinute), wall: (instant) => shift(instant, toWall) };
}
