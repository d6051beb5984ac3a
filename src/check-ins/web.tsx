import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { dayIn } from '../time/calendar-day.ts';
import { CheckInsPage } from './page.tsx';
import { checkInsAhead, checkInsDue, driftingTies } from './store.ts';
import { texts } from './texts.ts';

/** With whom to be in touch. */
export const checkInRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/check-ins',
    async handle(_, me, { tongue }) {
      const [now, day] = [ctx.now(), dayIn(me.zone, ctx.now())];
      const [due, drifting, ahead] = await reading(ctx.db, me.id, db => Promise.all([checkInsDue(db, day), driftingTies(db, now), checkInsAhead(db, day)]));
      return { title: texts(tongue)('title'), current: '/conversations', narrow: true, body: <CheckInsPage due={due} drifting={drifting} ahead={ahead} /> };
    },
  },
];
