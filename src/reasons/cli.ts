import { whose } from '../accounts/index.ts';
import { personCalled } from '../directory/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { outreachOf } from '../outreach/index.ts';
import { NoSuchPerson } from '../people/index.ts';
import { askBack } from './ask-back.ts';
import { groupReasons } from './group-reasons.ts';
import { dropGroup, groupInput, nameGroup, renameGroup } from './name-group.ts';
import { tally } from './reason.ts';
import { GroupTaken } from './refusals.ts';
import { allReasons, reasonGroups } from './store.ts';

/** The why ledger on the command line, and asking for a reason that was not given: members of `kith outreach`. */
export const reasonCommands = (around: Surroundings): Readonly<Record<string, Command>> => ({ reasons: reasons(around), group: group(around), regroup: regroup(around), ungroup: ungroup(around), 'ask-back': back(around) });

const reasons = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach reasons', usage: 'kith outreach reasons [--side mine|theirs] [--json]', words: [0, 0], options: { side: { type: 'string' } },
  run: async ({ values: { side = 'mine' } }, io) => {
    if (side !== 'mine' && side !== 'theirs') throw new WrongWords(`--side is mine or theirs; “${side}” is neither.`);
    const lines = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, async db => {
      const all = (await allReasons(db)).filter(reason => reason.side === side);
      const { grouped, rest } = groupReasons(all, await reasonGroups(db));
      return [...grouped.map(each => ({ id: each.group.id, name: each.group.name, ...tally(each.reasons) })), { name: 'in no group', ...tally(rest) }, { name: 'all together', ...tally(all) }];
    }));
    if (io.json) return io.out(`${JSON.stringify({ groups: lines.slice(0, -2), rest: lines.at(-2), all: lines.at(-1) })}\n`);
    for (const line of lines) io.out(`${'id' in line ? `${line.id}  ` : ''}${line.name}: ${line.answered} of ${line.reasons} ${side === 'mine' ? 'answered' : 'connected'}, ${line.talked} talked\n`);
  },
});

const group = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach group', usage: 'kith outreach group NAME WORD…', words: [2, 51], options: {},
  run: async ({ positionals: [name, ...words] }, io) => {
    const input = groupInput.safeParse({ name, words });
    if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
    const id = await open(async ctx => nameGroup(ctx, (await whose(ctx, as)).id, input.data).catch(sayRefusal));
    io.out(io.json ? `${JSON.stringify({ id })}\n` : `The group “${input.data.name}” is kept.\n`);
  },
});

const regroup = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach regroup', usage: 'kith outreach regroup ID NAME WORD…', words: [3, 52], options: {},
  run: async ({ positionals: [id, name, ...words] }, io) => {
    const input = groupInput.safeParse({ name, words });
    if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
    await onGroup(open, as, id!, (ctx, me, group) => renameGroup(ctx, me, group, input.data));
    io.out(io.json ? `${JSON.stringify({ id })}\n` : `The group “${input.data.name}” is kept.\n`);
  },
});

const ungroup = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach ungroup', usage: 'kith outreach ungroup ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    await onGroup(open, as, id!, dropGroup);
    io.out(io.json ? `${JSON.stringify({ id })}\n` : 'The group is gone; its reasons stay.\n');
  },
});

async function onGroup(open: Surroundings['open'], as: string | undefined, id: string, verb: (ctx: Context, me: string, id: string) => Promise<boolean>): Promise<void> {
  if (!isId(id)) throw new WrongWords(`“${id}” is not the id of a group; “kith outreach reasons” shows them.`);
  const done = await open(async ctx => verb(ctx, (await whose(ctx, as)).id, id).catch(sayRefusal));
  if (!done) throw new CannotBeDone('There is no such group here. Nothing was changed.');
}

const back = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach ask-back', usage: 'kith outreach ask-back ID|NAME', words: [1, 10], options: {},
  run: async ({ positionals }, io) => {
    const { id, body } = await open(async ctx => {
      const me = await whose(ctx, as);
      const person = await reading(ctx.db, me.id, db => personCalled(db, positionals.join(' ')));
      const asked = await askBack(ctx, me, person.id).catch(sayRefusal);
      return (await reading(ctx.db, me.id, db => outreachOf(db, person.id))).find(card => card.id === asked.id)!;
    });
    io.out(io.json ? `${JSON.stringify({ id, body })}\n` : `${body}\n`);
    if (!io.json) io.err(`Copy it and send it where the request came from, then say “kith outreach sent ${id}”.\n`);
  },
});

function sayRefusal(error: unknown): never {
  if (error instanceof GroupTaken || error instanceof NoSuchPerson) throw new CannotBeDone(error.message);
  throw error;
}
