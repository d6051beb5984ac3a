import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { type Chosen, deletePeople, type Done, giveRole, labelWords, rhythmInput, roles, sayIssue, sayRhythm, setRhythm, tagInput, tagPeople, takeRole, untagPeople } from '../people/index.ts';
import { filterAddress, type PeopleFilter, readFilterText } from './filter.ts';
import { idsThatFit } from './store-list.ts';
import { texts } from './texts.ts';

/** One act on the people ticked in a list, or on all who fit it. */
export const bulkRoute = (ctx: Context): Route<Member> => ({
  access: 'member', method: 'post', path: '/people/bulk/:act',
  async handle(c, me, { tongue }) {
    const form = await c.req.parseBody({ all: true });
    const filter = readFilterText(String(form.fits ?? ''));
    const chosen = chosenIn(form, filter, ctx.now());
    if ('ids' in chosen && chosen.ids.length === 0) return backTo(c, filter, texts(tongue)('bulk.nobody'));
    const act = acts[c.req.param('act') ?? ''];
    const done = await act?.(ctx, me.id, chosen, form, tongue);
    if (!done) return backTo(c, filter, texts(tongue)('bulk.unknown'));
    return typeof done === 'string' ? backTo(c, filter, done) : seeOther(c, filterAddress(filter), { text: done.sentence, undo: done.change });
  },
});

type FormFields = Readonly<Record<string, unknown>>;

function chosenIn(form: FormFields, filter: PeopleFilter, now: Date): Chosen {
  if (form.all === 'on') return { found: db => idsThatFit(db, filter, now) };
  return { ids: [form.person].flat().filter(isId) };
}

const backTo = (c: HonoContext, filter: PeopleFilter, text: string): Response => seeOther(c, filterAddress(filter), { text, tone: 'care' });

/** What was done, in words; or only a sentence about what stood in the way; or nothing where the form makes no sense. */
type Outcome = { readonly sentence: string; readonly change: string | undefined } | string | undefined;
type Act = (ctx: Context, me: string, chosen: Chosen, form: FormFields, tongue: Tongue) => Promise<Outcome>;

type Named = (ctx: Context, me: string, chosen: Chosen, name: string) => Promise<Done>;

const withTag = (verb: Named, said: 'done.tag' | 'done.untag'): Act => async (ctx, me, chosen, form, tongue) => {
  const tag = tagInput.safeParse(form.tag);
  if (!tag.success) return sayIssue(tongue, tag.error);
  const { change, count } = await verb(ctx, me, chosen, tag.data);
  return { change, sentence: texts(tongue)(said, { count, name: tag.data }) };
};

const withRole = (verb: typeof giveRole, said: 'done.role' | 'done.unrole'): Act => async (ctx, me, chosen, form, tongue) => {
  const role = roles.find(known => known === form.role);
  if (!role) return undefined;
  const { change, count } = await verb(ctx, me, chosen, role);
  const t = texts(tongue);
  return { change, sentence: t(said, { count, name: labelWords(tongue)(`role.${role}`) }) };
};

const acts: Readonly<Record<string, Act>> = {
  tag: withTag(tagPeople, 'done.tag'),
  untag: withTag(untagPeople, 'done.untag'),
  role: withRole(giveRole, 'done.role'),
  unrole: withRole(takeRole, 'done.unrole'),
  async rhythm(ctx, me, chosen, form, tongue) {
    const days = rhythmInput.safeParse(form.rhythm === '' ? null : Number(form.rhythm));
    if (!days.success) return sayIssue(tongue, days.error);
    const { change, count } = await setRhythm(ctx, me, chosen, days.data);
    const t = texts(tongue);
    return { change, sentence: t('done.rhythm', { count, name: sayRhythm(labelWords(tongue), days.data) }) };
  },
  async delete(ctx, me, chosen, _, tongue) {
    const { change, count } = await deletePeople(ctx, me, chosen);
    return { change, sentence: texts(tongue)('done.delete', { count }) };
  },
};
