import { type Member, whose } from '../accounts/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../directory/index.ts';
import { makePromise } from './make-promise.ts';
import { NoSuchPromise, promiseChange, promiseInput, type Promised } from './promise.ts';
import { toPromiseJson } from './promise-json.ts';
import { changePromise, letPromiseGo, promiseDone, promiseTold, removePromise, reopenPromise } from './settle-promise.ts';
import { loopBacksDue, openPromises, promisesDue } from './store.ts';

/** `kith promise …`. */
export const promiseCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('promise', {
    list: list(around), add: add(around), done: done(around),
    told: settle(around, 'told', promiseTold, 'Kept, and they know.'), drop: settle(around, 'drop', letPromiseGo, 'Let go.'),
    edit: edit(around), reopen: settle(around, 'reopen', reopenPromise, 'It is open again.'), remove: settle(around, 'remove', removePromise, 'It is removed. “kith changes” names what “kith undo” takes back.'),
  }),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'promise list', usage: 'kith promise list [--due] [--to-tell] [--json]', words: [0, 0], options: { due: { type: 'boolean' }, 'to-tell': { type: 'boolean' } },
  run: async ({ values }, io) => {
    const promises = await open(async ctx => {
      const me = await whose(ctx, as);
      return reading(ctx.db, me.id, async db => {
        if (values.due) return promisesDue(db, dayIn(me.zone, ctx.now()));
        const toTell = await loopBacksDue(db);
        return values['to-tell'] ? toTell : [...toTell, ...await openPromises(db, true), ...await openPromises(db, false)];
      });
    });
    if (io.json) return io.out(`${JSON.stringify({ promises: promises.map(toPromiseJson) })}\n`);
    for (const promise of promises) io.out(`${inOneLine(promise)}\n`);
    if (promises.length === 0) io.err('No promises are open.\n');
  },
});

const inOneLine = ({ id, mine, name, what, dueOn, doneAt }: Promised): string => [id, mine ? `to ${name}` : `from ${name}`, what, doneAt ? 'done, to tell' : dueOn ? `due ${dueOn}` : 'no day'].join('  ');

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'promise add', usage: 'kith promise add ID|NAME TEXT [--theirs] [--due DATE] [--kind book|person|draft|other]', words: [2, 2], options: { theirs: { type: 'boolean' }, due: { type: 'string' }, kind: { type: 'string' } },
  run: async ({ values: { theirs, due, kind }, positionals: [who, what] }, io) => {
    const input = promiseInput.safeParse({ mine: !theirs, what, kind, dueOn: due ?? null });
    if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
    const made = await open(async ctx => {
      const me = await whose(ctx, as);
      const person = await reading(ctx.db, me.id, db => personCalled(db, who!));
      return { name: person.fullName, ...await makePromise(ctx, me, person.id, input.data) };
    });
    io.out(io.json ? `${JSON.stringify({ promise: made.id, change: made.change })}\n` : `The promise with ${made.name} is kept in mind: ${made.id}\n`);
  },
});

const done = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'promise done', usage: 'kith promise done ID [OUTCOME]', words: [1, 2], options: {},
  run: ({ positionals: [id, outcome] }, io) => settled(open, as, id!, (ctx, me) => promiseDone(ctx, me.id, id!, outcome ?? ''), 'Done.', io),
});

const edit = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'promise edit', usage: 'kith promise edit ID [--what TEXT] [--due DATE|none] [--kind book|person|draft|other] [--outcome TEXT]', words: [1, 1],
  options: { what: { type: 'string' }, due: { type: 'string' }, kind: { type: 'string' }, outcome: { type: 'string' } },
  run: ({ values: { due, ...values }, positionals: [id] }, io) => {
    const change = promiseChange.safeParse({ ...values, ...(due !== undefined && { dueOn: due === 'none' ? null : due }) });
    if (!change.success) throw new WrongWords(change.error.issues[0]!.message);
    return settled(open, as, id!, (ctx, me) => changePromise(ctx, me.id, id!, change.data), 'Changed.', io);
  },
});

const settle = ({ open, as }: Surroundings, name: string, verb: (ctx: Context, me: string, id: string) => Promise<string>, said: string): Command => defineCommand({
  name: `promise ${name}`, usage: `kith promise ${name} ID`, words: [1, 1], options: {},
  run: ({ positionals: [id] }, io) => settled(open, as, id!, (ctx, me) => verb(ctx, me.id, id!), said, io),
});

async function settled(open: Surroundings['open'], as: string | undefined, id: string, verb: (ctx: Context, me: Member) => Promise<string>, said: string, io: CommandIo): Promise<void> {
  const there = isId(id);
  if (!there) throw new WrongWords(`“${id}” is not the id of a promise; “kith promise list” shows them.`);
  const change = await open(async ctx => verb(ctx, await whose(ctx, as))).catch((error: unknown) => {
    throw error instanceof NoSuchPromise ? new CannotBeDone('There is no such promise here. Nothing was changed.') : error;
  });
  io.out(io.json ? `${JSON.stringify({ change })}\n` : `${said}\n`);
}
