import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { typedDay, typedInstant } from '../kit/typed-day.ts';
import { dayIn } from '../time/calendar-day.ts';
import { dismissItem, finishItem, type Item, type ItemKey, NoSuchItem, putOffItem, readKey, reasonsFor, type Why } from '../agenda/index.ts';
import { knowToday } from './know-today.ts';
import { itemJson, toItemJson } from './item-json.ts';
import { lastDayOf, readUntil } from './until.ts';

const route = apiRoute<Member>();
const chapter = 'Today';
const item = z.string('must be the id of an item').max(200, 'must be the id of an item');
const answer = z.object({ change: z.uuid() });

/** A member's day by program. */
export const todayApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/today', summary: 'List what today holds', chapter, query: z.strictObject({ asOf: typedInstant('must be an instant such as 2026-11-21T09:00:00Z').optional() }),
    answer: z.object({ items: z.array(itemJson), troubles: z.array(itemJson) }),
    async handle(me, { query }) {
      const now = query.asOf ? new Date(query.asOf) : ctx.now();
      const { items, troubles } = await reading(ctx.db, me.id, db => knowToday(db, me, now));
      const said = (all: readonly Item[]) => all.map(each => toItemJson(each, { ...english, zone: me.zone, now }));
      return { items: said(items), troubles: said(troubles) };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/today/done', summary: 'Say that an item is done', chapter, body: z.strictObject({ item }), answer,
    handle: async (me, { body }) => ({ change: await finishItem(ctx, me.id, keyFrom(body.item)).catch(refuse) }),
  }),
  route({
    access: 'write', method: 'post', path: '/today/put-off', summary: 'Put an item off to a day', chapter, body: z.strictObject({ item, until: typedDay('must be a day such as 2026-11-30') }), answer,
    async handle(me, { body }) {
      const key = keyFrom(body.item);
      const last = lastDayOf(key, me.zone);
      const until = readUntil(body.until, dayIn(me.zone, ctx.now()), last);
      if ('wrong' in until) throw new ApiRefusal(422, 'invalid', 'Nothing was changed: until needs another look.', { until: { past: 'must be a day after today', far: 'must be within two years', late: `must be no later than its own day, ${last}` }[until.wrong] });
      return { change: await putOffItem(ctx, me.id, key, until.day).catch(refuse) };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/today/dismiss', summary: 'Dismiss an item for good', chapter, body: z.strictObject({ item, why: z.string('must be a reason').default('rather not') }), answer,
    async handle(me, { body }) {
      const key = keyFrom(body.item);
      return { change: await dismissItem(ctx, me.id, key, reasonFrom(key, body.why)).catch(refuse) };
    },
  }),
];

const keyFrom = (text: string): ItemKey => readKey(text) ?? refuse(new NoSuchItem());

function reasonFrom({ kind }: ItemKey, given: string): Why {
  const reasons = reasonsFor(kind);
  const why = reasons.find(each => each === given);
  if (!why) throw new ApiRefusal(422, 'invalid', 'Nothing was changed: why needs another look.', { why: `must be one of ${reasons.join(', ')}` });
  return why;
}

function refuse(error: unknown): never {
  throw error instanceof NoSuchItem ? new ApiRefusal(404, 'not_found', 'There is no such item here.') : error;
}
