import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { namesOf } from '../people/index.ts';
import { quickFind } from '../directory/index.ts';
import { findWays } from './find-ways.ts';
import { ChooseKnownPage } from './knows-card.tsx';
import { forgetAcquaintance, recordAcquaintance, shareTies } from './record-acquaintance.ts';
import { peopleAt, sharesTies } from './store.ts';
import { texts } from './texts.ts';
import { WaysPage } from './ways-page.tsx';

/** Ways to somebody, and who knows whom. */
export const tieRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/ways', handle: (c, me, visitor) => waysView(ctx, c, me, visitor) },
  {
    access: 'member', method: 'post', path: '/ways/sharing',
    async handle(c, me, { tongue }) {
      const shares = (await formFields(c))['share'] === 'on';
      await shareTies(ctx, me.id, shares);
      return seeOther(c, '/ways', { text: texts(tongue)(shares ? 'share.done.on' : 'share.done.off') });
    },
  },
  { access: 'member', method: 'get', path: '/people/:id/knows', handle: (c, me, visitor) => chooseView(ctx, c, me, visitor) },
  act(ctx, '/people/:id/knows', 'done.acquaintance.record', recordAcquaintance),
  act(ctx, '/people/:id/knows/forget', 'done.acquaintance.forget', forgetAcquaintance),
];

async function waysView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const t = texts(tongue);
  const { to } = c.req.query();
  const company = writable(c.req.query('company') ?? '').trim().slice(0, 200);
  const found = await reading(ctx.db, me.id, async db => {
    const name = isId(to) ? (await namesOf(db, [to])).get(to) : undefined;
    const targets = name ? [to!] : company ? await peopleAt(db, company) : [];
    return { name, targets, ways: await findWays(db, targets, ctx.now(), !name), shares: await sharesTies(db) };
  });
  const title = found.name ? t('ways.to', { name: found.name }) : company ? t('ways.at', { company }) : t('ways.title');
  return {
    title, current: '/introductions', narrow: true,
    body: <WaysPage title={title} asked={found.name !== undefined || company !== ''} ways={found.ways} company={company} nobody={!found.name && found.targets.length === 0} shares={found.shares} />,
  };
}

async function chooseView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const id = c.req.param('id');
  const q = writable(c.req.query('q') ?? '').trim().slice(0, 200);
  const [name, people] = isId(id) ? await reading(ctx.db, me.id, async db => [(await namesOf(db, [id])).get(id), q ? await quickFind(db, q, 12) : []] as const) : [undefined, []];
  if (!isId(id) || name === undefined) return c.notFound();
  const found = people.filter(person => person.id !== id).map(person => ({ id: person.id, name: person.fullName, work: [person.title, person.company].filter(Boolean).join(', ') }));
  return { title: texts(tongue)('choose.title', { name }), current: '/people', narrow: true, body: <ChooseKnownPage person={{ id, name }} q={q} found={found} /> };
}

function act(ctx: Context, path: string, said: 'done.acquaintance.record' | 'done.acquaintance.forget', carryOut: typeof recordAcquaintance): Route<Member> {
  return {
    access: 'member', method: 'post', path,
    async handle(c, me, { tongue }) {
      const [id, other] = [c.req.param('id'), (await formFields(c))['other']];
      if (!isId(id) || !isId(other) || (await reading(ctx.db, me.id, db => namesOf(db, [id, other]))).size !== (id === other ? 1 : 2)) return c.notFound();
      const change = await carryOut(ctx, me.id, id, other);
      return seeOther(c, `/people/${id}`, { text: `${texts(tongue)(change ? said : 'done.nothing').replace(/\.$/, '')}.`, undo: change });
    },
  };
}
