import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Answer } from './answer.ts';
import type { ItemKey, Kind } from './item.ts';

/** Every answer to items of these keys. */
export async function answersTo(db: Reader, keys: readonly ItemKey[]): Promise<readonly Answer[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Answer>`
    select a.kind, a.person_id as person, a.occasion, a.answer, a.until, a.at
    from unnest(${keys.map(key => key.kind)}::text[], ${keys.map(key => key.person)}::uuid[], ${keys.map(key => key.occasion)}::text[]) k(kind, person, occasion)
      join today_answer a on a.account_id = current_account() and a.kind = k.kind and a.occasion = k.occasion and a.person_id is not distinct from k.person`.execute(db);
  return rows;
}

/** What was done or put off from `since` on, by kind: it was part of the day. */
export async function spentSince(db: Reader, since: Date): Promise<readonly { readonly kind: Kind; readonly person: string | null }[]> {
  const { rows } = await sql<{ kind: Kind; person: string | null }>`
    select kind, person_id as person from today_answer where account_id = current_account() and at >= ${since}::timestamptz and answer <> 'dismissed' limit 100`.execute(db);
  return rows;
}

/** Part of the change that is under way, or of an earlier one that it belongs to, with which it is taken back. */
export async function insertAnswer(tx: Writer, { kind, person, occasion, answer, until, why, at }: Answer & { readonly why: string }, change: string | null = null): Promise<void> {
  await sql`insert into today_answer (account_id, id, person_id, kind, occasion, answer, until, why, at, change_id)
    values (current_account(), ${newId()}::uuid, ${person}::uuid, ${kind}, ${occasion}, ${answer}, ${until}::date, ${why}, ${at}, coalesce(${change}::uuid, current_change()))`.execute(tx);
}
