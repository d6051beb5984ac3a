import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import type { GoalChange, GoalInput } from './goal-input.ts';
import { type Goal, GoalEnded, NoSuchGoal, type Season } from './goal.ts';
import { goalForChange, insertGoal, markEnded, updateGoal } from './store.ts';

/** Name a goal. A season without a first day begins on `today`, the member's own (YYYY-MM-DD). */
export function addGoal(ctx: Context, me: string, input: GoalInput, today: string): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  return transact(ctx.db, me, { kind: 'goal.add', summary: input.sentence, detail: { goal: id }, at: ctx.now() }, async (tx, change) => {
    await insertGoal(tx, me, id, { ...input, season: begun(input.season, today) }, ctx.now());
    return { id, change };
  });
}

/** Change a goal that runs, leaving out what stays; gives the change. Throws `NoSuchGoal`, `GoalEnded`. */
export function changeGoal(ctx: Context, me: string, id: string, input: GoalChange, today: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'goal.edit', summary: input.sentence ?? '', detail: { goal: id }, at: ctx.now() }, async (tx, change) => {
    const before = running(await goalForChange(tx, id));
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    await updateGoal(tx, me, id, { ...before, ...given, season: input.season === undefined ? before.season : begun(input.season, before.season?.from ?? today) });
    return change;
  });
}

/** End a goal with what came of it; gives the change. Throws `NoSuchGoal`, `GoalEnded`. */
export function endGoal(ctx: Context, me: string, id: string, result: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'goal.end', summary: result, detail: { goal: id }, at: ctx.now() }, async (tx, change) => {
    running(await goalForChange(tx, id));
    await markEnded(tx, id, result, ctx.now());
    return change;
  });
}

function running(goal: Goal | undefined): Goal {
  if (!goal) throw new NoSuchGoal();
  if (goal.endedAt) throw new GoalEnded();
  return goal;
}

const begun = (season: GoalInput['season'], from: string): Season | null => season && { ...season, from: season.from ?? from };
