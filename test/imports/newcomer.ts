import { createAccount, type Member } from '../../src/accounts/index.ts';
import type { World } from '../world.ts';

let made = 0;

/** Somebody who has not imported anything yet; with a password, they can sign in. */
export function newcomer(world: World, password?: string): Promise<Member> {
  const name = `newcomer-${++made}`;
  return createAccount(world.ctx, { email: `${name}@example.org`, name, handle: name, zone: 'UTC', password });
}

type Held = { readonly id: string; readonly full_name: string; readonly company: string; readonly title: string; readonly vanished_on: string | null; readonly is_connection: boolean; readonly sent_count: number; readonly received_count: number };

/** Everyone of that name whom an account holds. */
export async function held(world: World, account: string, name: string): Promise<readonly Held[]> {
  const { rows } = await world.ctx.db.pool.query<Held>('select * from person where account_id = $1 and full_name = $2 order by id', [account, name]);
  return rows;
}

/** A person's positions as `Title at Company from–until`, the oldest first. */
export async function positionsOf(world: World, account: string, person: string): Promise<readonly string[]> {
  const { rows } = await world.ctx.db.pool.query<{ said: string }>(`select concat(title, ' at ', company, ' ', coalesce(started_on, seen_from::text), '–', coalesce(finished_on, seen_until::text)) as said
    from position where account_id = $1 and person_id = $2 order by coalesce(started_on, seen_from::text), created_at, id`, [account, person]);
  return rows.map(row => row.said);
}

export async function identitiesOf(world: World, account: string, person: string): Promise<readonly string[]> {
  const { rows } = await world.ctx.db.pool.query<{ key: string }>('select key from identity where account_id = $1 and person_id = $2 order by kind, key', [account, person]);
  return rows.map(row => row.key);
}
