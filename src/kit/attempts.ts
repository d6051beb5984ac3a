import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import type { Context } from './context.ts';
import { newId } from './id.ts';
import { asOperator } from './transact.ts';

const minute = 60_000;

/**
 * Counts one attempt of `kind` by each of these (a network address, an e-mail), in windows of a minute that outlive a restart.
 * Undefined while each has at most `most`, else the seconds after which it may be tried again. Only hashes are kept.
 */
export async function countAttempts(ctx: Pick<Context, 'db' | 'now'>, kind: string, by: readonly string[], most: number): Promise<number | undefined> {
  const now = ctx.now().getTime();
  const window = Math.floor(now / minute);
  const rows = await asOperator(ctx.db, db => db.insertInto('rate_limit')
    .values(keysOf(kind, by).map(key => ({ id: newId(), key, count: 1, last_request: window })))
    .onConflict(clash => clash.column('key').doUpdateSet({
      count: sql<number>`case when rate_limit.last_request = excluded.last_request then rate_limit.count + 1 else 1 end`,
      last_request: sql<number>`excluded.last_request`,
    })).returning('count').execute());
  return rows.some(row => row.count > most) ? Math.ceil(((window + 1) * minute - now) / 1000) : undefined;
}

/** True the first time this is said of `what`, and for an hour after never again. */
export async function onlyOnce(ctx: Pick<Context, 'db' | 'now'>, kind: string, what: string): Promise<boolean> {
  const row = { id: newId(), key: keysOf(kind, [what])[0]!, count: 1, last_request: Math.floor(ctx.now().getTime() / minute) };
  const done = await asOperator(ctx.db, db => db.insertInto('rate_limit').values(row).onConflict(clash => clash.column('key').doNothing()).executeTakeFirst());
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Forget the counts of more than an hour ago. */
export async function forgetAttempts(ctx: Pick<Context, 'db' | 'now'>): Promise<void> {
  await asOperator(ctx.db, db => db.deleteFrom('rate_limit').where('last_request', '<', Math.floor(ctx.now().getTime() / minute) - 60).execute());
}

/** In one order for everybody, so that two requests never wait for each other. */
function keysOf(kind: string, by: readonly string[]): readonly string[] {
  return [...new Set(by.map(each => `${kind} ${createHash('sha256').update(network(each.trim().toLowerCase())).digest('base64url')}`))].toSorted();
}

/** Whoever has one IPv6 address has 2^64 of them: the network counts. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  if (/^::ffff:\d+\.\d+\.\d+\.\d+$/.test(address)) return address.slice(7);
  const [left = '', right] = address.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right === undefined ? [] : right.split(':').filter(Boolean);
  const groups = right === undefined ? head : [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return groups.slice(0, 4).map(group => group.replace(/^0+(?=.)/, '')).join(':');
}
