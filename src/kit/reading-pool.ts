import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';

/** Runs `work` on one connection, on which several questions may be asked at once: they travel together, and are answered in turn. */
export function onOneConnection<T>(reads: Kysely<DB>, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const executor = reads.getExecutor();
  // Kysely's own way holds each question back until the one before is answered
  return executor.provideConnection(connection => work(new Kysely<DB>({ ...parts, executor: executor.withConnectionProvider({ provideConnection: ask => ask(connection) }) })));
}

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('This is only for questions on a connection that is given.')) });
const parts = { config: { dialect }, dialect, driver: dialect.createDriver() };

/**
 * The same pool, for readers. A page asks little, so what surrounds its questions would cost as much as they do: the beginning of a
 * transaction travels together with the first question, its end is not waited for, and a question asked before is not parsed and
 * planned again.
 */
export function readingPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: {},
    async connect() {
      const client = await pool.connect();
      const reader = known.get(client) ?? readerOf(client);
      known.set(client, reader);
      return reader;
    },
    async end() {}, // whoever opened the pool ends it
  };
}

type Outcome = Promise<unknown>;

function readerOf(client: pg.PoolClient): PostgresPoolClient {
  let begun: Outcome = Promise.resolve();
  let ended: Outcome = Promise.resolve();
  /** Sent, and not waited for. */
  const send = (text: string): Outcome => {
    const sent = client.query(text);
    sent.catch(() => {});
    return sent;
  };
  const query = async (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    if (text.startsWith('begin ')) begun = send(text);
    else if (text === 'commit' || text === 'rollback') [ended, begun] = [send(text), Promise.resolve()];
    else {
      const answer = await client.query({ text, values: [...values], ...named(text) });
      // outside its transaction a question would be answered for everybody: then it was not answered
      await begun;
      return answer;
    }
    return { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => void ended.then(() => client.release(), (error: Error) => client.release(error)),
  };
}

const most = 500;
const names = new Map<string, string>();

/** Questions beyond `most` differ by what stands in their text, and would only fill the server's memory. */
function named(text: string): { readonly name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= most) return {};
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return { name };
}
