import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Progress } from '../matching/index.ts';
import type { Drawing } from './drawing.ts';

/** Notes that a round is to be drawn; false where that was noted lately, so that its job is there already. */
export async function askDrawing(tx: Writer, id: string, round: string, now: Date, lostBefore: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into drawing (account_id, id, round_id, asked_at) values (current_account(), ${id}, ${round}, ${now})
    on conflict (account_id, round_id) where ended_at is null do update set asked_at = excluded.asked_at where coalesce(drawing.told_at, drawing.asked_at) < ${lostBefore}`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

/** Takes up a drawing that was asked for and nobody is at; undefined where there is none. */
export async function claimDrawing(tx: Writer, round: string, now: Date, silentBefore: Date): Promise<string | undefined> {
  return (await sql<{ id: string }>`update drawing set told_at = ${now} where account_id = current_account() and round_id = ${round}::uuid and ended_at is null and (told_at is null or told_at < ${silentBefore}) returning id`.execute(tx)).rows[0]?.id;
}

/** Says how far it is; true where somebody wants it stopped. */
export async function noteDrawing(tx: Writer, id: string, { step, share }: Partial<Progress>, now: Date): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`update drawing set told_at = ${now}, step = coalesce(${step ?? null}, step), share = ${share ?? null}::real where account_id = current_account() and id = ${id}::uuid and ended_at is null returning stop_asked_at is not null as stopped`.execute(tx);
  return rows[0]?.stopped ?? true;
}

/** Whether nobody asked to stop it; its row is held, so that a stop comes before the round is kept or after. */
export async function isDrawingWanted(tx: Writer, id: string): Promise<boolean> {
  return (await sql`select from drawing where account_id = current_account() and id = ${id}::uuid and ended_at is null and stop_asked_at is null for update`.execute(tx)).rows.length > 0;
}

/** It was cut off, and is there to be taken up. */
export async function releaseDrawing(tx: Writer, id: string): Promise<void> {
  await sql`update drawing set told_at = null, step = null, share = null where account_id = current_account() and id = ${id}::uuid and ended_at is null`.execute(tx);
}

export async function endDrawing(tx: Writer, id: string, outcome: 'drawn' | 'stopped' | 'failed', now: Date): Promise<void> {
  await sql`update drawing set ended_at = ${now}, outcome = ${outcome} where account_id = current_account() and id = ${id}::uuid and ended_at is null`.execute(tx);
}

/** Asks for a stop; ended at once where nobody has begun, or whoever drew is gone. False where nothing is being drawn. */
export async function askToStop(tx: Writer, round: string, now: Date, silentBefore: Date): Promise<boolean> {
  const isDeserted = sql`(told_at is null or told_at < ${silentBefore})`;
  const { numAffectedRows } = await sql`update drawing set stop_asked_at = ${now}, ended_at = case when ${isDeserted} then ${now}::timestamptz end, outcome = case when ${isDeserted} then 'stopped' end
    where account_id = current_account() and round_id = ${round}::uuid and ended_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

/** The drawing of a group that is under way or waits. */
export async function drawingOf(db: Reader, group: string): Promise<Drawing | undefined> {
  return (await sql<Drawing>`select d.id, d.round_id as round, d.asked_at as "askedAt", d.told_at as "toldAt", d.step, d.share, d.stop_asked_at as "stopAskedAt" from drawing d join round r on r.account_id = d.account_id and r.id = d.round_id
    where d.account_id = current_account() and r.group_id = ${group}::uuid and d.ended_at is null`.execute(db)).rows[0];
}

/** How the last drawing of a round that is still open ended, where it was not with a round. */
export async function endOfDrawing(db: Reader, round: string): Promise<'stopped' | 'failed' | undefined> {
  return (await sql<{ outcome: 'stopped' | 'failed' }>`select d.outcome from drawing d where d.account_id = current_account() and d.round_id = ${round}::uuid and d.outcome in ('stopped', 'failed') order by d.ended_at desc limit 1`.execute(db)).rows[0]?.outcome;
}
