import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { reading, transact } from '../kit/transact.ts';
import { countLikenesses } from '../duplicates/index.ts';
import { countHanging } from '../outreach/index.ts';
import { today } from './day.ts';
import type { NetworkState, YearOfExchange } from './network-state.ts';
import { quietTies, waitingForMe, yearsOfExchange } from './store.ts';
import { keepState, keptState, touchesSeen } from './store-state.ts';
import { tellNetwork } from './tell-network.ts';

/** The state of the network today: as it was kept, or told anew where something changed. */
export async function knowNetwork(ctx: Context, me: string): Promise<NetworkState> {
  const asOf = today(ctx.now());
  return await reading(ctx.db, me, db => keptState(db, asOf)) ?? transact(ctx.db, me, null, async tx => {
    const toldOf = await touchesSeen(tx);
    const state = await tellState(tx, asOf);
    await keepState(tx, state, toldOf);
    return JSON.parse(JSON.stringify(state)) as NetworkState;
  });
}

async function tellState(db: Reader, asOf: string): Promise<NetworkState> {
  const midnight = new Date(`${asOf}T00:00:00Z`);
  return {
    report: await tellNetwork(db, asOf), years: withoutGaps(await yearsOfExchange(db), Number(asOf.slice(0, 4))),
    quiet: await quietTies(db, midnight, 6), waiting: await waitingForMe(db, midnight, 5), hanging: await countHanging(db, midnight), duplicates: await countLikenesses(db),
  };
}

function withoutGaps(years: readonly YearOfExchange[], now: number): readonly YearOfExchange[] {
  const first = years[0]?.year;
  if (first === undefined) return [];
  const told = new Map(years.map(year => [year.year, year]));
  return Array.from({ length: Math.max(now, years.at(-1)!.year) - first + 1 }, (_, place) => told.get(first + place) ?? { year: first + place, bothWays: 0, oneWay: 0 });
}
