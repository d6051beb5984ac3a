import type { Member } from '../accounts/index.ts';
import { knowNetwork, networkCounts } from '../insight/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { Beside } from './beside.tsx';
import { knowToday } from './know-today.ts';
import { texts } from './texts.ts';
import { NobodyPage, TodayPage } from './today-page.tsx';
import { answerRoutes } from './web-answers.tsx';

/** The member's home: their day, and what they answer to it. */
export const todayRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/today', handle: (_, me, { tongue }) => todayView(ctx, me, tongue) },
  ...answerRoutes(ctx),
];

async function todayView(ctx: Context, me: Member, tongue: Tongue): Promise<View> {
  const [known, today] = await reading(ctx.db, me.id, db => Promise.all([networkCounts(ctx).known(db), knowToday(db, me, ctx.now())]));
  const network = known ?? await knowNetwork(ctx, me.id);
  const place = { title: texts(tongue)('today.name'), current: '/today' };
  if (network.ties.people === 0 && today.items.length === 0) return { ...place, narrow: true, body: <NobodyPage /> };
  return { ...place, body: <TodayPage today={today} aside={<Beside network={network} goals={today.goals} pace={today.pace} />} /> };
}
