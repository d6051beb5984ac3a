import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { addDays, dayIn } from '../time/calendar-day.ts';
import { dateText, relativeDay } from '../ui/index.ts';
import { dismissItem, finishItem, type ItemKey, NoSuchItem, putOffItem, readKey, reasonsFor } from '../agenda/index.ts';
import { PutOffPage } from './put-off-page.tsx';
import { lastDayOf, readUntil } from './until.ts';
import { texts } from './texts.ts';

/** What a member answers to an item of their day. */
export const answerRoutes = (ctx: Context): readonly Route<Member>[] => [
  route('done', async (c, me, { tongue }, key) => seeOther(c, '/today', { text: texts(tongue)('answered.done'), undo: await finishItem(ctx, me.id, key) })),
  route('put-off', (c, me, visitor, key, form) => putOff(ctx, c, me, visitor, key, form)),
  route('dismiss', async (c, me, { tongue }, key, { why: given }) => {
    const why = reasonsFor(key.kind).find(each => each === given) ?? 'rather not';
    const text = texts(tongue)(key.kind === 'reach-out' && why !== 'rather not' ? 'answered.learned' : 'answered.dismissed');
    return seeOther(c, '/today', { text, undo: await dismissItem(ctx, me.id, key, why) });
  }),
  {
    access: 'member', method: 'get', path: '/today/put-off',
    handle(c, me, visitor) {
      const key = readKey(c.req.query('item') ?? '');
      return key ? putOffView(ctx, me, visitor, c.req.query('item')!, key) : gone(c, visitor.tongue);
    },
  },
];

type Form = Readonly<Record<string, unknown>>;
type Work = (c: HonoContext, me: Member, visitor: Visitor, key: ItemKey, form: Form) => Promise<Answer>;

const route = (path: string, work: Work): Route<Member> => ({
  access: 'member', method: 'post', path: `/today/${path}`,
  async handle(c, me, visitor) {
    const form = await c.req.parseBody();
    const key = readKey(String(form.item ?? ''));
    if (!key) return gone(c, visitor.tongue);
    try {
      return await work(c, me, visitor, key, form);
    } catch (error) {
      if (error instanceof NoSuchItem) return gone(c, visitor.tongue);
      throw error;
    }
  },
});

const gone = (c: HonoContext, tongue: Tongue): Answer => seeOther(c, '/today', { text: texts(tongue)('answered.gone'), tone: 'care' });

async function putOff(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, key: ItemKey, form: Form): Promise<Answer> {
  const reader = { ...visitor.tongue, zone: me.zone, now: ctx.now() };
  const t = texts(visitor.tongue);
  const last = lastDayOf(key, me.zone);
  const until = readUntil(String(form.until ?? ''), dayIn(me.zone, ctx.now()), last);
  if ('wrong' in until) return putOffView(ctx, me, visitor, String(form.item), key, { values: form, errors: { until: t(`putOff.${until.wrong}`, { day: last ? dateText(reader, last, 'long') : '' }) } });
  const change = await putOffItem(ctx, me.id, key, until.day);
  return seeOther(c, '/today', { text: t('answered.put off', { day: relativeDay(reader, until.day) }), undo: change });
}

function putOffView(ctx: Context, me: Member, { tongue }: Visitor, item: string, key: ItemKey, state: { readonly values?: Form; readonly errors?: Readonly<Record<string, string>> } = {}): View {
  const least = addDays(dayIn(me.zone, ctx.now()), 1);
  return { title: texts(tongue)('putOff.title'), current: '/today', narrow: true, ...(state.errors && { status: 422 }), body: <PutOffPage item={item} least={least} most={lastDayOf(key, me.zone)} state={state} /> };
}
