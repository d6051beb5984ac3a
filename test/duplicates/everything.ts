import { askServer } from '../postgres.ts';
import type { World } from '../world.ts';

const tables = ['person', 'identity', 'position', 'tag', 'role', 'note', 'message', 'invitation'] as const;

/** Every row that is a member's own, whole, as the database holds it. */
export async function everythingOf(world: World, me: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const all = await Promise.all(tables.map(async table => [table, (await askServer(world.url, `select to_jsonb(t) as row from ${table} t where account_id = '${me}' order by id`)).map(({ row }) => row)] as const));
  return Object.fromEntries(all);
}
