import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { NetworkState } from './network-state.ts';

/** What was kept for that day, unless something it rests on has changed since. */
export async function keptState(db: Reader, asOf: string): Promise<NetworkState | undefined> {
  const { rows } = await sql<{ state: NetworkState }>`select state from network_state where account_id = current_account() and as_of = ${asOf}::date
    and not exists (select from network_touch where account_id = current_account())`.execute(db);
  return rows[0]?.state;
}

/** The changes not yet told of. Ask before telling: what comes in between then stays for the next time. */
export async function touchesSeen(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from network_touch where account_id = current_account()`.execute(db);
  return rows.map(row => row.id);
}

export async function keepState(tx: Writer, state: NetworkState, toldOf: readonly string[]): Promise<void> {
  await sql`insert into network_state (account_id, as_of, state) values (current_account(), ${state.report.asOf}::date, ${JSON.stringify(state)}::jsonb)
    on conflict (account_id) do update set as_of = excluded.as_of, state = excluded.state, told_at = now()`.execute(tx);
  await sql`delete from network_touch where account_id = current_account() and id = any(${toldOf}::uuid[])`.execute(tx);
}
