import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { briefJson, toBriefJson } from './brief-json.ts';
import { briefOf, type OtherMoments } from './brief.ts';
import { conversationById } from './store-conversations.ts';
import { momentJson, toMomentJson } from './moment-json.ts';
import { storyOf } from './told-story.ts';
import { checkInsAhead, checkInsDue, driftingTies } from './store-check-ins.ts';
import { givingByPerson, givingByYear } from './store-giving.ts';

const route = apiRoute<Member>();
const instant = z.iso.datetime().nullable();
const who = z.object({ id: z.uuid(), name: z.string() });
const checkInJson = z.object({ person: who, dueOn: z.iso.date(), named: z.boolean(), rhythmDays: z.int().nullable(), lastContactAt: instant });
const count = { gave: z.int(), got: z.int() };

/** Check-ins, and giving and getting, by program. */
export const lookApi = (ctx: Context, others: OtherMoments): readonly ApiRoute<Member>[] => [
  ...briefApi(ctx, others),
  route({
    access: 'read', method: 'get', path: '/check-ins', summary: 'With whom to be in touch: due on a day (today by default), after it, and ties that drift', chapter: 'Conversations',
    query: z.strictObject({ on: z.iso.date('must be a date').optional() }),
    answer: z.object({ due: z.array(checkInJson), ahead: z.array(checkInJson), drifting: z.array(z.object({ person: who, lastContactAt: instant, rhythms: z.int().nullable() })) }),
    async handle(me, { query }) {
      const day = query.on ?? dayIn(me.zone, ctx.now());
      const found = await reading(ctx.db, me.id, async db => ({ due: await checkInsDue(db, day, 200), ahead: await checkInsAhead(db, day, 200), drifting: await driftingTies(db, ctx.now(), 200) }));
      const said = <T extends { readonly lastContactAt: Date | null }>(each: T) => ({ ...each, lastContactAt: each.lastContactAt?.toISOString() ?? null });
      return { due: found.due.map(said), ahead: found.ahead.map(said), drifting: found.drifting.map(said) };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/give-and-get', summary: 'How often something was given and got, by year and by person', chapter: 'Conversations', query: z.strictObject({}),
    answer: z.object({ years: z.array(z.object({ year: z.int(), ...count })), people: z.array(z.object({ person: who, ...count })) }),
    handle: (me) => reading(ctx.db, me.id, async db => ({ years: [...await givingByYear(db)], people: [...await givingByPerson(db, 200)] })),
  }),
];

const storyJson = z.object({ moments: z.array(momentJson), next: z.string().nullable() });
const briefsJson = z.object({ briefs: z.array(briefJson) });

/** What to know before a conversation, or of anybody, and all that happened with them. */
const briefApi = (ctx: Context, others: OtherMoments): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/conversations/{id}/brief', summary: 'Read the brief before a conversation, about at most three of its people', chapter: 'Conversations', params: idParam, answer: briefsJson,
    handle: (me, { params }) => reading(ctx.db, me.id, async db => {
      const found = await conversationById(db, params.id);
      if (!found) throw new ApiRefusal(404, 'not_found', 'There is no such conversation here.');
      const { briefs, goals } = await briefOf(db, found.people.map(({ id }) => id), others);
      return { briefs: briefs.map(brief => toBriefJson(brief, goals, found.kind)) };
    }),
  }),
  route({
    access: 'read', method: 'get', path: '/people/{id}/story', summary: 'Read everything that happened with somebody, the latest first: messages, invitations, conversations, outreach, notes', chapter: 'Conversations', params: idParam, query: z.strictObject(pageQuery), answer: storyJson,
    async handle(me, { params, query }) {
      const story = await reading(ctx.db, me.id, db => storyOf(db, params.id, others, query.cursor, query.limit));
      if (!story) throw new ApiRefusal(404, 'not_found', 'There is no such person here.');
      return { moments: story.moments.map(toMomentJson), next: story.next ?? null };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/people/{id}/brief', summary: 'Read what to know of somebody', chapter: 'Conversations', params: idParam, answer: briefsJson,
    handle: (me, { params }) => reading(ctx.db, me.id, async db => {
      const { briefs, goals } = await briefOf(db, [params.id], others);
      if (briefs.length === 0) throw new ApiRefusal(404, 'not_found', 'There is no such person here.');
      return { briefs: briefs.map(brief => toBriefJson(brief, goals)) };
    }),
  }),
];
