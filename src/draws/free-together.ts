import type { Context } from '../kit/context.ts';
import { addDays } from '../time/calendar-day.ts';
import type { Reader } from '../kit/db.ts';
import type { Participant } from '../groups/index.ts';
import { busyOfParticipants, pagesOfParticipants } from './store-free.ts';
import { suggestedTimes, weekOf, withoutBusy } from './week.ts';

export type FreeTogether = {
  /** A few times at which all of them should have time. */
  readonly times: readonly Date[];
  /** Whether somebody's calendar was asked, beyond the hours that they usually keep. */
  readonly known: boolean;
  /** Where somebody's time may be booked, by their id. */
  readonly bookAt: ReadonlyMap<string, string>;
};

/**
 * When those of a pairing are free in the week that begins on `first`: in the hours that each usually keeps, less what stands in the calendars
 * of those who let them be asked. Only times at which all are free come out of it, never whose calendar said no.
 */
export async function freeTogether(ctx: Pick<Context, 'settings'>, db: Reader, people: readonly Participant[], first: string): Promise<FreeTogether> {
  const ids = people.filter(person => person.calendarUsedAt).map(person => person.id);
  const busy = ids.length > 0 ? await busyOfParticipants(db, ids, new Date(first), new Date(addDays(first, 7))) : new Map<string, readonly number[]>();
  const pages = ids.length > 0 ? await pagesOfParticipants(db, ids) : new Map<string, string>();
  const weeks = people.map(({ id, hours, zone }) => withoutBusy(weekOf(hours, zone, first), first, busy.get(id) ?? []));
  const bookAt = people.flatMap(({ id, bookingUrl }) => {
    const page = bookingUrl || (pages.has(id) ? `${ctx.settings.url}/@${pages.get(id)}` : '');
    return page ? [[id, page] as const] : [];
  });
  return { times: suggestedTimes(weeks, first), known: ids.length > 0, bookAt: new Map(bookAt) };
}
