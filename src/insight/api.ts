import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedDay } from '../kit/typed-day.ts';
import { utcDay } from '../time/calendar-day.ts';
import { tellNetwork } from './tell-network.ts';

const route = apiRoute<Member>();
const count = z.int().nonnegative();
const counts = <K extends string>(...names: readonly K[]) => z.object(Object.fromEntries(names.map(name => [name, count])) as Record<K, typeof count>);

const reportJson = counts('people', 'connections', 'spokenWith', 'oneWayFromMe', 'oneWayFromThem', 'neverSpoken', 'dormant', 'awaitingMyReply', 'awaitingTheirReply').extend({
  asOf: z.iso.date(),
  invitations: counts('sent', 'sentAccepted', 'sentNoAnswerSeen', 'sentNoAnswerSeenOverSixMonths', 'sentNoAnswerSeenOverOneYear', 'sentWithNote', 'sentWithdrawn', 'received', 'receivedAccepted', 'receivedNoAnswerSeen', 'receivedWithNote'),
});

/** The network report by program. */
export const insightApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/report', summary: 'Tell the state of the network', chapter: 'Network', query: z.strictObject({ asOf: typedDay('must be a day such as 2026-11-21').optional() }),
    answer: z.object({ report: reportJson }),
    handle: async (me, { query }) => ({ report: await reading(ctx.db, me.id, db => tellNetwork(db, query.asOf ?? utcDay(ctx.now()))) }),
  }),
];
