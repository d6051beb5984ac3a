import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { placeIn } from '../kit/place-in-list.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { namesOf, NoSuchPerson, personById } from '../people/index.ts';
import { Confirm } from '../ui/index.ts';
import { DuplicatesPage, pairAddress } from './duplicates-page.tsx';
import { lookForDuplicates } from './find-duplicates.ts';
import { keepApart } from './keep-apart.ts';
import { type LikenessCounts, pairOf } from './likeness.ts';
import { mergePeople, mergeSharingAddress, OneEntry } from './merge-people.ts';
import { choices, type Shown, strongerFirst } from './merged-person.ts';
import { PairPage } from './pair-page.tsx';
import { listLikenesses, pairInList, pairsSharingAddress } from './store.ts';
import { weighed } from './store-merge.ts';
import { texts } from './texts.ts';

/** What a domain above counts for a member; `known` gives it within a reading where it was counted before. */
export type Counted = { known(db: Reader): Promise<{ readonly duplicates: LikenessCounts } | undefined>; duplicates(me: string): Promise<LikenessCounts> };

/** Entries that may be one person: look, merge, keep apart. */
export const duplicatesRoutes = (ctx: Context, counted: Counted): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/duplicates', handle: (c, me, { tongue }) => listView(ctx, counted, c, me, tongue) },
  {
    access: 'member', method: 'post', path: '/duplicates/find',
    async handle(c, me, { tongue }) {
      await lookForDuplicates(ctx, me.id);
      return seeOther(c, '/duplicates', { text: texts(tongue)('twice.looking') });
    },
  },
  { access: 'member', method: 'get', path: '/duplicates/sharing', handle: (_, me, { tongue }) => confirmAll(ctx, me, tongue) },
  {
    access: 'member', method: 'post', path: '/duplicates/sharing',
    async handle(c, me, { tongue }) {
      const { change, count } = await mergeSharingAddress(ctx, me.id, tongue);
      return seeOther(c, '/duplicates', { text: texts(tongue)('mergedAll', { count }), undo: change });
    },
  },
  { access: 'member', method: 'get', path: '/duplicates/:a/:b', handle: (c, me, { tongue }) => pairView(ctx, counted, c, me, tongue) },
  { access: 'member', method: 'post', path: '/duplicates/:a/:b/merge', handle: (c, me, { tongue }) => merge(ctx, c, me, tongue) },
  { access: 'member', method: 'post', path: '/duplicates/:a/:b/apart', handle: (c, me, { tongue }) => apart(ctx, c, me, tongue) },
];

const size = 10;

async function listView(ctx: Context, counted: Counted, c: HonoContext, me: Member, tongue: Tongue): Promise<View> {
  const from = placeIn(c.req.query('from'));
  const [found, known] = await reading(ctx.db, me.id, db => Promise.all([listLikenesses(db, from, size + 1), counted.known(db)]));
  const counts = known?.duplicates ?? await counted.duplicates(me.id);
  const page = (start: number) => start > 0 ? `/duplicates?from=${start}` : '/duplicates';
  const around = { previous: from > 0 ? page(Math.max(0, from - size)) : undefined, next: found.length > size ? page(from + size) : undefined };
  return { title: texts(tongue)('twice.title'), current: '/network', narrow: true, body: <DuplicatesPage pairs={found.slice(0, size)} counts={counts} {...around} /> };
}

async function confirmAll(ctx: Context, me: Member, tongue: Tongue): Promise<View> {
  const t = texts(tongue);
  const { length: count } = await reading(ctx.db, me.id, db => pairsSharingAddress(db, 500));
  const body = <Confirm title={t('all.title', { count })} action="/duplicates/sharing" yes={t('all.yes')} no={t('all.no')} back="/duplicates"><p>{t('all.body')}</p></Confirm>;
  return { title: t('all.title', { count }), current: '/network', narrow: true, body };
}

async function pairView(ctx: Context, counted: Counted, c: HonoContext, me: Member, tongue: Tongue): Promise<View | Response> {
  const pair = asked(c);
  if (!pair) return c.notFound();
  const found = await reading(ctx.db, me.id, async db => {
    const [a, b, unordered, inList, known] = await Promise.all([personById(db, pair.a), personById(db, pair.b), weighed(db, [pair.a, pair.b]), pairInList(db, pair), counted.known(db)]);
    if (!a || !b) return undefined;
    const rows = unordered.toSorted(strongerFirst);
    const side = (person: typeof a) => ({ person, row: rows.find(row => row.id === person.id)! });
    return { a: side(a), b: side(b), keep: rows[0]!.id, ...inList, known };
  });
  if (!found) return seeOther(c, '/duplicates', { text: texts(tongue)('pair.gone'), tone: 'care' });
  const { after, known, ...props } = found;
  const { waiting } = known?.duplicates ?? await counted.duplicates(me.id);
  return { title: texts(tongue)('pair.title'), current: '/network', body: <PairPage {...props} count={waiting} next={after ? pairAddress(after.a, after.b) : '/duplicates'} /> };
}

function asked(c: HonoContext) {
  const { a, b } = c.req.param();
  return isId(a) && isId(b) && a !== b ? pairOf(a, b) : undefined;
}

async function merge(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Response> {
  const pair = asked(c);
  if (!pair) return c.notFound() as Response;
  const form = await c.req.parseBody();
  const keep = form.keep === pair.b ? pair.b : form.keep === pair.a ? pair.a : undefined;
  const shown = Object.fromEntries(choices.map(choice => [choice, form[`show.${choice}`]]).filter(([, id]) => id === pair.a || id === pair.b)) as Shown;
  try {
    const first = keep ?? (await reading(ctx.db, me.id, db => weighed(db, [pair.a, pair.b]))).toSorted(strongerFirst)[0]?.id ?? pair.a;
    const { change, fullName } = await mergePeople(ctx, me.id, { keep: first, gone: first === pair.a ? pair.b : pair.a, shown, tongue });
    return onward(ctx, c, me, tongue, texts(tongue)('merged', { name: fullName }), change);
  } catch (error) {
    return refused(c, tongue, error);
  }
}

async function apart(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Response> {
  const pair = asked(c);
  if (!pair) return c.notFound() as Response;
  const { back } = await c.req.parseBody();
  try {
    const change = await keepApart(ctx, me.id, pair.a, pair.b);
    const names = await reading(ctx.db, me.id, db => namesOf(db, [pair.a, pair.b]));
    const said = texts(tongue)('apart', { a: names.get(pair.a) ?? '', b: names.get(pair.b) ?? '' });
    return back === 'list' ? seeOther(c, '/duplicates', { text: said, undo: change }) : onward(ctx, c, me, tongue, said, change);
  } catch (error) {
    return refused(c, tongue, error);
  }
}

/** To the next pair, with what was done to this one. */
async function onward(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, said: string, undo: string): Promise<Response> {
  const { after: next } = await reading(ctx.db, me.id, db => pairInList(db, asked(c)!));
  const text = next ? said : `${said} ${texts(tongue)('done')}`;
  return seeOther(c, next ? pairAddress(next.a, next.b) : '/duplicates', { text, undo });
}

function refused(c: HonoContext, tongue: Tongue, error: unknown): Response {
  if (error instanceof NoSuchPerson || error instanceof OneEntry) return seeOther(c, '/duplicates', { text: texts(tongue)('pair.gone'), tone: 'care' });
  throw error;
}
