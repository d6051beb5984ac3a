import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedInstant } from '../kit/typed-day.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { busyOf } from './store-busy.ts';

const route = apiRoute<Member>();
const chapter = 'Calendars';
const instant = typedInstant('must be an instant such as 2026-03-05T09:00:00Z');
const stretch = z.object({ start: z.string(), end: z.string() });

/** When the member is busy, by program. */
export const busyApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/busy', summary: 'When I am busy by all my calendars, merged', chapter, query: z.strictObject({ from: instant, to: instant }), answer: z.object({ busy: z.array(stretch) }),
    async handle(me, { query: { from, to } }) {
      const minutes = await reading(ctx.db, me.id, db => busyOf(db, new Date(from), new Date(to)));
      const at = (minute: number | undefined) => isoInstant(minute! * 60_000);
      return { busy: Array.from({ length: minutes.length / 2 }, (_, n) => ({ start: at(minutes[2 * n]), end: at(minutes[2 * n + 1]) })) };
    },
  }),
];
