import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import type { FormState } from '../ui/index.ts';
import { errorsOf, fieldErrors } from './field-errors.ts';
import { groupReasons, suggestGroups } from './group-reasons.ts';
import { dropGroup, groupInput, nameGroup, renameGroup } from './name-group.ts';
import { GroupPage, ReasonsPage, type Side } from './reasons-page.tsx';
import { allReasons, reasonGroups } from './store-reasons.ts';
import { texts } from './texts-reasons.ts';
import { texts as words } from './texts.ts';

const current = '/outreach';

/** The why ledger. */
export const reasonRoutes = (ctx: Context): readonly Route<Member>[] => [
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
    title: words(tongue)('board.reasons'), current, ...(state?.errors && { status: 422 as const }),
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
