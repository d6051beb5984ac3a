import type { Member } from '../accounts/index.ts';
import { dayIn } from '../kit/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { CheckInsPage } from './check-ins-page.tsx';
import { checkInTexts } from './check-in-texts.ts';
import { GivingPage } from './giving-page.tsx';
import { givingTexts } from './giving-texts.ts';
import { checkInsAhead, checkInsDue, driftingTies } from './store-check-ins.ts';
import { givenAndGot, givingByPerson, givingByYear } from './store-giving.ts';
import { asksWithHelpers } from './who-could-help.ts';

const current = '/conversations';

/** Pages to look at: with whom to be in touch, and what was given and got. */
export const lookRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/check-ins',
    async handle(_, me, { tongue }) {
      const [now, day] = [ctx.now(), dayIn(me.zone, ctx.now())];
      const lists = await reading(ctx.db, me.id, async db => ({ due: await checkInsDue(db, day), drifting: await driftingTies(db, now), ahead: await checkInsAhead(db, day) }));
      return { title: checkInTexts(tongue)('title'), current, narrow: true, body: <CheckInsPage {...lists} /> };
    },
  },
  {
    access: 'member', method: 'get', path: '/give-and-get',
    async handle(_, me, { tongue }) {
      const all = await reading(ctx.db, me.id, async db => ({ years: await givingByYear(db), people: await givingByPerson(db, 12), lately: await givenAndGot(db, undefined, 12), asks: await asksWithHelpers(db, 6) }));
      return { title: givingTexts(tongue)('title'), current, body: <GivingPage {...all} /> };
    },
  },
];
