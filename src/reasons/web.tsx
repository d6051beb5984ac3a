import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { fieldSentences } from '../kit/field-sentences.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { NoSuchPerson } from '../people/index.ts';
import type { FormState } from '../ui/index.ts';
import { askBack } from './ask-back.ts';
import { groupReasons, suggestGroups } from './group-reasons.ts';
import { dropGroup, groupInput, nameGroup, renameGroup } from './name-group.ts';
import { GroupPage, ReasonsPage, type Side } from './pages.tsx';
import { GroupTaken, sayRefused } from './refusals.ts';
import { allReasons, reasonGroups } from './store.ts';
import { texts } from './texts.ts';

const current = '/outreach';

/** The why ledger, and asking for a reason that was not given. */
export const reasonRoutes = (ctx: Context): readonly Route<Member>[] => [
  askBackRoute(ctx),
  { access: 'member', method: 'get', path: '/outreach/reasons', handle: (c, me, visitor) => ledgerView(ctx, c, me, visitor, wordChosen(c)) },
  { access: 'member', method: 'post', path: '/outreach/reasons', handle: (c, me, visitor) => add(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/outreach/reasons/:id', handle: (c, me, visitor) => groupView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/outreach/reasons/:id', handle: (c, me, visitor) => change(ctx, c, me, visitor) },
  {
    access: 'member', method: 'post', path: '/outreach/reasons/:id/drop',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      return isId(id) && await dropGroup(ctx, me.id, id) ? seeOther(c, '/outreach/reasons', { text: texts(tongue)('group.dropped') }) : c.notFound();
    },
  },
];

const sideOf = (c: HonoContext): Side => c.req.query('side') === 'theirs' ? 'theirs' : 'mine';

function wordChosen(c: HonoContext): FormState | undefined {
  const word = writable(c.req.query('word') ?? '').trim().slice(0, 60);
  return word ? { values: { name: `${word[0]!.toLocaleUpperCase()}${word.slice(1)}`, words: word } } : undefined;
}

async function ledgerView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, state?: FormState): Promise<Answer> {
  const side = sideOf(c);
  const { reasons, groups } = await reading(ctx.db, me.id, async db => ({ reasons: await allReasons(db), groups: await reasonGroups(db) }));
  const all = reasons.filter(reason => reason.side === side);
  const { grouped, rest } = groupReasons(all, groups);
  return {
    title: texts(tongue)('reasons.title'), current, ...(state?.errors && { status: 422 as const }),
    body: <ReasonsPage side={side} counts={{ mine: reasons.filter(each => each.side === 'mine').length, theirs: reasons.filter(each => each.side === 'theirs').length }} all={all} grouped={grouped} rest={rest} suggestions={suggestGroups(rest, 12)} state={state} />,
  };
}

async function add(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const form = await formFields(c);
  const input = groupInput.safeParse(form);
  if (!input.success) return ledgerView(ctx, c, me, visitor, { values: form, errors: fieldErrors(visitor.tongue, input.error) });
  try {
    const id = await nameGroup(ctx, me.id, input.data);
    return seeOther(c, `/outreach/reasons/${id}?side=${sideOf(c)}`, { text: texts(visitor.tongue)('group.kept', { name: input.data.name }) });
  } catch (error) {
    return ledgerView(ctx, c, me, visitor, { values: form, errors: errorsOf(visitor.tongue, error) });
  }
}

async function groupView(ctx: Context, c: HonoContext, me: Member, _: Visitor, state?: FormState): Promise<Answer> {
  const id = c.req.param('id');
  const { reasons, groups } = await reading(ctx.db, me.id, async db => ({ reasons: await allReasons(db), groups: await reasonGroups(db) }));
  const group = groups.find(each => each.id === id);
  if (!group) return c.notFound();
  const side = sideOf(c);
  const [held] = groupReasons(reasons.filter(reason => reason.side === side), [group]).grouped;
  return { title: group.name, current, ...(state?.errors && { status: 422 as const }), body: <GroupPage side={side} group={group} reasons={held!.reasons} state={state} /> };
}

async function change(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const id = c.req.param('id') ?? '';
  const form = await formFields(c);
  const input = groupInput.safeParse(form);
  if (!input.success) return groupView(ctx, c, me, visitor, { values: form, errors: fieldErrors(visitor.tongue, input.error) });
  try {
    if (!isId(id) || !await renameGroup(ctx, me.id, id, input.data)) return c.notFound();
    return seeOther(c, `/outreach/reasons/${id}?side=${sideOf(c)}`, { text: texts(visitor.tongue)('group.kept', { name: input.data.name }) });
  } catch (error) {
    return groupView(ctx, c, me, visitor, { values: form, errors: errorsOf(visitor.tongue, error) });
  }
}

const fieldErrors = (tongue: Tongue, error: z.ZodError): Record<string, string> => fieldSentences(error, sentence => sayRefused(tongue, sentence));

/** The sentence of a refusal, for the field that caused it; anything else is a fault and thrown on. */
function errorsOf(tongue: Tongue, error: unknown): Record<string, string> {
  if (error instanceof GroupTaken) return { name: sayRefused(tongue, error.message) };
  throw error;
}

/** One action: the question is drafted, to be copied and sent where the request came from. */
const askBackRoute = (ctx: Context): Route<Member> => ({
  access: 'member', method: 'post', path: '/outreach/ask-back',
  async handle(c, me, { tongue }) {
    const { person } = await formFields(c);
    if (!isId(person)) return c.notFound();
    try {
      const { id, change } = await askBack(ctx, me, person);
      return seeOther(c, `/outreach/${id}`, { text: texts(tongue)('askBack.done'), undo: change });
    } catch (error) {
      if (error instanceof NoSuchPerson) return c.notFound();
      throw error;
    }
  },
});
