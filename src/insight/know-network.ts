import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { reading, transact } from '../kit/transact.ts';
import type { TieKind } from '../directory/index.ts';
import { countLikenesses } from '../duplicates/index.ts';
import { countHanging, countInvitations } from '../invitations/index.ts';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import type { TieCounts } from './network-report.ts';
import { type NetworkState, stateForm } from './network-state.ts';
import { countTies, quietTies, waitingForMe, yearsOfExchange } from './store.ts';
import { type Kept, keepState, keptState, lockState } from './store-state.ts';

/** The state of the network today: as it was kept, where something changed told anew. */
export async function knowNetwork(ctx: Context, me: string): Promise<NetworkState> {
  const asOf = utcDay(ctx.now());
  return await reading(ctx.db, me, db => knownNetwork(db, asOf)) ?? transact(ctx.db, me, null, async tx => {
    await lockState(tx);
    const kept = await keptState(tx);
    const known = fresh(kept, asOf);
    if (known) return known;
    const state = await tellState(tx, kept, asOf);
    await keepState(tx, state, kept.touches);
    return JSON.parse(JSON.stringify(state)) as NetworkState;
  });
}

/** The same where it was told already today and nothing changed since, asked together with other questions. */
const knownNetwork = async (db: Reader, asOf: string): Promise<NetworkState | undefined> => fresh(await keptState(db), asOf);

const fresh = ({ state, touches }: Kept, asOf: string): NetworkState | undefined => state?.asOf === asOf && state.form === stateForm && touches.length === 0 ? state : undefined;

/** What pages of the domains below say of the network without counting it themselves; `known` only where it need not be counted, in their own reading. */
export const networkCounts = (ctx: Context) => ({
  known: (db: Reader) => knownNetwork(db, utcDay(ctx.now())),
  inList: async (db: Reader, tie: TieKind | undefined) => countOf((await knownNetwork(db, utcDay(ctx.now())))?.ties, tie),
  hanging: async (me: string) => (await knowNetwork(ctx, me)).hanging,
  duplicates: async (me: string) => (await knowNetwork(ctx, me)).duplicates,
});

/** The report's number of those whom a list of one tie holds; undefined where it has none. */
const countOf = (ties: TieCounts | undefined, tie: TieKind | undefined): number | undefined => ties && (tie === 'one-way' ? ties.oneWayFromMe + ties.oneWayFromThem : tie === 'vanished' ? undefined : ties[tie ? counts[tie] : 'people']);

const counts = {
  connections: 'connections', spoken: 'spokenWith', 'from-me': 'oneWayFromMe', 'from-them': 'oneWayFromThem', never: 'neverSpoken', dormant: 'dormant',
  'waiting-for-me': 'awaitingMyReply', 'waiting-for-them': 'awaitingTheirReply',
} as const satisfies Record<Exclude<TieKind, 'one-way' | 'vanished'>, keyof TieCounts>;

type Part = Partial<NetworkState>;

/** The parts of the state, with the tables that each rests on. `undated` ones are the same on every day. */
const parts: readonly { readonly on: readonly string[]; readonly undated?: true; tell(db: Reader, midnight: Date): Promise<Part> }[] = [
  { on: ['message'], undated: true, tell: async db => ({ years: await yearsOfExchange(db) }) },
  { on: ['person', 'message'], tell: async (db, midnight) => ({ ties: await countTies(db, midnight), quiet: await quietTies(db, midnight, 6), waiting: await waitingForMe(db, midnight, 5) }) },
  { on: ['person', 'invitation'], tell: async (db, midnight) => ({ invitations: await countInvitations(db, midnight), hanging: await countHanging(db, midnight) }) },
  { on: ['person', 'likeness', 'kept_apart', 'change'], undated: true, tell: async db => ({ duplicates: await countLikenesses(db) }) },
];

async function tellState(db: Reader, { state: kept, touches }: Kept, asOf: string): Promise<NetworkState> {
  const state = kept?.form === stateForm ? kept : null;
  const about = new Set(touches.map(touch => touch.about));
  const told: Part[] = [];
  for (const part of parts) {
    const stands = state && (part.undated || state.asOf === asOf) && !part.on.some(table => about.has(table));
    if (!stands) told.push(await part.tell(db, utcMidnight(asOf)));
  }
  return Object.assign({}, state, ...told, { asOf, form: stateForm }) as NetworkState;
}
