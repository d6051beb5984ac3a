import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { readingPool } from './reading-pool.ts';
import type { DB } from './schema.ts';

/** Everything that is needed to talk to the database; handed to `reading` and `transact`, never queried by itself. `reads` is for transactions that write nothing. */
export type Database = { readonly pool: pg.Pool; readonly sql: Kysely<DB>; readonly reads: Kysely<DB>; close(): Promise<void> };

/**
 * What a reader may hold: it can select, and nothing else compiles. The transaction behind it is read only as well,
 * and sees one owner's rows.
 */
export type Reader = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor' | 'dynamic'>;

declare const writable: unique symbol;

/** What only `transact` hands out: a transaction that may write, as one owner. */
export type Writer = Kysely<DB> & { readonly [writable]: true };

// Dates stay dates (text, YYYY-MM-DD): a Date would shift them by the zone of the process. Counts fit a number.
const types = new pg.TypeOverrides();
types.setTypeParser(1082, text => text);
types.setTypeParser(20, Number);
// Sessions run in UTC, and what V8 reads by itself takes a fifth of the time; what lies before year 1 or beyond 9999 is left to pg.
const otherInstants: (text: string) => unknown = pg.types.getTypeParser(1184, 'text');
types.setTypeParser(1184, text => /^\d{4}-[\d :.-]+\+00$/.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : otherInstants(text));

// The server looks once a second whether the process that asked still lives, so that a killed import does not go on holding its locks.
// Months and years are counted back from an instant by the calendar of UTC, wherever the server stands.
const sessionOptions = '-c client_connection_check_interval=1000 -c timezone=UTC';

/** Connect to a PostgreSQL server by its URL. `size` is the number of connections at the most. */
export function openDatabase(url: string, size = 10): Database {
  const pool = openPool({ connectionString: url, max: size, types, statement_timeout: 30_000, idleTimeoutMillis: 30_000, application_name: 'kith', options: sessionOptions, pipeline: true });
  const sql = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const reads = new Kysely<DB>({ dialect: new PostgresDialect({ pool: readingPool(pool) }) });
  return { pool, sql, reads, close: () => sql.destroy() };
}

/**
 * A pool that replaces a connection which breaks. Each connection is listened to until it is gone: one that the server cuts
 * while it is being closed has no other listener left, and would end the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => {});
  pool.on('connect', client => void client.on('error', () => {}));
  return pool;
}

declare const operating: unique symbol;

/** The database as the operator sees it: every row of the tables about accounts. Handed out by `asOperator` alone. */
export type Operator = Kysely<DB> & { readonly [operating]: true };
