import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { type TieKind, tieIs } from '../people/index.ts';
import type { TieCounts } from './network-report.ts';

/** How many people there are of each tie, measured from `midnight` (00:00 UTC of a day); one pass over the people. */
export async function countTies(db: Reader, midnight: Date): Promise<TieCounts> {
  const many = (tie: TieKind) => sql`count(*) filter (where ${tieIs(tie, midnight)})`;
  const { rows } = await sql<TieCounts>`
    select count(*) as people, ${many('connections')} as connections,
      ${many('spoken')} as "spokenWith", ${many('from-me')} as "oneWayFromMe", ${many('from-them')} as "oneWayFromThem", ${many('never')} as "neverSpoken",
      ${many('dormant')} as dormant, ${many('waiting-for-me')} as "awaitingMyReply", ${many('waiting-for-them')} as "awaitingTheirReply"
    from person p where p.account_id = current_account()`.execute(db);
  return rows[0]!;
}
