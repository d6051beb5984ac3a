import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import type { Participant } from './group.ts';

export type NewParticipant = Pick<Participant, 'id' | 'person' | 'name' | 'email' | 'zone' | 'hours' | 'team' | 'place' | 'seniority' | 'interests' | 'asks' | 'offers' | 'wants'> & { readonly tokenHash: Buffer };

/** False where that person, or somebody with that address, is in the group already; the caller holds the group. */
export async function insertParticipant(tx: Writer, group: string, p: NewParticipant, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into participant (account_id, id, group_id, person_id, name, email, token_hash, zone, hours, team, place, seniority, interests, asks, offers, wants, joined_at)
    select current_account(), ${p.id}::uuid, ${group}::uuid, ${p.person}::uuid, ${p.name}, ${p.email}, ${p.tokenHash}, ${p.zone}, ${JSON.stringify(p.hours)}::jsonb, ${p.team}, ${p.place}, ${p.seniority}::integer, ${p.interests}::text[], ${p.asks}::text[], ${p.offers}::text[], ${p.wants}::integer, ${at}::timestamptz
    where not exists (select from participant where account_id = current_account() and group_id = ${group}::uuid and person_id = ${p.person}::uuid and left_at is null)
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

export type Profile = Pick<Participant, 'zone' | 'hours' | 'team' | 'place' | 'seniority' | 'interests' | 'asks' | 'offers' | 'wants' | 'bookingUrl'>;

export async function saveProfileRow(tx: Writer, id: string, p: Profile): Promise<void> {
  await sql`update participant set zone = ${p.zone}, hours = ${JSON.stringify(p.hours)}::jsonb, team = ${p.team}, place = ${p.place}, seniority = ${p.seniority}, interests = ${p.interests}::text[], asks = ${p.asks}::text[], offers = ${p.offers}::text[], wants = ${p.wants}, booking_url = ${p.bookingUrl}
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function useCalendar(tx: Writer, id: string, since: Date | null): Promise<void> {
  await sql`update participant set calendar_used_at = ${since}::timestamptz where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function pauseRow(tx: Writer, id: string, at: Date, until: string | null, forSilence: boolean): Promise<void> {
  await sql`update participant set paused_at = ${at}, paused_until = ${until}::date, paused_for_silence = ${forSilence} where account_id = current_account() and id = ${id}::uuid and left_at is null`.execute(tx);
}

export async function comeBackRow(tx: Writer, id: string): Promise<void> {
  await sql`update participant set paused_at = null, paused_until = null, paused_for_silence = false where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Out for good: what is held about them goes, but for the name that others met in rounds. */
export async function leaveRow(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update participant set left_at = ${at}, email = '', booking_url = '', calendar_used_at = null, team = '', place = '', seniority = null, interests = '{}', asks = '{}', offers = '{}' where account_id = current_account() and id = ${id}::uuid and left_at is null`.execute(tx);
  await sql`delete from never_together where account_id = current_account() and participant_id = ${id}::uuid`.execute(tx);
}

export async function setNever(tx: Writer, group: string, participant: string, others: readonly string[]): Promise<void> {
  await sql`delete from never_together where account_id = current_account() and participant_id = ${participant}::uuid and other_id <> all(${others}::uuid[])`.execute(tx);
  await sql`insert into never_together (account_id, group_id, participant_id, other_id) select current_account(), ${group}, ${participant}, id from participant
    where account_id = current_account() and group_id = ${group}::uuid and id = any(${others}::uuid[]) and id <> ${participant}::uuid on conflict do nothing`.execute(tx);
}
