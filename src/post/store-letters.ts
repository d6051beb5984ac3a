import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { LetterState, PostedLetter, Trouble } from './letter.ts';

const me = sql<string>`current_account()`;

const shown = ['id', 'message_id', 'to_name', 'to_address', 'also_name', 'also_address', 'subject', 'about_kind', 'about_id', 'posted_at', 'tries', 'due_at', 'sent_at', 'failed_at', 'rested_at', 'trouble', 'answer'] as const;

type Row = {
  readonly id: string; readonly message_id: string; readonly to_name: string; readonly to_address: string; readonly also_name: string; readonly also_address: string; readonly subject: string; readonly about_kind: string; readonly about_id: string;
  readonly posted_at: Date; readonly tries: number; readonly due_at: Date | null; readonly sent_at: Date | null; readonly failed_at: Date | null; readonly rested_at: Date | null; readonly trouble: string; readonly answer: string;
};

const toLetter = (row: Row): PostedLetter => ({
  id: row.id, messageId: row.message_id, state: stateOf(row), to: { name: row.to_name, address: row.to_address }, also: row.also_address ? { name: row.also_name, address: row.also_address } : null, subject: row.subject, about: { kind: row.about_kind, id: row.about_id },
  postedAt: row.posted_at, sentAt: row.sent_at, tries: row.tries, dueAt: row.due_at, trouble: (row.trouble || null) as Trouble | null, answer: row.answer,
});

const stateOf = (row: Row): LetterState => row.rested_at ? 'resting' : row.failed_at ? 'failed' : row.sent_at ? 'sent' : 'waiting';

/** Letters that could not be sent so far, or never: what Today shows, with `sayTrouble`. Those that wait for their first try are none of them. */
export async function troubledLetters(db: Reader): Promise<readonly PostedLetter[]> {
  const rows = await db.selectFrom('letter').select(shown).where('account_id', '=', me).where('in_confidence', '=', false).where('rested_at', 'is', null)
    .where(each => each.or([each('sent_at', 'is', null), each('failed_at', 'is not', null)])).where('trouble', '<>', '').orderBy('id').limit(sql.lit(200)).execute();
  return rows.map(toLetter);
}

/** Those of a state, the newest first, from the one after `before` on. */
export async function listLetters(db: Reader, state: LetterState, size: number, before?: string): Promise<readonly PostedLetter[]> {
  const rows = await db.selectFrom('letter').select(shown).where('account_id', '=', me).where('in_confidence', '=', false).$if(before !== undefined, query => query.where('id', '<', before!))
    .where(sql<boolean>`${among(state)}`).orderBy('id', 'desc').limit(sql.lit(size)).execute();
  return rows.map(toLetter);
}

const among = (state: LetterState) => ({
  waiting: sql`rested_at is null and sent_at is null and failed_at is null`,
  failed: sql`rested_at is null and failed_at is not null`,
  sent: sql`rested_at is null and sent_at is not null and failed_at is null`,
  resting: sql`rested_at is not null`,
})[state];

export async function countLetters(db: Reader): Promise<Readonly<Record<LetterState, number>>> {
  const many = (state: LetterState) => sql`count(*) filter (where ${among(state)})`;
  const { rows } = await sql<Record<LetterState, number>>`
    select ${many('waiting')} as waiting, ${many('failed')} as failed, ${many('sent')} as sent, ${many('resting')} as resting from letter where account_id = current_account() and not in_confidence`.execute(db);
  return rows[0]!;
}

export async function letterById(db: Reader, id: string): Promise<PostedLetter | undefined> {
  const row = await db.selectFrom('letter').select(shown).where('account_id', '=', me).where('id', '=', id).executeTakeFirst();
  return row && toLetter(row);
}

/** Every letter about these, the oldest first. */
export async function lettersAbout(db: Reader, kind: string, ids: readonly string[]): Promise<readonly PostedLetter[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('letter').select(shown).where('account_id', '=', me).where('about_kind', '=', kind).where('about_id', 'in', [...ids]).orderBy('id').execute();
  return rows.map(toLetter);
}
