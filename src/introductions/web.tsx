import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { placeIn } from '../kit/place-in-list.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { ChoosePage, fieldErrors, foundBy, latestRequests, type Offered, offered, sideAddress } from '../connectors/index.ts';
import { CannotIntroduce } from './introduction.ts';
import { IntroductionPage } from './introduction-page.tsx';
import { ListPage } from './list-page.tsx';
import { linesOf } from './lines.ts';
import { introductionInput, offerIntroduction } from './offer-introduction.ts';
import { OfferPage } from './offer-page.tsx';
import { introductionById, latestIntroductions } from './store.ts';
import { texts } from './texts.ts';
import { guestRoutes } from './web-guests.tsx';
import { withdrawIntroduction } from './withdraw-introduction.ts';

/** Bringing people together, and asking others to do it. */
export const introductionRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/introductions', handle: (c, me, { tongue }) => listView(ctx, c, me, texts(tongue)('list.title')) },
  { access: 'member', method: 'get', path: '/introductions/new', handle: (c, me, visitor) => newView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/introductions/new', handle: (c, me, visitor) => offer(ctx, c, me, visitor) },
  {
    access: 'member', method: 'get', path: '/introductions/:id',
    async handle(c, me) {
      const id = c.req.param('id');
      const found = isId(id) ? await reading(ctx.db, me.id, db => introductionById(db, id)) : undefined;
      if (!found) return c.notFound();
      const title = found.sides.map(side => side.name).join(', ');
      return { title, current: '/introductions', narrow: true, body: <IntroductionPage introduction={found} lines={linesOf(me, found, ctx.mail.ready, ctx.now())} linkOf={side => sideAddress(ctx, side)} mailReady={ctx.mail.ready} /> };
    },
  },
  {
    access: 'member', method: 'post', path: '/introductions/:id/withdraw',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      if (!isId(id) || !await reading(ctx.db, me.id, db => introductionById(db, id))) return c.notFound();
      return seeOther(c, `/introductions/${id}`, { text: texts(tongue)(await withdrawIntroduction(ctx, me.id, id) ? 'one.withdrawn' : 'one.tooLate') });
    },
  },
  ...guestRoutes(ctx),
];

const size = 20;

async function listView(ctx: Context, c: HonoContext, me: Member, title: string): Promise<View> {
  const from = placeIn(c.req.query('from'));
  const [made, asked] = await reading(ctx.db, me.id, async db => [await latestIntroductions(db, from, size + 1), await latestRequests(db, from, size + 1)] as const);
  const more = made.length > size || asked.length > size;
  const page = (start: number) => `/introductions?from=${start}`;
  return {
    title, current: '/introductions', narrow: true,
    body: <ListPage made={made.slice(0, size)} asked={asked.slice(0, size)} next={more ? page(from + size) : undefined} previous={from > 0 ? page(Math.max(0, from - size)) : undefined} />,
  };
}

/** First one person, then the other, then what they are told. */
async function newView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const t = texts(tongue);
  const { one, other, q = '', reason } = c.req.query();
  const [first, second, found] = await reading(ctx.db, me.id, async db => [await offered(db, one), await offered(db, other), await foundBy(db, q)] as const);
  if (first && second && first.id !== second.id) return offerView(ctx, first, second, t('offer.title', { one: first.fullName, other: second.fullName }), reason ? { values: { reason: writable(reason).slice(0, 1000) } } : undefined);
  const title = first ? t('choose.other', { name: first.fullName }) : t('choose.title');
  const kept = first ? { one: first.id } : {};
  return {
    title, current: '/introductions', narrow: true,
    body: <ChoosePage title={title} action="/introductions/new" kept={kept} q={writable(q)} found={found.filter(person => person.id !== first?.id)} hrefOf={({ id }) => `/introductions/new?${new URLSearchParams(first ? { one: first.id, other: id } : { one: id })}`} />,
  };
}

type Given = { readonly values: Record<string, unknown>; readonly errors?: Record<string, string> };

const offerView = (ctx: Context, one: Offered, other: Offered, title: string, state?: Given, warning?: string): View =>
  ({ title, current: '/introductions', narrow: true, ...((state?.errors || warning) && { status: 422 }), body: <OfferPage one={one} other={other} mailReady={ctx.mail.ready} state={state} warning={warning} /> });

async function offer(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const t = texts(tongue);
  const values = await formFields(c);
  const [one, other] = await reading(ctx.db, me.id, async db => [await offered(db, values['one']), await offered(db, values['other'])] as const);
  if (!one || !other) return seeOther(c, '/introductions/new', { text: t('offer.unknown'), tone: 'care' });
  const title = t('offer.title', { one: one.fullName, other: other.fullName });
  const input = introductionInput.safeParse({ reason: values['reason'] ?? '', offersTimes: values['offersTimes'] === 'on', one: { person: one.id, about: values['oneAbout'], note: values['oneNote'] }, other: { person: other.id, about: values['otherAbout'], note: values['otherNote'] } });
  if (!input.success) return offerView(ctx, one, other, title, { values, errors: fieldErrors(tongue, input.error) });
  try {
    const id = await offerIntroduction(ctx, me, input.data);
    return seeOther(c, `/introductions/${id}`, { text: t(ctx.mail.ready && one.email && other.email ? 'offer.done' : 'offer.byHand.done') });
  } catch (error) {
    if (error instanceof CannotIntroduce) return offerView(ctx, one, other, title, { values, errors: {} }, t(`offer.${error.why}`));
    throw error;
  }
}
