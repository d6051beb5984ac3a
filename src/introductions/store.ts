import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Introduction, Side } from './introduction.ts';

const sideJson = sql`jsonb_build_object('id', s.id, 'person', s.person_id, 'name', s.name, 'about', s.about, 'note', s.note, 'email', case when i.connected_at is null or s.own_email = '' then s.email else s.own_email end, 'byHand', s.email = '' and s.forgotten_at is null, 'gone', s.forgotten_at is not null, 'outcome', s.outcome, 'thanks', s.thanks)`;
const columns = sql`i.id, i.reason, i.offers_times as "offersTimes", i.times, i.created_at as "createdAt", i.expires_at as "expiresAt", i.connected_at as "connectedAt", i.withdrawn_at as "withdrawnAt",
  (select jsonb_agg(${sideJson} order by s.created_at, s.id) from introduction_side s where s.account_id = i.account_id and s.introduction_id = i.id) as sides`;

/** A page of the introductions that the member made, the latest first. */
export async function latestIntroductions(db: Reader, from: number, most: number): Promise<readonly Introduction[]> {
  const { rows } = await sql<Introduction>`select ${columns} from introduction i where i.account_id = current_account() and ${whole} order by i.created_at desc, i.id desc offset ${from} limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** Whoever was deleted takes their side along, and with it what an introduction is. */
const whole = sql`(select count(*) = 2 from introduction_side s where s.account_id = i.account_id and s.introduction_id = i.id)`;

export async function introductionById(db: Reader, id: string): Promise<Introduction | undefined> {
  const { rows } = await sql<Introduction>`select ${columns} from introduction i where i.account_id = current_account() and i.id = ${id}::uuid and ${whole}`.execute(db);
  return rows[0];
}

/** The introductions of a person that are open or led to something. */
export async function introductionsOf(db: Reader, person: string): Promise<readonly Introduction[]> {
  const { rows } = await sql<Introduction>`select ${columns} from introduction i where i.account_id = current_account() and i.withdrawn_at is null and ${whole}
    and exists (select from introduction_side s where s.account_id = i.account_id and s.introduction_id = i.id and s.person_id = ${person}::uuid) order by i.created_at desc limit 20`.execute(db);
  return rows;
}

/** Whether the two are asked at this time. */
export async function areBeingIntroduced(db: Reader, one: string, other: string, now: Date): Promise<boolean> {
  const { rows } = await sql`select from introduction i where i.account_id = current_account() and i.withdrawn_at is null and i.connected_at is null and i.expires_at > ${now}
    and (select count(*) from introduction_side s where s.account_id = i.account_id and s.introduction_id = i.id and s.person_id in (${one}::uuid, ${other}::uuid)) = 2 limit 1`.execute(db);
  return rows.length > 0;
}

export type NewIntroduction = Pick<Introduction, 'id' | 'reason' | 'offersTimes' | 'createdAt' | 'expiresAt'> & { readonly needsAddress: boolean };

export async function insertIntroduction(tx: Writer, { id, reason, offersTimes, needsAddress, createdAt, expiresAt }: NewIntroduction): Promise<void> {
  await sql`insert into introduction (account_id, id, reason, offers_times, needs_address, created_at, expires_at) values (current_account(), ${id}, ${reason}, ${offersTimes}, ${needsAddress}, ${createdAt}, ${expiresAt})`.execute(tx);
}

export type NewSide = Omit<Side, 'outcome' | 'thanks' | 'gone' | 'byHand'> & { readonly tokenHash: Buffer; readonly language: string };

export async function insertSide(tx: Writer, introduction: string, side: NewSide, at: Date): Promise<void> {
  await sql`insert into introduction_side (account_id, id, introduction_id, person_id, name, about, note, email, token_hash, language, created_at)
    values (current_account(), ${side.id}, ${introduction}, ${side.person}, ${side.name}, ${side.about}, ${side.note}, ${side.email}, ${side.tokenHash}, ${side.language}, ${at})`.execute(tx);
}

/** False where it was connected or taken back already. */
export async function markWithdrawn(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update introduction set withdrawn_at = ${at} where account_id = current_account() and id = ${id}::uuid and connected_at is null and withdrawn_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}
