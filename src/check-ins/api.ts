import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedDay } from '../kit/typed-day.ts';
import { dayIn } from '../time/calendar-day.ts';
import { checkInsAhead, checkInsDue, driftingTies } from './store.ts';

const route = apiRoute<Member>();
const instant = z.iso.datetime().nullable();
const who = z.object({ id: z.uuid(), name: z.string() });
const checkInJson = z.object({ person: who, dueOn: z.iso.date(), named: z.boolean(), rhythmDays: z.int().nullable(), lastContactAt: instant });

/** Check-ins by program. */
export const checkInsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/check-ins', summary: 'With whom to be in touch: due on a day (today by default), after it, and ties that drift', chapter: 'Conversations',
    query: z.strictObject({ on: typedDay('must be a date').optional() }),
    answer: z.object({ due: z.array(checkInJson), ahead: z.array(checkInJson), drifting: z.array(z.object({ person: who, lastContactAt: instant, rhythms: z.int().nullable() })) }),
    async handle(me, { query }) {
      const day = query.on ?? dayIn(me.zone, ctx.now());
      const found = await reading(ctx.db, me.id, async db => ({ due: await checkInsDue(db, day, 200), ahead: await checkInsAhead(db, day, 200), drifting: await driftingTies(db, ctx.now(), 200) }));
      const said = <T extends { readonly lastContactAt: Date | null }>(each: T) => ({ ...each, lastContactAt: each.lastContactAt?.toISOString() ?? null });
      return { due: found.due.map(said), ahead: found.ahead.map(said), drifting: found.drifting.map(said) };
    },
  }),
];
