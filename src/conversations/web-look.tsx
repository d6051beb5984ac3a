import type { Member } from '../accounts/index.ts';
import { dayIn } from '../time/calendar-day.ts';
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
      const [due, drifting, ahead] = await reading(ctx.db, me.id, db => Promise.all([checkInsDue(db, day), driftingTies(db, now), checkInsAhead(db, day)]));
      return { title: checkInTexts(tongue)('title'), current, narrow: true, body: <CheckInsPage due={due} drifting={drifting} ahead={ahead} /> };
    },
  },
  {
    access: 'member', method: 'get', path: '/give-and-get',
    async handle(_, me, { tongue }) {
      const [years, people, lately, asks] = await reading(ctx.db, me.id, db => Promise.all([givingByYear(db), givingByPerson(db, 12), givenAndGot(db, undefined, 12), asksWithHelpers(db, 6)]));
      return { title: givingTexts(tongue)('title'), current, body: <GivingPage years={years} people={people} lately={lately} asks={asks} /> };
    },
  },
];
