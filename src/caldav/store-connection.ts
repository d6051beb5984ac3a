import type { Reader, Writer } from '../kit/db.ts';
import type { Connection } from './connection.ts';
import type { FoundCalendar } from './dav.ts';
import { forgetPlaces } from './store-written.ts';

const columns = ['id', 'provider', 'host', 'server', 'user_name as user', 'found', 'write_to as writeTo'] as const;

export async function connectionsOf(db: Reader): Promise<readonly Connection[]> {
  return await db.selectFrom('calendar_connection').select(columns).orderBy('created_at').execute() as readonly Connection[];
}

export async function connectionById(db: Reader, id: string): Promise<Connection | undefined> {
  return await db.selectFrom('calendar_connection').select(columns).where('id', '=', id).executeTakeFirst() as Connection | undefined;
}

export async function sealedPasswordOf(db: Reader, id: string): Promise<string | undefined> {
  return (await db.selectFrom('calendar_connection').select('sealed_password').where('id', '=', id).executeTakeFirst())?.sealed_password;
}

export type NewConnection = Omit<Connection, 'writeTo'> & { readonly sealedPassword: string; readonly at: Date };

/** In the place of one to the same server for the same user. Gives its id. */
export async function putConnection(tx: Writer, me: string, { id, provider, host, server, user, found, sealedPassword, at }: NewConnection): Promise<string> {
  const set = { provider, host, sealed_password: sealedPassword, found: JSON.stringify(found) };
  const known = await tx.updateTable('calendar_connection').set(set).where('server', '=', server).where('user_name', '=', user).returning('id').executeTakeFirst();
  if (known) return known.id;
  await tx.insertInto('calendar_connection').values({ account_id: me, id, server, user_name: user, created_at: at, ...set }).execute();
  return id;
}

export async function setWriteTo(tx: Writer, id: string, calendar: string | null): Promise<void> {
  if (calendar !== null) await tx.updateTable('calendar_connection').set({ write_to: null }).where('id', '<>', id).execute();
  await tx.updateTable('calendar_connection').set({ write_to: calendar }).where('id', '=', id).execute();
}

/** With its calendars. */
export async function deleteConnection(tx: Writer, id: string): Promise<Pick<Connection, 'host'> | undefined> {
  await forgetPlaces(tx, (await tx.selectFrom('calendar').select('id').where('connection_id', '=', id).execute()).map(row => row.id));
  return tx.deleteFrom('calendar_connection').where('id', '=', id).returning('host').executeTakeFirst();
}

type Chosen = { readonly url: string; readonly name: string; readonly makesBusy: boolean };

/** The calendars of a connection as they were chosen: those chosen are there, the others are not. Gives the id of each by its address. */
export async function chooseCalendarRows(tx: Writer, me: string, connection: Connection, chosen: readonly Chosen[], newId: () => string, now: Date): Promise<ReadonlyMap<string, string>> {
  const there = await tx.selectFrom('calendar').select(['id', 'remote_url']).where('connection_id', '=', connection.id).execute();
  const ids = new Map(there.map(row => [row.remote_url!, row.id]));
  for (const { url, name, makesBusy } of chosen) {
    const id = ids.get(url);
    if (id) await tx.updateTable('calendar').set({ removed_at: null, makes_busy: makesBusy, next_try_at: now }).where('id', '=', id).execute();
    else {
      ids.set(url, newId());
      await tx.insertInto('calendar').values({ account_id: me, id: ids.get(url)!, kind: 'caldav', name, host: connection.host, connection_id: connection.id, remote_url: url, makes_busy: makesBusy, next_try_at: now, created_at: now }).execute();
    }
  }
  const kept = new Set(chosen.map(each => each.url));
  const given = there.filter(row => !kept.has(row.remote_url!)).map(row => row.id);
  await forgetPlaces(tx, given);
  for (const row of given) await tx.deleteFrom('calendar').where('id', '=', row).execute();
  return ids;
}

export async function setFound(tx: Writer, id: string, found: readonly FoundCalendar[]): Promise<void> {
  await tx.updateTable('calendar_connection').set({ found: JSON.stringify(found) }).where('id', '=', id).execute();
}
