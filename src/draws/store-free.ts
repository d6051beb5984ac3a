import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';

/** When participants are busy who let the calendars of their account here be asked: epoch minutes, from and to in turn, in no order. Nothing for anybody else. */
export async function busyOfParticipants(db: Reader, ids: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ participant: string; ends: number[] }>`select participant_id as participant, array_agg(v.minute order by from_minute, v.place) as ends from participant_busy(${ids}::uuid[], ${Math.floor(from.getTime() / 60_000)}, ${Math.ceil(to.getTime() / 60_000)})
    cross join lateral (values (from_minute, 0), (to_minute, 1)) v(minute, place) group by participant_id`.execute(db);
  return new Map(rows.map(({ participant, ends }) => [participant, ends]));
}

/** The handles of the same, where their booking page is open to everybody. */
export async function pagesOfParticipants(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ participant: string; handle: string }>`select participant_id as participant, handle from participant_pages(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ participant, handle }) => [participant, handle]));
}

/** Whether somebody with a participant's address has an account here. */
export async function isMember(db: Reader, participant: string): Promise<boolean> {
  return (await sql<{ member: boolean }>`select participant_is_member(${participant}::uuid) as member`.execute(db)).rows[0]!.member;
}
