import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import type { Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { type ChangeRow, latestChanges } from './store.ts';
import { NothingToUndo, undoChange } from './undo.ts';

type Say = (tongue: Tongue, change: ChangeRow) => string | undefined;

/** `kith changes` and `kith undo`. `say` puts a change into words; `elsewhere` names those that are taken back in their own place. */
export const activityCommands = (around: Surroundings, say: Say, elsewhere: (change: ChangeRow) => string | undefined): readonly Command[] => [changes(around, say), undo(around, elsewhere)];

const changes = ({ open, as }: Surroundings, say: Say): Command => defineCommand({
  name: 'changes', usage: 'kith changes [--limit N] [--json]', words: [0, 0], options: { limit: { type: 'string' } },
  run: async ({ values: { limit = '20' } }, io) => {
    const most = Number(limit);
    if (!Number.isInteger(most) || most < 1 || most > 1000) throw new WrongWords(`--limit is a number from 1 to 1000; “${limit}” is not.`);
    const rows = await open(async ctx => {
      const me = await whose(ctx, as);
      return reading(ctx.db, me.id, db => latestChanges(db, me.id, most));
    });
    const told = rows.map(change => ({ id: change.id, kind: change.kind, what: say(english, change) ?? change.summary, at: change.at.toISOString() }));
    if (io.json) return io.out(`${JSON.stringify({ changes: told })}\n`);
    for (const { id, at, what } of told) io.out(`${id}  ${at.slice(0, 16).replace('T', ' ')}  ${what}\n`);
    if (told.length === 0) io.err('Nothing was changed yet.\n');
  },
});

const undo = ({ open, as }: Surroundings, elsewhere: (change: ChangeRow) => string | undefined): Command => defineCommand({
  name: 'undo', usage: 'kith undo CHANGE [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    if (!isId(id)) throw new WrongWords(`“${id}” is not the id of a change; “kith changes” shows them.`);
    const { restored, removed, kept: whom, things } = await open(async ctx => undoChange(ctx, (await whose(ctx, as)).id, id, change => elsewhere(change) === undefined))
      .catch((error: unknown) => { throw error instanceof NothingToUndo ? new CannotBeDone(`${error.message} Nothing was changed.`) : error; });
    const kept = [...whom, ...things.map(thing => ({ ...thing, person: null }))];
    if (io.json) return io.out(`${JSON.stringify({ restored, removed, kept })}\n`);
    io.out(kept.length > 0 ? `It is taken back, but for ${kept.length} that something later stands on.\n` : 'It is taken back.\n');
  },
});
