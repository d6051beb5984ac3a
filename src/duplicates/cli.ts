import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { findDuplicates } from './find-duplicates.ts';
import { keepApart } from './keep-apart.ts';
import { mergePeople, OneEntry } from './merge-people.ts';
import { toPairJson } from './pair-json.ts';
import { listLikenesses } from './store.ts';

/** `kith duplicates …`. */
export const duplicatesCommands = (around: Surroundings): readonly Command[] => [commandGroup('duplicates', { merge: merge(around), apart: apart(around) }, list(around))];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'duplicates', usage: 'kith duplicates [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const pairs = await open(async ctx => {
      const me = (await whose(ctx, as)).id;
      await findDuplicates(ctx, me);
      return reading(ctx.db, me, db => listLikenesses(db, 0, 3000));
    });
    const told = pairs.map(toPairJson);
    if (io.json) return io.out(`${JSON.stringify({ duplicates: told })}\n`);
    io.out(told.length === 0 ? 'Nobody seems to be here twice.\n' : told.map(({ a, b, reason }) => `${a.name} (${a.id}) and ${b.name} (${b.id}): ${reason}\n`).join(''));
  },
});

const merge = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'duplicates merge', usage: 'kith duplicates merge A B [--json]   (ids; B goes into A)', words: [2, 2], options: {},
  run: async ({ positionals: [keep, gone] }, io) => {
    const done = await withBoth(keep!, gone!, () => open(async ctx => mergePeople(ctx, (await whose(ctx, as)).id, { keep: keep!, gone: gone! })));
    io.out(io.json ? `${JSON.stringify({ merged: done.person, gone, change: done.change })}\n` : `${done.fullName} is one entry now. It can be taken back on the activity page.\n`);
  },
});

const apart = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'duplicates apart', usage: 'kith duplicates apart A B [--json]', words: [2, 2], options: {},
  run: async ({ positionals: [one, other] }, io) => {
    const change = await withBoth(one!, other!, () => open(async ctx => keepApart(ctx, (await whose(ctx, as)).id, one!, other!)));
    io.out(io.json ? `${JSON.stringify({ apart: [one, other], change })}\n` : 'They stay two; the pair is not shown again.\n');
  },
});

async function withBoth<T>(one: string, other: string, work: () => Promise<T>): Promise<T> {
  if (!isId(one) || !isId(other)) throw new CannotBeDone('People are named by their ids here; “kith duplicates” shows them. Nothing was changed.');
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchPerson || error instanceof OneEntry) throw new CannotBeDone(`${error.message} Nothing was changed.`);
    throw error;
  }
}
