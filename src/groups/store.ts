import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { CountedGroup, Participant, RoundGroup } from './group.ts';

const group = sql`g.id, g.name, g.words, g.every_weeks as "everyWeeks", g.size, g.emphasis, g.only_across as "onlyAcross", g.zone, g.language, g.next_on as "nextOn", g.ended_at as "endedAt"`;
const participant = sql`p.id, p.person_id as person, p.name, p.email, p.zone, p.hours, p.team, p.place, p.seniority, p.interests, p.asks, p.offers, p.wants, p.booking_url as "bookingUrl", p.calendar_used_at as "calendarUsedAt", p.joined_at as "joinedAt",
  p.paused_at as "pausedAt", p.paused_until as "pausedUntil", p.paused_for_silence as "pausedForSilence", p.left_at as "leftAt"`;

/** The member's groups, those that go on first, with how many people they have, how many rounds there were and how many pairings really met. */
export async function roundGroups(db: Reader): Promise<readonly CountedGroup[]> {
  const { rows } = await sql<CountedGroup>`select ${group},
      (select count(*) from participant p where p.account_id = g.account_id and p.group_id = g.id and p.left_at is null) as people,
      (select count(*) from round r where r.account_id = g.account_id and r.group_id = g.id and r.drawn_at is not null) as rounds,
      (select count(distinct m.pairing_id) from round r join pairing a on a.account_id = r.account_id and a.round_id = r.id join pairing_member m on m.account_id = a.account_id and m.pairing_id = a.id where r.account_id = g.account_id and r.group_id = g.id and m.met = 'yes') as met
    from round_group g where g.account_id = current_account() order by g.ended_at is not null, g.created_at desc, g.id limit 200`.execute(db);
  return rows;
}

export async function roundGroup(db: Reader, id: string): Promise<RoundGroup | undefined> {
  return (await sql<RoundGroup>`select ${group} from round_group g where g.account_id = current_account() and g.id = ${id}::uuid`.execute(db)).rows[0];
}

/** Everyone who is in a group and has not left, by name. */
export async function participantsOf(db: Reader, groupId: string): Promise<readonly Participant[]> {
  return (await sql<Participant>`select ${participant} from participant p where p.account_id = current_account() and p.group_id = ${groupId}::uuid and p.left_at is null order by fold(p.name), p.id`.execute(db)).rows;
}

export async function participantById(db: Reader, id: string): Promise<(Participant & { readonly group: string }) | undefined> {
  return (await sql<Participant & { group: string }>`select ${participant}, p.group_id as "group" from participant p where p.account_id = current_account() and p.id = ${id}::uuid`.execute(db)).rows[0];
}

/** Who organises, for those who are asked. */
export async function organiser(db: Reader): Promise<{ readonly name: string; readonly email: string }> {
  return (await sql<{ name: string; email: string }>`select name, email from account where id = current_account()`.execute(db)).rows[0]!;
}

export async function insertGroup(tx: Writer, g: Omit<RoundGroup, 'endedAt'>, at: Date): Promise<void> {
  await sql`insert into round_group (account_id, id, name, words, every_weeks, size, emphasis, only_across, zone, language, next_on, created_at)
    values (current_account(), ${g.id}, ${g.name}, ${g.words}, ${g.everyWeeks}, ${g.size}, ${g.emphasis}, ${g.onlyAcross}, ${g.zone}, ${g.language}, ${g.nextOn}, ${at})`.execute(tx);
}

/** Held until the transaction ends: one change of it, one opening of a round or one joining after the other. What belongs to it may be written meanwhile. */
export async function lockGroup(tx: Writer, id: string): Promise<RoundGroup | undefined> {
  return (await sql<RoundGroup>`select ${group} from round_group g where g.account_id = current_account() and g.id = ${id}::uuid for no key update`.execute(tx)).rows[0];
}

export async function saveGroup(tx: Writer, g: RoundGroup): Promise<void> {
  await sql`update round_group set name = ${g.name}, words = ${g.words}, every_weeks = ${g.everyWeeks}, size = ${g.size}, emphasis = ${g.emphasis}, only_across = ${g.onlyAcross}, next_on = ${g.nextOn}::date, ended_at = ${g.endedAt}
    where account_id = current_account() and id = ${g.id}::uuid`.execute(tx);
}

/** False where it had ended. */
export async function endGroupRow(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update round_group set ended_at = ${at} where account_id = current_account() and id = ${id}::uuid and ended_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

export async function moveNextRound(tx: Writer, id: string, on: string): Promise<void> {
  await sql`update round_group set next_on = ${on}::date where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Whose participant a link belongs to; asked before it is known whose link it is. */
export async function participantByHash(db: Operator, hash: Buffer): Promise<{ readonly account: string; readonly participant: string } | undefined> {
  return (await sql<{ account: string; participant: string }>`select account_id as account, id as participant from participant where token_hash = ${hash}`.execute(db)).rows[0];
}

export async function openGroups(db: Reader): Promise<readonly RoundGroup[]> {
  return (await sql<RoundGroup>`select ${group} from round_group g where g.account_id = current_account() and g.ended_at is null order by g.id`.execute(db)).rows;
}
