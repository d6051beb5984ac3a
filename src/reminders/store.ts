import { sql } from 'kysely';
import type { AccountId, Member } from '../accounts/index.ts';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { Weekday } from '../time/weekdays.ts';
import type { Occurrence, ReminderSetting, Rhythm } from './reminder.ts';

const me = sql<string>`current_account()`;

type Row = { readonly rhythm: string; readonly hour: number; readonly weekday: string; readonly since: Date };
const toSetting = ({ rhythm, hour, weekday, since }: Row): ReminderSetting => ({ rhythm: rhythm as Rhythm, hour, weekday: weekday as Weekday, since });

export async function settingOf(db: Reader): Promise<ReminderSetting | undefined> {
  const row = await db.selectFrom('reminder_setting').select(['rhythm', 'hour', 'weekday', 'since']).where('account_id', '=', me).executeTakeFirst();
  return row && toSetting(row);
}

export async function saveSetting(tx: Writer, setting: ReminderSetting): Promise<void> {
  await tx.insertInto('reminder_setting').values({ account_id: me, ...setting }).onConflict(clash => clash.column('account_id').doUpdateSet({ ...setting })).execute();
}

export async function deleteSetting(tx: Writer): Promise<void> {
  await tx.deleteFrom('reminder_setting').where('account_id', '=', me).execute();
}

export type Reminded = { readonly member: Member; readonly setting: ReminderSetting; /** The day of the reminder written last. */ readonly last: string | undefined };

/** Everybody who wants reminders, and how far they have them. */
export async function everyoneReminded(tx: Operator): Promise<readonly Reminded[]> {
  const rows = await tx.selectFrom('reminder_setting as s').innerJoin('account as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.email', 'a.name', 'a.handle', 'a.zone', 'a.locale', 's.rhythm', 's.hour', 's.weekday', 's.since'])
    .select(each => each.selectFrom('reminder as r').select(({ fn }) => fn.max('r.day').as('day')).whereRef('r.account_id', '=', 's.account_id').as('last')).execute();
  return rows.map(({ id, email, name, handle, zone, locale, last, ...setting }) => ({ member: { id: id as AccountId, email, name, handle, zone, locale }, setting: toSetting(setting), last: last ?? undefined }));
}

/** Gives those that nobody had written yet: of two who write at once, one does. */
export async function insertReminders(tx: Writer, due: readonly Occurrence[], now: Date): Promise<readonly Occurrence[]> {
  if (due.length === 0) return [];
  const made = await tx.insertInto('reminder').values(due.map(({ day, at }) => ({ account_id: me, day, due_at: at, written_at: now }))).onConflict(clash => clash.doNothing()).returning('day').execute();
  return due.filter(({ day }) => made.some(row => row.day === day));
}

export async function noteLetter(tx: Writer, days: readonly string[], letter: string, items: number): Promise<void> {
  await tx.updateTable('reminder').set({ letter_id: letter, items }).where('account_id', '=', me).where('day', 'in', [...days]).execute();
}

/** Those that the latest letter tells of, the oldest first. */
export async function remindersOfLastLetter(db: Reader): Promise<{ readonly letter: string; readonly occurrences: readonly Occurrence[] } | undefined> {
  const rows = await db.selectFrom('reminder').select(['day', 'due_at as at', 'letter_id as letter']).where('account_id', '=', me).orderBy('day')
    .where('letter_id', '=', each => each.selectFrom('reminder').select('letter_id').where('account_id', '=', me).where('letter_id', 'is not', null).orderBy('day', 'desc').limit(sql.lit(1))).execute();
  return rows[0]?.letter ? { letter: rows[0].letter, occurrences: rows.map(({ day, at }) => ({ day, at })) } : undefined;
}

export type PastReminder = Occurrence & { readonly writtenAt: Date; readonly items: number; readonly letter: string | null };

/** The latest first. */
export async function latestReminders(db: Reader, most: number): Promise<readonly PastReminder[]> {
  return db.selectFrom('reminder').select(['day', 'due_at as at', 'written_at as writtenAt', 'items', 'letter_id as letter']).where('account_id', '=', me).orderBy('day', 'desc').limit(sql.lit(most)).execute();
}
