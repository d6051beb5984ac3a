import { sql } from 'kysely';
import type { Mark } from '../ballots/index.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Participant, Poll } from './poll.ts';
import { isSilent } from './store.ts';

/** Until the end of the transaction nobody else alters this poll. */
export async function lockPoll(tx: Writer, id: string): Promise<void> {
  await sql`select from poll where account_id = current_account() and id = ${id}::uuid for update`.execute(tx);
}

export type NewPoll = Pick<Poll, 'id' | 'title' | 'words' | 'minutes' | 'mode' | 'place' | 'deadlineAt' | 'closing' | 'namesShown' | 'createdAt'> & { readonly remindAt: Date; readonly shareHash: Buffer | null };

export async function insertPoll(tx: Writer, me: string, p: NewPoll): Promise<void> {
  await tx.insertInto('poll').values({
    account_id: me, id: p.id, title: p.title, words: p.words, minutes: p.minutes, mode: p.mode, place: p.place, deadline_at: p.deadlineAt, remind_at: p.remindAt, closing: p.closing, names_shown: p.namesShown,
    share_hash: p.shareHash, created_at: p.createdAt,
  }).execute();
}

export async function insertTimes(tx: Writer, me: string, poll: string, starts: readonly Date[]): Promise<void> {
  if (starts.length > 0) await tx.insertInto('poll_time').values(starts.map(start => ({ account_id: me, id: newId(), poll_id: poll, start_at: start }))).onConflict(clash => clash.columns(['account_id', 'poll_id', 'start_at']).doNothing()).execute();
}

export type NewParticipant = Pick<Participant, 'id' | 'person' | 'name' | 'email' | 'zone' | 'locale' | 'mustCome' | 'cameByLink'> & { readonly tokenHash: Buffer };

/** Nothing where somebody with this address takes part already. */
export async function insertParticipant(tx: Writer, me: string, poll: string, p: NewParticipant, at: Date): Promise<void> {
  await tx.insertInto('poll_participant').values({
    account_id: me, id: p.id, poll_id: poll, person_id: p.person, name: p.name, email: p.email, zone: p.zone, locale: p.locale, token_hash: p.tokenHash, must_come: p.mustCome, came_by_link: p.cameByLink, created_at: at,
  }).onConflict(clash => clash.doNothing()).execute();
}

export type Answer = { readonly marks: Readonly<Record<string, Mark>>; readonly zone: string; readonly locale: string; readonly note: string };

export async function setAnswer(tx: Writer, me: string, participant: string, { marks, zone, locale, note }: Answer, at: Date): Promise<void> {
  await sql`update poll_participant set answered_at = ${at}, zone = ${zone}, locale = ${locale}, note = ${note} where account_id = current_account() and id = ${participant}::uuid`.execute(tx);
  await sql`delete from poll_mark where account_id = current_account() and participant_id = ${participant}::uuid and time_id = any(${Object.keys(marks)}::uuid[])`.execute(tx);
  const rows = Object.entries(marks).map(([time, mark]) => ({ account_id: me, id: newId(), participant_id: participant, time_id: time, mark }));
  if (rows.length > 0) await tx.insertInto('poll_mark').values(rows).execute();
}

export async function setMustCome(tx: Writer, poll: string, participants: readonly string[]): Promise<void> {
  await sql`update poll_participant set must_come = id = any(${participants}::uuid[]) where account_id = current_account() and poll_id = ${poll}::uuid and must_come is distinct from (id = any(${participants}::uuid[]))`.execute(tx);
}

/** More is awaited: it is not the host's to decide any more, until the deadline comes again. */
export async function reopenPoll(tx: Writer, poll: string, deadlineAt: Date, remindAt: Date): Promise<void> {
  await sql`update poll set told_at = null, deadline_at = ${deadlineAt}, remind_at = ${remindAt} where account_id = current_account() and id = ${poll}::uuid`.execute(tx);
}

/** Times were added: it is open again what is best, and whoever was reminded may be reminded of these. */
export async function reopenAnswers(tx: Writer, poll: string, deadlineAt: Date, remindAt: Date): Promise<void> {
  await reopenPoll(tx, poll, deadlineAt, remindAt);
  await sql`update poll_participant set reminded_at = null where account_id = current_account() and poll_id = ${poll}::uuid`.execute(tx);
}

/** Who they are in the meeting that was found. */
export async function setGuest(tx: Writer, participant: string, guest: string): Promise<void> {
  await sql`update poll_participant set guest_id = ${guest}::uuid where account_id = current_account() and id = ${participant}::uuid`.execute(tx);
}

/** A person of the host's list, found or made when the meeting came about. */
export async function setPerson(tx: Writer, participant: string, person: string): Promise<void> {
  await sql`update poll_participant set person_id = ${person}::uuid where account_id = current_account() and id = ${participant}::uuid`.execute(tx);
}

export async function markClosed(tx: Writer, id: string, booking: string, at: Date): Promise<void> {
  await sql`update poll set closed_at = ${at}, booking_id = ${booking}::uuid where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** What told the host that it is theirs to decide did not reach them. */
export async function markUntold(tx: Writer, id: string): Promise<void> {
  await sql`update poll set told_at = null where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markCalledOff(tx: Writer, id: string, words: string, at: Date): Promise<void> {
  await sql`update poll set called_off_at = ${at}, off_words = ${words} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** The host knows that it is theirs to decide; at the deadline once more, so that it is acted on once. */
export async function markTold(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update poll set told_at = ${at} where account_id = current_account() and id = ${id}::uuid and (told_at is null or (told_at < deadline_at and deadline_at <= ${at}))`.execute(tx);
}

/** What the host may alter while it is open. Where the deadline is another one, or a link brings more people, it is not theirs to decide any more, until it is again. */
export async function updatePoll(tx: Writer, id: string, { deadlineAt, remindAt, closing, namesShown, shareHash }: Pick<NewPoll, 'deadlineAt' | 'remindAt' | 'closing' | 'namesShown' | 'shareHash'>): Promise<void> {
  await sql`update poll set deadline_at = ${deadlineAt}, remind_at = ${remindAt}, closing = ${closing}, names_shown = ${namesShown}, share_hash = ${shareHash}, told_at = case when deadline_at <> ${deadlineAt}::timestamptz or (share_hash is null and ${shareHash}::bytea is not null) then null else told_at end
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Those of open polls who are to be reminded, each given once: whoever has not answered, some time before the deadline. */
export async function takeRemindersDue(tx: Writer, now: Date): Promise<readonly { readonly poll: string; readonly participant: string }[]> {
  const { rows } = await sql<{ poll: string; participant: string }>`update poll_participant q set reminded_at = ${now} from poll p
    where q.account_id = current_account() and p.account_id = q.account_id and p.id = q.poll_id and p.closed_at is null and p.called_off_at is null and p.remind_at <= ${now} and p.deadline_at > ${now}
      and ${isSilent}
      and q.reminded_at is null and q.forgotten_at is null and q.created_at < ${new Date(now.getTime() - 3_600_000)} returning p.id as poll, q.id as participant`.execute(tx);
  return rows;
}

/** False where a letter went to them within a day: whoever holds the shared link shall not be able to fill somebody's mailbox. */
export async function markReminded(tx: Writer, participant: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update poll_participant set reminded_at = ${now} where account_id = current_account() and id = ${participant}::uuid
    and coalesce(reminded_at, created_at) < ${new Date(now.getTime() - 86_400_000)}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The host has them written to once more, which is their reminder; false where a reminder went to them within the hour. */
export async function markWrittenAgain(tx: Writer, participant: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update poll_participant set reminded_at = ${now} where account_id = current_account() and id = ${participant}::uuid
    and (reminded_at is null or reminded_at < ${new Date(now.getTime() - 3_600_000)})`.execute(tx);
  return numAffectedRows === 1n;
}

/** What was held about a participant goes: name, address, zone, note and answers. */
export async function forgetRow(tx: Writer, participant: string, at: Date): Promise<void> {
  await sql`delete from poll_mark where account_id = current_account() and participant_id = ${participant}::uuid`.execute(tx);
  await sql`update poll_participant set name = '', email = '', zone = '', note = '', locale = 'en', person_id = null, guest_id = null, must_come = false, answered_at = null, forgotten_at = ${at}
    where account_id = current_account() and id = ${participant}::uuid`.execute(tx);
}
