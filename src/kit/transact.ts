import { CompiledQuery, type Kysely } from 'kysely';
import type { Database, Operator, Reader, Writer } from './db.ts';
import type { DB } from './schema.ts';
import { isId, newId } from './id.ts';
import { onOneConnection } from './reading-pool.ts';

/** What a member did, as it will be shown beside "take it back". */
export type Act = { readonly kind: string; readonly summary?: string; readonly detail?: object; readonly at: Date };

/**
 * Run `work` in one transaction that can write, as `owner`, whose rows alone it sees. With an `act`, everything written
 * is recorded as one change that can be undone; its id is the second argument (empty without an act).
 * Rolls back when `work` throws. Tried once more when PostgreSQL ends it for a deadlock or a serialisation failure.
 */
export async function transact<T>(db: Database, owner: string, act: Act | null, work: (tx: Writer, changeId: string) => Promise<T>): Promise<T> {
  const attempt = () => inTransaction<T>(write => db.sql.connection().execute(write), owner, '', async tx => {
    const changeId = act ? await openChange(tx, owner, act) : '';
    return work(tx as Writer, changeId);
  });
  try {
    return await attempt();
  } catch (error) {
    if (!isTransient(error)) throw error;
    return attempt();
  }
}

/** Run `work` in a read-only transaction as `owner`, whose rows alone it sees. Questions that do not need each other's answers are best asked at once. */
export function reading<T>(db: Database, owner: string, work: (db: Reader) => Promise<T>): Promise<T> {
  return inTransaction<T>(read => onOneConnection(db.reads, read), owner, planOnce, work);
}

/** The PostgreSQL error code of a violated constraint and its name, or null for any other error. */
export function violation(error: unknown): { readonly code: string; readonly constraint: string } | null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return typeof code === 'string' && code.startsWith('23') ? { code, constraint: constraint ?? '' } : null;
}

/**
 * A page's questions are the same every time but for their values, so each connection plans them once: to plan one anew takes as long
 * as to answer it. So a question must not need another plan for another value; what bounds it (`limit`) stands in its text.
 */
const planOnce = ' read only; set local plan_cache_mode = force_generic_plan';

async function inTransaction<T>(connected: (work: (connection: Kysely<DB>) => Promise<T>) => Promise<T>, owner: string, mode: string, work: (tx: Kysely<DB>) => Promise<T>): Promise<T> {
  if (!isId(owner)) throw new Error('A transaction needs the id of its owner.');
  return connected(async connection => {
    try {
      // One round trip; the id was checked above. SET takes no parameters, and set_config would be a second statement.
      await connection.executeQuery(CompiledQuery.raw(`begin${mode}; set local role kith_member; set local app.account = '${owner}'`));
      const result = await work(connection);
      await connection.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      throw error;
    }
  });
}

async function openChange(tx: Kysely<DB>, owner: string, act: Act): Promise<string> {
  const id = newId();
  await tx.insertInto('change').values({ account_id: owner, id, kind: act.kind, summary: act.summary ?? '', detail: JSON.stringify(act.detail ?? {}), at: act.at }).execute();
  await tx.executeQuery(CompiledQuery.raw(`set local app.change = '${id}'`));
  return id;
}

const isTransient = (error: unknown): boolean => ['40P01', '40001'].includes((error as { code?: string }).code ?? '');

/** Asks the operator's one question, outside row-level security. It is one statement, and needs no transaction around it. */
export function askAsOperator<T>(db: Database, question: (db: Operator) => Promise<T>): Promise<T> {
  return question(db.reads as Operator);
}

/** Run `work` in one transaction as the operator, outside row-level security: accounts, sessions, one-time links. */
export function asOperator<T>(db: Database, work: (tx: Operator) => Promise<T>): Promise<T> {
  return db.sql.transaction().execute(tx => work(tx as Kysely<DB> as Operator));
}
