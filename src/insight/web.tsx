import type { Member } from '../accounts/index.ts';
import { peopleOnTheirWay } from '../imports/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { knowNetwork } from './know-network.ts';
import { NetworkPage } from './network-page.tsx';
import { texts } from './texts.ts';
import { WelcomePage } from './welcome-page.tsx';

/** The member's first page: the state of their network, or how to bring it. */
export const insightRoutes = (ctx: Context): readonly Route<Member>[] => [
  {
    access: 'member', method: 'get', path: '/',
    async handle(c, me, { tongue }) {
      const { ties } = await knowNetwork(ctx, me.id);
      return ties.people > 0 ? c.redirect('/today', 303) : welcomeView(ctx, me, tongue);
    },
  },
  {
    access: 'member', method: 'get', path: '/network',
    async handle(_, me, { tongue }) {
      const state = await knowNetwork(ctx, me.id);
      return state.ties.people === 0 ? welcomeView(ctx, me, tongue) : { title: texts(tongue)('network.name'), current: '/network', body: <NetworkPage state={state} /> };
    },
  },
];

async function welcomeView(ctx: Context, me: Member, tongue: Tongue): Promise<View> {
  const onTheirWay = await peopleOnTheirWay(ctx, me.id);
  return { title: texts(tongue)('welcome.name'), current: '/network', narrow: true, body: <WelcomePage name={firstName(me.name)} onTheirWay={onTheirWay} /> };
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
