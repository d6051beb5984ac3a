import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Interval, WeeklyRule } from './hours.ts';
import type { Place } from './place.ts';
import type { TypeInput } from './type-input.ts';

const columnsOf = (t: TypeInput) => ({
  slug: t.slug, kind: t.kind, name: t.name, words: t.words, mode: t.mode, other_modes: t.otherModes.filter(mode => mode !== t.mode), place: t.place, phone: t.phone,
  duration_minutes: t.durationMinutes, step_minutes: t.stepMinutes, before_minutes: t.beforeMinutes, after_minutes: t.afterMinutes, travel_minutes: t.travelMinutes,
  notice_minutes: t.noticeMinutes, window_days: t.windowDays, max_per_day: t.maxPerDay, max_per_week: t.maxPerWeek, questions: t.questions, audience: t.audience, schedule_id: t.scheduleId,
});

export async function insertType(tx: Writer, me: string, id: string, type: TypeInput, linkKey: string): Promise<void> {
  const { rows: [last] } = await sql<{ place: number }>`select coalesce(max(position), 0) + 1 as place from meeting_type where account_id = current_account()`.execute(tx);
  await tx.insertInto('meeting_type').values({ account_id: me, id, ...columnsOf(type), link_key: linkKey, position: last!.place }).execute();
}

export async function updateType(tx: Writer, me: string, id: string, type: TypeInput): Promise<void> {
  await tx.updateTable('meeting_type').set(columnsOf(type)).where('account_id', '=', me).where('id', '=', id).execute();
}

/** False where there is none. */
export async function markTypeRemoved(tx: Writer, me: string, id: string, at: Date): Promise<boolean> {
  const done = await tx.updateTable('meeting_type').set({ removed_at: at }).where('account_id', '=', me).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function insertPass(tx: Writer, me: string, type: string, key: string): Promise<void> {
  await tx.insertInto('meeting_pass').values({ account_id: me, id: newId(), type_id: type, key }).execute();
}

/** Marks a pass used; false where it was used already, or is none. */
export async function markPassUsed(tx: Writer, type: string, key: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update meeting_pass set used_at = ${at} where account_id = current_account() and type_id = ${type}::uuid and key = ${key} and used_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertSchedule(tx: Writer, me: string, id: string, name: string, weekly: readonly WeeklyRule[]): Promise<void> {
  await tx.insertInto('schedule').values({ account_id: me, id, name, weekly: JSON.stringify(weekly) }).execute();
}

export async function updateWeekly(tx: Writer, me: string, id: string, weekly: readonly WeeklyRule[]): Promise<void> {
  await tx.updateTable('schedule').set({ weekly: JSON.stringify(weekly) }).where('account_id', '=', me).where('id', '=', id).execute();
}

/** False where there is none, or where it is the usual one. */
export async function deleteSchedule(tx: Writer, me: string, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('schedule').where('account_id', '=', me).where('id', '=', id).where('is_usual', '=', false).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function insertOwnDates(tx: Writer, me: string, id: string, schedule: string, given: { readonly from: string; readonly to: string; readonly intervals: readonly Interval[]; readonly note: string }): Promise<void> {
  await tx.insertInto('schedule_date').values({ account_id: me, id, schedule_id: schedule, from_on: given.from, to_on: given.to, intervals: JSON.stringify(given.intervals), note: given.note }).execute();
}

export async function deleteOwnDates(tx: Writer, me: string, id: string): Promise<void> {
  await tx.deleteFrom('schedule_date').where('account_id', '=', me).where('id', '=', id).execute();
}

export async function setStay(tx: Writer, me: string, id: string, from: string, zone: string): Promise<void> {
  await tx.insertInto('stay').values({ account_id: me, id, from_on: from, zone }).onConflict(clash => clash.columns(['account_id', 'from_on']).doUpdateSet({ zone })).execute();
}

export async function deleteStay(tx: Writer, me: string, from: string): Promise<void> {
  await sql`delete from stay where account_id = ${me} and from_on = ${from}::date`.execute(tx);
}

export async function insertPlace(tx: Writer, me: string, place: Omit<Place, 'id'>): Promise<void> {
  await tx.insertInto('place').values({ account_id: me, id: newId(), ...place }).execute();
}

export async function deletePlace(tx: Writer, me: string, id: string): Promise<void> {
  await tx.deleteFrom('place').where('account_id', '=', me).where('id', '=', id).execute();
}

export async function updatePage(tx: Writer, me: string, page: { readonly headline: string; readonly words: string; readonly remindHost: boolean; readonly remindGuest: boolean }): Promise<void> {
  await tx.updateTable('host_page').set({ headline: page.headline, words: page.words, remind_host: page.remindHost, remind_guest: page.remindGuest }).where('account_id', '=', me).execute();
}

export async function setOpened(tx: Writer, me: string, at: Date | null): Promise<void> {
  await tx.updateTable('account').set({ opened_at: at }).where('id', '=', me).execute();
}
