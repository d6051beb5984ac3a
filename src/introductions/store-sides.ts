import type { Answer, Outcome } from '../connectors/index.ts';
import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { AskedSide } from './introduction.ts';

/** Where to write: an address left for this introduction counts once both said yes, and is shown to nobody before. */
const address = (side: 's' | 'o') => sql`case when i.connected_at is null or ${sql.ref(side)}.own_email = '' then ${sql.ref(side)}.email else ${sql.ref(side)}.own_email end`;

const asked = sql`select s.id, (s.created_at, s.id) < (o.created_at, o.id) as "isFirst", s.introduction_id as introduction, s.name, s.about, s.note, ${address('s')} as email, s.email = '' and s.forgotten_at is null as "byHand", s.language, s.answer, s.answered_at as "answeredAt", s.later_on as "laterOn", s.outcome, s.outcome_at as "outcomeAt", s.thanks, s.forgotten_at as "forgottenAt",
    i.reason, i.offers_times as "offersTimes", i.times, i.needs_address as "needsAddress", i.expires_at as "expiresAt", i.connected_at as "connectedAt", i.withdrawn_at as "withdrawnAt",
    jsonb_build_object('name', o.name, 'about', o.about, 'email', case when i.connected_at is null then '' else ${address('o')} end, 'gone', i.connected_at is not null and o.forgotten_at is not null) as other,
    jsonb_build_object('name', a.name, 'email', a.email, 'zone', a.zone) as host
  from introduction_side s join introduction i on i.account_id = s.account_id and i.id = s.introduction_id
    join introduction_side o on o.account_id = s.account_id and o.introduction_id = s.introduction_id and o.id <> s.id
    join account a on a.id = s.account_id
  where s.account_id = current_account()`;

export async function askedSide(db: Reader, id: string): Promise<AskedSide | undefined> {
  const { rows } = await sql<AskedSide>`${asked} and s.id = ${id}::uuid`.execute(db);
  return rows[0];
}

/** Both sides; the introduction's row is held until the transaction ends, so that two who answer at once are seen one after the other. */
export async function bothSides(tx: Writer, introduction: string): Promise<readonly AskedSide[]> {
  await sql`select from introduction where account_id = current_account() and id = ${introduction}::uuid for update`.execute(tx);
  return bothSidesSeen(tx, introduction);
}

/** An address that was left stays with a yes, though it is not typed again, and goes with any other answer. */
export async function saveAnswer(tx: Writer, id: string, answer: Answer, laterOn: string | null, ownEmail: string, at: Date): Promise<void> {
  await sql`update introduction_side set answer = ${answer}, later_on = ${laterOn}, answered_at = ${at}, own_email = case when ${answer}::text <> 'yes' then '' when ${ownEmail}::text = '' then own_email else ${ownEmail}::text end where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function markConnected(tx: Writer, introduction: string, times: readonly Date[], at: Date): Promise<void> {
  await sql`update introduction set connected_at = ${at}, times = ${times.map(time => time.toISOString())}::timestamptz[] where account_id = current_account() and id = ${introduction}::uuid`.execute(tx);
}

export async function saveOutcome(tx: Writer, id: string, outcome: Outcome, thanks: string, at: Date): Promise<void> {
  await sql`update introduction_side set outcome = ${outcome}, thanks = ${thanks}, outcome_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** What is held about whoever holds the link goes. The words that the other was shown stay until the end, so that the other cannot tell before. */
export async function forgetSide(tx: Writer, id: string, at: Date): Promise<void> {
  await sql`update introduction_side set email = '', own_email = '', note = '', thanks = '', answer = null, answered_at = null, later_on = null, forgotten_at = ${at} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

/** Those who said later, whose day has come, while there is still time: they are asked once more. */
export async function takeLaterDue(tx: Writer, today: string, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update introduction_side s set answer = null, later_on = null from introduction i
    where s.account_id = current_account() and i.account_id = s.account_id and i.id = s.introduction_id and s.answer = 'later' and s.later_on <= ${today}::date
      and i.expires_at > ${now} and i.withdrawn_at is null and i.connected_at is null and s.forgotten_at is null returning s.id`.execute(tx);
  return rows.map(row => row.id);
}

/** The last words about those who had theirs taken away, once the introduction is over. */
export async function clearForgotten(tx: Writer, now: Date): Promise<void> {
  await sql`update introduction_side s set about = '' from introduction i where s.account_id = current_account() and i.account_id = s.account_id and i.id = s.introduction_id
    and s.forgotten_at is not null and s.about <> '' and (i.expires_at <= ${now} or i.withdrawn_at is not null or i.connected_at is not null)`.execute(tx);
}

/** Addresses that were left for introductions which ended without two yeses, or were taken back, go; gives the sides they stood in. */
export async function clearAddresses(tx: Writer, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update introduction_side s set own_email = '' from introduction i where s.account_id = current_account() and i.account_id = s.account_id and i.id = s.introduction_id
    and s.own_email <> '' and i.connected_at is null and (i.expires_at <= ${now} or i.withdrawn_at is not null) returning s.id`.execute(tx);
  return rows.map(row => row.id);
}

/** Nobody is asked what came of an introduction that never came about. */
export async function leaveUnasked(tx: Writer, introduction: string, at: Date): Promise<void> {
  await sql`update introduction set followed_up_at = ${at} where account_id = current_account() and id = ${introduction}::uuid`.execute(tx);
}

/** Both sides, as one looks at them who writes nothing. */
export async function bothSidesSeen(db: Reader, introduction: string): Promise<readonly AskedSide[]> {
  const { rows } = await sql<AskedSide>`${asked} and s.introduction_id = ${introduction}::uuid order by s.created_at, s.id`.execute(db);
  return rows;
}

/** Introductions made so long ago that it is time to ask what came of them; each is given once. */
export async function takeFollowUpDue(tx: Writer, before: Date, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update introduction set followed_up_at = ${at} where account_id = current_account() and connected_at < ${before} and followed_up_at is null and withdrawn_at is null returning id`.execute(tx);
  return rows.map(row => row.id);
}
