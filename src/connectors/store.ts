import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import { utcDay } from '../time/calendar-day.ts';
import type { Answer, Outcome } from './answer.ts';
import type { Link } from './link.ts';
import type { IntroductionRequest } from './request.ts';

const columns = sql`r.id, r.person_id as person, p.full_name as name, r.email, r.hopes_for as "hopesFor", r.target_id as target, r.reason, r.forwardable, r.language, r.created_at as "createdAt", r.expires_at as "expiresAt",
  r.withdrawn_at as "withdrawnAt", r.answer, r.later_on as "laterOn", r.introduced_at as "introducedAt", r.outcome, r.thanked_at as "thankedAt", r.forgotten_at as "forgottenAt"`;
const requests = sql`select ${columns} from introduction_request r join person p on p.account_id = r.account_id and p.id = r.person_id where r.account_id = current_account()`;

export async function latestRequests(db: Reader, from: number, most: number): Promise<readonly IntroductionRequest[]> {
  const { rows } = await sql<IntroductionRequest>`${requests} order by r.created_at desc, r.id desc offset ${from} limit ${sql.lit(most)}`.execute(db);
  return rows;
}

export async function requestById(db: Reader, id: string): Promise<IntroductionRequest | undefined> {
  const { rows } = await sql<IntroductionRequest>`${requests} and r.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** Who asks, for whoever holds the link. */
export async function requestHost(db: Reader): Promise<{ readonly name: string; readonly email: string }> {
  const { rows } = await sql<{ name: string; email: string }>`select name, email from account where id = current_account()`.execute(db);
  return rows[0]!;
}

/** How often a person was asked since an instant. */
export async function countAsked(db: Reader, person: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from introduction_request where account_id = current_account() and person_id = ${person}::uuid and created_at > ${since} and withdrawn_at is null`.execute(db);
  return rows[0]!.count;
}

export type NewRequest = Pick<IntroductionRequest, 'id' | 'person' | 'hopesFor' | 'target' | 'reason' | 'forwardable' | 'email' | 'createdAt' | 'expiresAt'> & { readonly tokenHash: Buffer; readonly language: string };

export async function insertRequest(tx: Writer, r: NewRequest): Promise<void> {
  await sql`insert into introduction_request (account_id, id, person_id, hopes_for, target_id, reason, forwardable, email, token_hash, language, created_at, expires_at)
    values (current_account(), ${r.id}, ${r.person}, ${r.hopesFor}, ${r.target}, ${r.reason}, ${r.forwardable}, ${r.email}, ${r.tokenHash}, ${r.language}, ${r.createdAt}, ${r.expiresAt})`.execute(tx);
}

export async function answerRequestRow(tx: Writer, id: string, answer: Answer, laterOn: string | null, at: Date): Promise<void> {
  await sql`update introduction_request set answer = ${answer}, later_on = ${laterOn}, answered_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** By whoever was asked, or by the member who hears of it first. */
export async function markIntroduced(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update introduction_request set introduced_at = coalesce(introduced_at, ${at}), answer = 'yes' where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function saveRequestOutcome(tx: Writer, id: string, outcome: Outcome, at: Date): Promise<void> {
  await sql`update introduction_request set outcome = ${outcome}, outcome_at = ${at}, introduced_at = coalesce(introduced_at, ${at}) where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markThanked(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update introduction_request set thanked_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** False where it is over already. */
export async function withdrawRequestRow(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update introduction_request set withdrawn_at = ${at} where account_id = current_account() and id = ${id}::uuid and withdrawn_at is null and introduced_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

export async function forgetRequest(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update introduction_request set email = '', forgotten_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Requests whose asker was brought together with somebody and has not told the connector what came of it, the oldest first. */
export async function thanksDue(db: Reader, before: Date, most: number): Promise<readonly IntroductionRequest[]> {
  const { rows } = await sql<IntroductionRequest>`${requests} and r.introduced_at < ${before} and r.thanked_at is null and r.withdrawn_at is null order by r.introduced_at limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** Those who said later, whose day has come: they are asked once more. */
export async function takeLaterRequests(tx: Writer, today: string, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update introduction_request set answer = null, later_on = null where account_id = current_account() and answer = 'later' and later_on <= ${today}::date
    and expires_at > ${now} and withdrawn_at is null and introduced_at is null and forgotten_at is null returning id`.execute(tx);
  return rows.map(row => row.id);
}

/** Members of whose requests one is due at `now`: asked of all at once. */
export async function membersWithRequestsDue(db: Operator, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct account_id as id from introduction_request
    where answer = 'later' and later_on <= ${utcDay(now)}::date and expires_at > ${now} and withdrawn_at is null and introduced_at is null and forgotten_at is null`.execute(db);
  return rows.map(row => row.id);
}

/** Asked before it is known whose link it is: the one question about introductions that has no owner. */
export async function linkByHash(db: Operator, hash: Buffer): Promise<Link | undefined> {
  const { rows } = await sql<Link>`select account_id as account, side_id as side, request_id as request from introduction_of_link(${hash})`.execute(db);
  return rows[0];
}
