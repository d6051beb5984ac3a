import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { NetworkState } from './network-state.ts';

/** What was kept, the day it was told for, and the changes since: which table each is about. */
export type Kept = { readonly state: NetworkState | null; readonly touches: readonly Touch[] };
type Touch = { readonly id: string; readonly about: string };

/** In one statement, so that state and touches are of one moment. */
export async function keptState(db: Reader): Promise<Kept> {
  const { rows } = await sql<Kept>`select (select state from network_state where account_id = current_account()) as state,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'about', about)), '[]') from network_touch where account_id = current_account()) as touches`.execute(db);
  return rows[0]!;
}

/** One at a time tells the state of an account anew; whoever comes second finds it told. */
export async function lockState(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('network ' || current_account(), 0))`.execute(tx);
}

export async function keepState(tx: Writer, state: NetworkState, toldOf: readonly Touch[]): Promise<void> {
  await sql`insert into network_state (account_id, as_of, state) values (current_account(), ${state.asOf}::date, ${JSON.stringify(state)}::jsonb)
    on conflict (account_id) do update set as_of = excluded.as_of, state = excluded.state, told_at = now()`.execute(tx);
  await sql`delete from network_touch where account_id = current_account() and id = any(${toldOf.map(({ id }) => id)}::uuid[])`.execute(tx);
}
