import { CalendarRefused, mergeBusy, NoSuchCalendar, sealedFor } from '../busy/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { sealText } from '../kit/sealed-text.ts';
import { reading, transact } from '../kit/transact.ts';
import { attempt, openDav } from './dav.ts';
import { davOf } from './dav-of.ts';
import { type Provider, serverOf } from './provider.ts';
import { chooseCalendarRows, connectionById, deleteConnection, putConnection, setFound, setWriteTo } from './store-connection.ts';
import type { CalendarTaker } from './taker.ts';

type Given = { readonly provider: Provider; readonly server: string; readonly user: string; readonly password: string };

/** Be let in by a CalDAV server, and see what calendars it has; none of them is read yet. Gives the id of the connection. Throws `CalendarRefused`. */
export async function connectAccount(ctx: Context, me: string, { provider, server, user, password }: Given): Promise<string> {
  const url = serverOf(provider, server);
  if (!url) throw new CalendarRefused('server', server.trim() ? { why: 'not an address', host: server.trim().slice(0, 80) } : { why: 'no address' });
  if (!user.trim()) throw new CalendarRefused('user', { why: 'no user' });
  if (!password) throw new CalendarRefused('password', { why: 'no password' });
  const found = await attempt(() => openDav(ctx.settings, { server: url.href, user: user.trim(), password }).discover());
  if (found.outcome === 'trouble') throw new CalendarRefused(['wrong password', 'not let in'].includes(found.trouble.why) ? 'password' : 'server', found.trouble);
  if (found.result.length === 0) throw new CalendarRefused('server', { why: 'no calendars', host: url.host });
  const connection = { id: newId(), provider, host: url.host, server: url.href, user: user.trim(), found: found.result, sealedPassword: sealText(ctx.settings.secret, sealedFor, password), at: ctx.now() };
  return transact(ctx.db, me, null, tx => putConnection(tx, me, connection));
}

type Choice = { /** Addresses of the calendars that say when the member is busy. */ readonly busy: readonly string[]; /** The one that bookings are written to. */ readonly writeTo: string | null };

/** Choose which calendars of a connection make busy, and which one bookings are written to. They are read within a minute. Throws `NoSuchCalendar`. */
export async function chooseCalendars(ctx: Context, takers: readonly CalendarTaker[], me: string, id: string, { busy, writeTo }: Choice): Promise<void> {
  const isNew = await transact(ctx.db, me, null, async tx => {
    const connection = await connectionById(tx, id);
    if (!connection) throw new NoSuchCalendar();
    const chosen = connection.found.filter(({ url }) => busy.includes(url) || url === writeTo).map(each => ({ ...each, makesBusy: busy.includes(each.url) }));
    await setWriteTo(tx, id, null);
    const ids = await chooseCalendarRows(tx, me, connection, chosen, newId, ctx.now());
    const target = chosen.some(({ url }) => url === writeTo) ? ids.get(writeTo!) ?? null : null;
    await setWriteTo(tx, id, target);
    await mergeBusy(tx, me);
    return target !== null && target !== connection.writeTo;
  });
  if (isNew) for (const taker of takers) await taker.chosen?.(ctx, me);
}

/** See anew what calendars a connection has; those there were stay known where the server does not answer. Throws `NoSuchCalendar`. */
export async function lookForCalendars(ctx: Context, me: string, id: string): Promise<void> {
  const dav = await reading(ctx.db, me, db => davOf(ctx, db, id));
  if (!dav) throw new NoSuchCalendar();
  const found = await attempt(() => dav.discover());
  if (found.outcome === 'done' && found.result.length > 0) await transact(ctx.db, me, null, tx => setFound(tx, id, found.result));
}

/** Forget a connection, with its password and its calendars; what was written there stays there. Gives its host. Throws `NoSuchCalendar`. */
export function disconnectAccount(ctx: Context, me: string, id: string): Promise<string> {
  return transact(ctx.db, me, null, async tx => {
    const gone = await deleteConnection(tx, id);
    if (!gone) throw new NoSuchCalendar();
    await mergeBusy(tx, me);
    return gone.host;
  });
}
