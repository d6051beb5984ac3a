import { type RawBuilder, sql, type SqlBool } from 'kysely';

/**
 * Whether person `p` was there before a change (an import) and got something new by it: a word, an address, a position, a tag or a
 * note. Whom it marked as vanished gained nothing, and what a source is remembered to have said is not seen.
 */
export const alteredBy = (change: string): RawBuilder<SqlBool> => sql<SqlBool>`(p.change_id is distinct from ${change}::uuid and p.id in (
  select row_id from change_row where account_id = current_account() and change_id = ${change}::uuid and table_name = 'person' and before - 'imported' <> after - 'imported'
  union select person_id from identity where account_id = current_account() and change_id = ${change}::uuid
  union select person_id from position where account_id = current_account() and change_id = ${change}::uuid
  union select person_id from tag where account_id = current_account() and change_id = ${change}::uuid
  union select person_id from note where account_id = current_account() and change_id = ${change}::uuid
  except select row_id from change_row where account_id = current_account() and change_id = ${change}::uuid and table_name = 'person' and before ->> 'vanished_on' is null and after ->> 'vanished_on' is not null))`;
