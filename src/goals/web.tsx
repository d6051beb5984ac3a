import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { dateOf, type FormState } from '../ui/index.ts';
import { EditGoalPage, EndGoalPage, NewGoalPage } from './goal-forms.tsx';
import { fieldsOf, readGoalFields } from './goal-fields.ts';
import { resultInput } from './goal-input.ts';
import { type Goal, GoalEnded, NoSuchGoal } from './goal.ts';
import { GoalsPage } from './goals-page.tsx';
import { sayRefused } from './refusals.ts';
import { endedGoals, goalById, openGoals } from './store.ts';
import { texts } from './texts.ts';
import { addGoal, changeGoal, endGoal } from './write-goal.ts';

/** What a member is after: listing, naming, changing and ending goals. */
export const goalRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/goals',
    async handle(_, me, { tongue }) {
      const [open, ended] = await reading(ctx.db, me.id, async db => [await openGoals(db), await endedGoals(db)] as const);
      return { title: texts(tongue)('goals.title'), current: '/today', narrow: true, body: <GoalsPage open={open} ended={ended} /> };
    },
  },
  { access: 'member', method: 'get', path: '/goals/new', handle: (c, _, visitor) => newView(visitor, { values: { kind: c.req.query('kind') ?? '' } }) },
  { access: 'member', method: 'post', path: '/goals/new', handle: (c, me, visitor) => add(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/goals/:id/edit', handle: (c, me, visitor) => withGoal(ctx, c, me, visitor, goal => editView(goal, visitor, { values: fieldsOf(goal) })) },
  { access: 'member', method: 'post', path: '/goals/:id/edit', handle: (c, me, visitor) => withGoal(ctx, c, me, visitor, goal => edit(ctx, c, me, visitor, goal)) },
  { access: 'member', method: 'get', path: '/goals/:id/end', handle: (c, me, visitor) => withGoal(ctx, c, me, visitor, goal => endView(goal, visitor, {})) },
  { access: 'member', method: 'post', path: '/goals/:id/end', handle: (c, me, visitor) => withGoal(ctx, c, me, visitor, goal => end(ctx, c, me, visitor, goal)) },
];

const view = ({ tongue }: Visitor, title: 'form.new' | 'form.edit' | 'end.title', state: FormState, body: View['body']): View =>
  ({ title: texts(tongue)(title), current: '/today', narrow: true, ...(state.errors && { status: 422 }), body });

const newView = (visitor: Visitor, state: FormState): View => view(visitor, 'form.new', state, <NewGoalPage state={state} />);
const editView = (goal: Goal, visitor: Visitor, state: FormState): View => view(visitor, 'form.edit', state, <EditGoalPage goal={goal} state={state} />);
const endView = (goal: Goal, visitor: Visitor, state: FormState): View => view(visitor, 'end.title', state, <EndGoalPage goal={goal} state={state} />);

/** The answer about a goal that runs; one that ended is only read. */
async function withGoal(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, answer: (goal: Goal) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const goal = isId(id) ? await reading(ctx.db, me.id, db => goalById(db, id)) : undefined;
  if (!goal) return c.notFound();
  const ended = () => seeOther(c, '/goals', { text: texts(tongue)('gone'), tone: 'care' });
  if (goal.endedAt) return ended();
  try {
    return await answer(goal);
  } catch (error) {
    if (error instanceof GoalEnded) return ended();
    if (error instanceof NoSuchGoal) return c.notFound();
    throw error;
  }
}

const form = (c: HonoContext): Promise<Record<string, unknown>> => c.req.parseBody({ all: true });
const todayOf = (ctx: Context, me: Member, { tongue }: Visitor): string => dateOf({ ...tongue, zone: me.zone, now: ctx.now() }, ctx.now());

async function add(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await form(c);
  const read = readGoalFields(values, visitor.tongue);
  if ('errors' in read) return newView(visitor, { values, errors: read.errors });
  const { change } = await addGoal(ctx, me.id, read.input, todayOf(ctx, me, visitor));
  return seeOther(c, '/goals', { text: texts(visitor.tongue)('form.added'), undo: change });
}

async function edit(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, goal: Goal): Promise<Answer> {
  const values = await form(c);
  const read = readGoalFields(values, visitor.tongue);
  if ('errors' in read) return editView(goal, visitor, { values, errors: read.errors });
  const change = await changeGoal(ctx, me.id, goal.id, read.input, todayOf(ctx, me, visitor));
  return seeOther(c, '/goals', { text: texts(visitor.tongue)('form.saved'), undo: change });
}

async function end(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, goal: Goal): Promise<Answer> {
  const values = await form(c);
  const result = resultInput.safeParse(values.result);
  if (!result.success) return endView(goal, visitor, { values, errors: { result: sayRefused(visitor.tongue, result.error.issues[0]!.message) } });
  const change = await endGoal(ctx, me.id, goal.id, result.data);
  return seeOther(c, '/goals', { text: texts(visitor.tongue)('end.done'), undo: change });
}
