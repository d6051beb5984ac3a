import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { GivingPage } from './page.tsx';
import { givenAndGot, givingByPerson, givingByYear } from './store.ts';
import { texts } from './texts.ts';
import { asksWithHelpers } from './who-could-help.ts';

/** What was given and got, over all. */
export const givingRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/give-and-get',
    async handle(_, me, { tongue }) {
      const [years, people, lately, asks] = await reading(ctx.db, me.id, db => Promise.all([givingByYear(db), givingByPerson(db, 12), givenAndGot(db, undefined, 12), asksWithHelpers(db, 6)]));
      return { title: texts(tongue)('title'), current: '/conversations', body: <GivingPage years={years} people={people} lately={lately} asks={asks} /> };
    },
  },
];
