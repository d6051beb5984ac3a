import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { Goal } from './goal.ts';

/** A goal as it is kept: its season has a first day. */
export type GoalRow = Pick<Goal, 'kind' | 'sentence' | 'companies' | 'lines' | 'skills' | 'places' | 'season'>;

const columns = sql`g.id, g.kind, g.sentence, g.companies, g.lines, g.skills, g.places, g.created_at as "createdAt", g.ended_at as "endedAt", g.result,
  case when g.season_from is not null then jsonb_build_object('conversations', g.season_conversations, 'weeks', g.season_weeks, 'from', g.season_from, 'days', g.season_days) end as season`;

/** Goals that run, the oldest first. */
export async function openGoals(db: Reader): Promise<readonly Goal[]> {
  return (await sql<Goal>`select ${columns} from goal g where g.account_id = current_account() and g.ended_at is null order by g.created_at, g.id`.execute(db)).rows;
}

/** Goals that ended, the latest first. */
export async function endedGoals(db: Reader): Promise<readonly Goal[]> {
  return (await sql<Goal>`select ${columns} from goal g where g.account_id = current_account() and g.ended_at is not null order by g.ended_at desc, g.id limit 200`.execute(db)).rows;
}

export async function goalById(db: Reader, id: string): Promise<Goal | undefined> {
  return (await sql<Goal>`select ${columns} from goal g where g.account_id = current_account() and g.id = ${id}::uuid`.execute(db)).rows[0];
}

/** The same, held until the end of the transaction. */
export async function goalForChange(tx: Writer, id: string): Promise<Goal | undefined> {
  return (await sql<Goal>`select ${columns} from goal g where g.account_id = current_account() and g.id = ${id}::uuid for update`.execute(tx)).rows[0];
}

export async function insertGoal(tx: Writer, me: string, id: string, goal: GoalRow, at: Date): Promise<void> {
  await tx.insertInto('goal').values({ account_id: me, id, ...columnsOf(goal), created_at: at, change_id: sql`current_change()` as never }).execute();
}

export async function updateGoal(tx: Writer, me: string, id: string, goal: GoalRow): Promise<void> {
  await tx.updateTable('goal').set(columnsOf(goal)).where('account_id', '=', me).where('id', '=', id).execute();
}

const columnsOf = ({ kind, sentence, companies, lines, skills, places, season }: GoalRow) => ({
  kind, sentence, companies: [...companies], lines: [...lines], skills: [...skills], places: [...places],
  season_conversations: season?.conversations ?? null, season_weeks: season?.weeks ?? null, season_from: season?.from ?? null, season_days: [...season?.days ?? []],
});

export async function markEnded(tx: Writer, id: string, result: string, at: Date): Promise<void> {
  await sql`update goal set ended_at = ${at}, result = ${result} where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}
