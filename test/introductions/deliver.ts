import { sql } from 'kysely';
import { reading } from '../../src/kit/transact.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import type { Member } from '../../src/accounts/index.ts';
import type { World } from '../world.ts';

/** Does what the worker does with the letters that a member's deeds have posted; how many there were. */
export async function deliver(world: World, member: Member): Promise<number> {
  const { rows } = await reading(world.ctx.db, member.id, db => sql<{ id: string }>`select id from letter where account_id = current_account() and sent_at is null and failed_at is null order by posted_at, id`.execute(db));
  for (const { id } of rows) await sendLetter(world.ctx, member.id, id);
  return rows.length;
}
