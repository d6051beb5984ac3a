/**
 * Free slots, minute by minute, straight from the rules: slow and plain, to hold the engine against. It shares nothing with it;
 * what a clock shows comes from Intl alone.
 */
export type SlotInput = {
  readonly now: string;
  readonly timeZone: string;
  readonly weekly: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[];
  readonly overrides: readonly { readonly date: string; readonly intervals: readonly { readonly from: string; readonly to: string }[] }[];
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly maxPerDay?: number;
  readonly maxPerWeek?: number;
  readonly window: { readonly from: string; readonly to: string };
  readonly busy: readonly Span[];
  readonly booked: readonly Span[];
};
type Span = { readonly start: string; readonly end: string };

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

export function slowSlots(input: SlotInput): string[] {
  const clock = clockOf(input.timeZone, midnight(input.window.from) - 2 * dayMs, midnight(input.window.to) + 4 * dayMs);
  const open = openMinutes(input, clock);
  const earliest = Date.parse(input.now) + input.noticeMinutes * minuteMs;
  const bookedOn = input.booked.map(({ start }) => show(input.timeZone, Date.parse(start)).slice(0, 10));
  const slots: string[] = [];
  let opening = 0;
  for (let time = clock.from; time < clock.to; time += minuteMs) {
    if (!open.has(time)) continue;
    if (!open.has(time - minuteMs)) opening = time;
    const date = clock.shows(time).slice(0, 10);
    const isOffered =
      (time - opening) % (input.stepMinutes * minuteMs) === 0 &&
      time >= earliest &&
      input.window.from <= date && date <= input.window.to &&
      staysOpen(open, time, input.durationMinutes) &&
      !meetsAnything(input, time) &&
      !isFull(input, bookedOn, date);
    if (isOffered) slots.push(new Date(time).toISOString().replace('.000Z', 'Z'));
  }
  return slots;
}

/** The minutes that lie in an interval of a date of the window. */
function openMinutes(input: SlotInput, clock: Clock): Set<number> {
  const open = new Set<number>();
  for (let day = midnight(input.window.from); day <= midnight(input.window.to); day += dayMs) {
    const date = dateOf(day);
    const override = input.overrides.find((one) => one.date === date);
    const intervals = override ? override.intervals : input.weekly.filter((rule) => rule.days.includes(weekday(date)));
    for (const { from, to } of intervals) {
      const end = to === '24:00' ? clock.instant(`${dateOf(day + dayMs)} 00:00`) : clock.instant(`${date} ${to}`);
      for (let time = clock.instant(`${date} ${from}`); time < end; time += minuteMs) open.add(time);
    }
  }
  return open;
}

function staysOpen(open: Set<number>, start: number, minutes: number): boolean {
  for (let minute = 0; minute < minutes; minute++) if (!open.has(start + minute * minuteMs)) return false;
  return true;
}

function meetsAnything(input: SlotInput, start: number): boolean {
  const from = start - input.bufferBeforeMinutes * minuteMs;
  const to = start + (input.durationMinutes + input.bufferAfterMinutes) * minuteMs;
  return [...input.busy, ...input.booked].some((span) => {
    const [begin, end] = [Date.parse(span.start), Date.parse(span.end)];
    return begin < end && begin < to && from < end;
  });
}

function isFull(input: SlotInput, bookedOn: readonly string[], date: string): boolean {
  const sameDay = bookedOn.filter((one) => one === date).length;
  const sameWeek = bookedOn.filter((one) => monday(one) === monday(date)).length;
  return sameDay >= (input.maxPerDay ?? Infinity) || sameWeek >= (input.maxPerWeek ?? Infinity);
}

/** What the clocks of a zone show at every minute between two instants, as `2026-03-05 09:00`. */
type Clock = { readonly from: number; readonly to: number; shows(time: number): string; instant(wall: string): number };

let latest: { readonly key: string; readonly clock: Clock } | undefined;

function clockOf(timeZone: string, from: number, to: number): Clock {
  const key = `${timeZone} ${from} ${to}`;
  if (latest?.key === key) return latest.clock;
  const walls: string[] = [];
  const first = new Map<string, number>();
  for (let time = from; time < to; time += minuteMs) {
    const wall = show(timeZone, time);
    walls.push(wall);
    if (!first.has(wall)) first.set(wall, time);
  }
  const clock: Clock = {
    from,
    to,
    shows: (time) => walls[(time - from) / minuteMs]!,
    instant: (wall) => {
      const shown = first.get(wall);
      if (shown !== undefined) return shown;
      const lastBefore = walls.findIndex((one) => one > wall) - 1;
      return from + lastBefore * minuteMs + (asUtc(wall) - asUtc(walls[lastBefore]!));
    },
  };
  latest = { key, clock };
  return clock;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The Swedish way to write a date is 2026-03-05 09:00. */
function show(timeZone: string, time: number): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(time);
}

function asUtc(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}Z`);
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function weekday(date: string): string {
  return ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'][new Date(midnight(date)).getUTCDay()]!;
}

function monday(date: string): string {
  return dateOf(midnight(date) - ((new Date(midnight(date)).getUTCDay() + 6) % 7) * dayMs);
}

/** The instants, found day by day, at or just before which the clocks of a zone change in a year. */
export function changeDays(timeZone: string, year: number): string[] {
  const days: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += dayMs) {
    const shift = (time: number) => asUtc(show(timeZone, time)) - time;
    if (shift(day) !== shift(day + dayMs)) days.push(dateOf(day));
  }
  return days;
}
