import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { profileAddress } from '../contacts/index.ts';
import { apiRoute, type ApiRoute, countedPage, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import { type Invitation, type Limit, limits, secondTryAt, sides, usualLimit } from './invitation.ts';
import { setLimit } from './set-limit.ts';
import { limitOf, listInvitations } from './store-hanging.ts';
import { type Done, restoreInvitations, settleInvitations, withdrawInvitations } from './withdraw-invitations.ts';

const route = apiRoute<Member>();
const chapter = 'Invitations';

const invitationJson = z.object({
  id: z.uuid(), person: z.uuid(), name: z.string(), work: z.string(), sentAt: z.string().nullable(), message: z.string(), profile: z.string().nullable(),
  withdrawnAt: z.string().nullable(), secondTryFrom: z.string().nullable(),
});

const listQuery = z.strictObject({ ...pageQuery, side: z.enum(sides, `must be one of ${sides.join(', ')}`).default('hanging'), overMonths: z.enum(limits.map(String) as ['3', '6', '12'], `must be one of ${limits.join(', ')}`).optional() });
const chosen = z.strictObject({ invitations: z.array(z.uuid('must be an id')).min(1, 'must name at least one').max(500, 'may name 500 at the most') });
const done = z.object({ count: z.int(), change: z.uuid().nullable() });

/** Invitations by program: the same verbs as the pages. */
export const invitationsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/invitations', summary: 'List invitations without an answer, those sent to me, or those withdrawn', chapter, query: listQuery,
    answer: z.object({ invitations: z.array(invitationJson), next: z.string().nullable() }),
    async handle(me, { query: { side, overMonths, ...asked } }) {
      const midnight = utcMidnight(utcDay(ctx.now()));
      const { rows, next } = await countedPage(asked, (from, size) => reading(ctx.db, me.id, db => listInvitations(db, { side, over: overMonths && Number(overMonths) as Limit, midnight, from, size })));
      return { invitations: rows.map(toJson), next };
    },
  }),
  act(ctx, '/invitations/withdrawals', 'Remember that invitations of mine were withdrawn', withdrawInvitations),
  act(ctx, '/invitations/restorations', 'Remember that invitations were not withdrawn after all', restoreInvitations),
  ...limitApi(ctx),
  act(ctx, '/invitations/settlements', 'Remember that invitations to me are dealt with', settleInvitations),
];

const limitJson = z.object({ months: z.int() });

const limitApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({ access: 'read', method: 'get', path: '/invitations/limit', summary: 'Read after how many months Today lists an invitation that hangs', chapter, answer: limitJson, handle: me => reading(ctx.db, me.id, async db => ({ months: await limitOf(db) ?? usualLimit })) }),
  route({
    access: 'write', method: 'put', path: '/invitations/limit', summary: 'Say after how many months', chapter, body: z.strictObject({ months: z.union(limits.map(months => z.literal(months)), `must be one of ${limits.join(', ')}`) }), answer: limitJson,
    async handle(me, { body }) {
      await setLimit(ctx, me.id, body.months);
      return body;
    },
  }),
];

const act = (ctx: Context, path: string, summary: string, carryOut: (ctx: Context, me: string, ids: readonly string[]) => Promise<Done>): ApiRoute<Member> => route({
  access: 'write', method: 'post', path, summary, chapter, body: chosen, answer: done,
  async handle(me, { body }) {
    const { count, change } = await carryOut(ctx, me.id, body.invitations);
    return { count, change: change ?? null };
  },
});

const toJson = ({ id, person, fullName, work, sentAt, withdrawnAt, message, profile }: Invitation): z.infer<typeof invitationJson> => ({
  id, person, name: fullName, work, sentAt: sentAt?.toISOString() ?? null, message, profile: profile && profileAddress(profile),
  withdrawnAt: withdrawnAt?.toISOString() ?? null, secondTryFrom: withdrawnAt && secondTryAt(withdrawnAt).toISOString(),
});
