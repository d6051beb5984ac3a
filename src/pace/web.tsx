import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import type { FormState } from '../ui/index.ts';
import { PacePage } from './pace-page.tsx';
import { paceInput, setPace } from './set-pace.ts';
import { feedAddress } from './outreach-feed.ts';
import { feedOf, paceOf } from './store.ts';
import { texts } from './texts.ts';
import { feedRoutes } from './web-feed.ts';

/** How much a day may hold, and the time for reaching out. */
export const paceRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/today/pace',
    async handle(_, me, visitor) {
      const { items, people, city, block } = await reading(ctx.db, me.id, paceOf);
      return paceView(ctx, me, visitor, { values: { items, people, city, ...block } });
    },
  },
  { access: 'member', method: 'post', path: '/today/pace', handle: (c, me, visitor) => keep(ctx, c, me, visitor) },
  ...feedRoutes(ctx),
];

async function paceView(ctx: Context, me: Member, { tongue }: Visitor, state: FormState): Promise<View> {
  const feed = await reading(ctx.db, me.id, feedOf);
  return { title: texts(tongue)('pace.title'), current: '/today', narrow: true, ...(state.errors && { status: 422 }), body: <PacePage state={state} feed={feed && feedAddress(ctx, feed)} /> };
}

async function keep(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const form: Record<string, unknown> = await c.req.parseBody({ all: true });
  const read = paceInput.safeParse({ items: numberOf(form.items), people: numberOf(form.people), city: form.city ?? '', block: { days: [form.days ?? []].flat(), from: form.from ?? '', minutes: numberOf(form.minutes) } });
  const t = texts(visitor.tongue);
  if (!read.success) return paceView(ctx, me, visitor, { values: { ...form, days: [form.days ?? []].flat() }, errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0] === 'block' ? path[1] : path[0]), t(`pace.wrong.${message as 'items'}`)])) });
  await setPace(ctx, me.id, read.data);
  return seeOther(c, '/today', { text: t('pace.saved') });
}

/** What is no number is left for the schema to refuse. */
const numberOf = (text: unknown): unknown => typeof text === 'string' && text.trim() !== '' ? Number(text) : undefined;
