import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Past } from './past.ts';
import type { Round, ShownPairing } from './round.ts';

const round = sql`r.id, r.group_id as "group", r.number, r.begins_on as "beginsOn", r.draws_at as "drawsAt", r.drawn_at as "drawnAt", r.weight, r.bound, r.proven`;

export async function roundsOf(db: Reader, group: string, most: number): Promise<readonly Round[]> {
  return (await sql<Round>`select ${round} from round r where r.account_id = current_account() and r.group_id = ${group}::uuid order by r.number desc limit ${sql.lit(most)}`.execute(db)).rows;
}

export async function roundById(db: Reader, id: string): Promise<Round | undefined> {
  return (await sql<Round>`select ${round} from round r where r.account_id = current_account() and r.id = ${id}::uuid`.execute(db)).rows[0];
}

/** A round that was not drawn, held against its draw until the transaction ends: what is said of it counts for the draw, or comes after it. */
export async function openRoundHeld(tx: Writer, group: string): Promise<Round | undefined> {
  const found = (await sql<Round>`select ${round} from round r where r.account_id = current_account() and r.group_id = ${group}::uuid and r.drawn_at is null order by r.number desc limit 1 for share`.execute(tx)).rows[0];
  return found?.drawnAt ? undefined : found;
}

/** A round that nobody drew before it was to begin is as if it had never been open, and so is what was said of it. */
export async function dropUndrawn(tx: Writer, group: string, beginsBy: string): Promise<void> {
  await sql`delete from round where account_id = current_account() and group_id = ${group}::uuid and drawn_at is null and begins_on <= ${beginsBy}::date`.execute(tx);
}

export async function postponeDraw(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update round set draws_at = greatest(draws_at, ${at}::timestamptz) where account_id = current_account() and id = ${id}::uuid and drawn_at is null`.execute(tx);
}

/** The row is held until the transaction ends: a round is drawn once. */
export async function lockRound(tx: Writer, id: string): Promise<Round | undefined> {
  return (await sql<Round>`select ${round} from round r where r.account_id = current_account() and r.id = ${id}::uuid for update`.execute(tx)).rows[0];
}

export async function insertRound(tx: Writer, r: Pick<Round, 'id' | 'group' | 'beginsOn' | 'drawsAt'>, at: Date): Promise<number> {
  const { rows } = await sql<{ number: number }>`insert into round (account_id, id, group_id, number, begins_on, draws_at, opened_at)
    select current_account(), ${r.id}, ${r.group}, coalesce(max(o.number), 0) + 1, ${r.beginsOn}::date, ${r.drawsAt}, ${at} from round o where o.account_id = current_account() and o.group_id = ${r.group}::uuid returning number`.execute(tx);
  return rows[0]!.number;
}

export async function insertTakingPart(tx: Writer, id: string, roundId: string, participant: string, askDueAt: Date): Promise<void> {
  await sql`insert into taking_part (account_id, id, round_id, participant_id, ask_due_at) values (current_account(), ${id}, ${roundId}, ${participant}, ${askDueAt}) on conflict do nothing`.execute(tx);
}

export async function insertAsked(tx: Writer, roundId: string, asked: readonly { readonly id: string; readonly participant: string; readonly askDueAt: Date }[]): Promise<void> {
  await sql`insert into taking_part (account_id, id, round_id, participant_id, ask_due_at)
    select current_account(), a.id, ${roundId}::uuid, a.participant, a."askDueAt" from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a(id uuid, participant uuid, "askDueAt" timestamptz) on conflict do nothing`.execute(tx);
}

/** Who is in this round: everyone asked who did not say out. */
export async function takingPart(db: Reader, roundId: string): Promise<readonly string[]> {
  return (await sql<{ id: string }>`select participant_id as id from taking_part where account_id = current_account() and round_id = ${roundId}::uuid and answer is distinct from 'out'`.execute(db)).rows.map(row => row.id);
}

export async function saveTakingPart(tx: Writer, roundId: string, participant: string, answer: 'in' | 'out', at: Date): Promise<void> {
  await sql`update taking_part set answer = ${answer}, answered_at = ${at} where account_id = current_account() and round_id = ${roundId}::uuid and participant_id = ${participant}::uuid`.execute(tx);
}

export async function markDrawn(tx: Writer, id: string, r: { readonly at: Date; readonly weight: number; readonly bound: number; readonly proven: boolean; readonly seed: number }): Promise<void> {
  await sql`update round set drawn_at = ${r.at}, weight = ${r.weight}, bound = ${r.bound}, proven = ${r.proven}, seed = ${r.seed} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export type NewPairing = { readonly id: string; readonly weight: number; readonly because: readonly string[] };

export async function insertPairings(tx: Writer, roundId: string, pairings: readonly NewPairing[], at: Date): Promise<void> {
  await sql`insert into pairing (account_id, id, round_id, weight, because, created_at)
    select current_account(), p.id, ${roundId}::uuid, p.weight, array(select jsonb_array_elements_text(p.because)), ${at}::timestamptz from jsonb_to_recordset(${JSON.stringify(pairings)}::jsonb) p(id uuid, weight bigint, because jsonb)`.execute(tx);
}

export type NewSeat = { readonly id: string; readonly pairing: string; readonly participant: string; readonly tellDueAt: Date; readonly askDueAt: Date };

export async function insertSeats(tx: Writer, seats: readonly NewSeat[]): Promise<void> {
  await sql`insert into pairing_member (account_id, id, pairing_id, participant_id, tell_due_at, ask_due_at)
    select current_account(), s.id, s.pairing, s.participant, s."tellDueAt", s."askDueAt" from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) s(id uuid, pairing uuid, participant uuid, "tellDueAt" timestamptz, "askDueAt" timestamptz)`.execute(tx);
}

export async function markLeftOver(tx: Writer, roundId: string, left: readonly { readonly participant: string; readonly toldDueAt: Date }[]): Promise<void> {
  if (left.length === 0) return;
  await sql`update taking_part t set left_over = true, told_due_at = l."toldDueAt" from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) l(participant uuid, "toldDueAt" timestamptz)
    where t.account_id = current_account() and t.round_id = ${roundId}::uuid and t.participant_id = l.participant`.execute(tx);
}

/** What is remembered of a group's rounds; in one order, however PostgreSQL goes about it, because a draw compares it with what it was drawn from. */
export async function pastOf(db: Reader, group: string): Promise<Past> {
  const pairings = await sql<Past['pairings'][number]>`select r.number as round, jsonb_agg(jsonb_build_object('id', m.participant_id, 'met', m.met) order by m.participant_id) as members from round r join pairing a on a.account_id = r.account_id and a.round_id = r.id
    join pairing_member m on m.account_id = a.account_id and m.pairing_id = a.id where r.account_id = current_account() and r.group_id = ${group}::uuid group by r.number, a.id order by r.number, a.id`.execute(db);
  const leftOver = await sql<Past['leftOver'][number]>`select t.participant_id as id, r.number as round from round r join taking_part t on t.account_id = r.account_id and t.round_id = r.id where r.account_id = current_account() and r.group_id = ${group}::uuid and t.left_over order by r.number, t.participant_id`.execute(db);
  return { pairings: pairings.rows, leftOver: leftOver.rows };
}

/** Pairs that shall never sit together, whoever said so. */
export async function neverPairs(db: Reader, group: string): Promise<readonly (readonly [string, string])[]> {
  return (await sql<{ one: string; other: string }>`select participant_id as one, other_id as other from never_together where account_id = current_account() and group_id = ${group}::uuid order by participant_id, other_id`.execute(db)).rows.map(({ one, other }) => [one, other] as const);
}

/** Whom one participant shall never sit with, as they said themselves. */
export async function neverOf(db: Reader, participant: string): Promise<readonly string[]> {
  return (await sql<{ id: string }>`select other_id as id from never_together where account_id = current_account() and participant_id = ${participant}::uuid`.execute(db)).rows.map(row => row.id);
}

const shown = sql`a.id, r.number as round, a.because, (select jsonb_agg(jsonb_build_object('id', m.id, 'participant', p.id, 'name', p.name, 'email', p.email, 'zone', p.zone, 'met', m.met) order by fold(p.name), p.id)
  from pairing_member m join participant p on p.account_id = m.account_id and p.id = m.participant_id where m.account_id = a.account_id and m.pairing_id = a.id) as members`;

/** The pairings of one or more rounds of a group. */
export async function pairingsOf(db: Reader, rounds: readonly string[]): Promise<readonly ShownPairing[]> {
  return (await sql<ShownPairing>`select ${shown} from pairing a join round r on r.account_id = a.account_id and r.id = a.round_id where a.account_id = current_account() and a.round_id = any(${rounds}::uuid[]) order by a.created_at, a.id`.execute(db)).rows;
}

export async function pairingById(db: Reader, id: string): Promise<ShownPairing | undefined> {
  return (await sql<ShownPairing>`select ${shown} from pairing a join round r on r.account_id = a.account_id and r.id = a.round_id where a.account_id = current_account() and a.id = ${id}::uuid`.execute(db)).rows[0];
}

/** A participant's own pairings, the latest first. */
export async function pairingsWith(db: Reader, participant: string, most: number): Promise<readonly ShownPairing[]> {
  return (await sql<ShownPairing>`select ${shown} from pairing a join round r on r.account_id = a.account_id and r.id = a.round_id where a.account_id = current_account()
    and exists (select from pairing_member m where m.account_id = a.account_id and m.pairing_id = a.id and m.participant_id = ${participant}::uuid) order by r.number desc, a.id limit ${sql.lit(most)}`.execute(db)).rows;
}

export async function saveMet(tx: Writer, member: string, participant: string, met: 'yes' | 'no' | 'again', at: Date): Promise<void> {
  await sql`update pairing_member set met = ${met}, met_at = ${at} where account_id = current_account() and id = ${member}::uuid and participant_id = ${participant}::uuid`.execute(tx);
}
