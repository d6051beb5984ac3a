import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { isDay } from '../kit/typed-day.ts';
import { dayIn } from '../time/calendar-day.ts';
import { dismissItem, finishItem, type Item, type ItemKey, NoSuchItem, putOffItem, readKey, reasonsFor } from '../agenda/index.ts';
import { feedCommand, paceCommand } from '../pace/index.ts';
import { knowToday } from './know-today.ts';
import { type ItemJson, toItemJson } from './item-json.ts';
import { lastDayOf, readUntil } from './until.ts';

/** `kith today …`. */
export const todayCommands = (around: Surroundings): readonly Command[] => [commandGroup('today', { done: done(around), 'put-off': putOff(around), dismiss: dismiss(around), pace: paceCommand(around), feed: feedCommand(around) }, list(around))];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'today', usage: 'kith today [--as-of INSTANT] [--json]', words: [0, 0], options: { 'as-of': { type: 'string' } },
  run: async ({ values }, io) => {
    const asOf = values['as-of'] === undefined ? undefined : readInstant(values['as-of']);
    const { items, troubles } = await open(async ctx => {
      const me = await whose(ctx, as);
      const now = asOf ?? ctx.now();
      const today = await reading(ctx.db, me.id, db => knowToday(db, me, now));
      const said = (all: readonly Item[]) => all.map(item => toItemJson(item, { ...english, zone: me.zone, now }));
      return { items: said(today.items), troubles: said(today.troubles) };
    });
    if (io.json) return io.out(`${JSON.stringify({ items: items.map(exactly), ...(troubles.length > 0 && { troubles: troubles.map(exactly) }) })}\n`);
    for (const item of [...items, ...troubles]) io.out(`${item.title}\n  ${item.reason}\n  ${item.action}: ${item.href}\n  ${item.id}\n`);
    if (items.length + troubles.length === 0) io.err('Nothing is waiting today.\n');
  },
});

/** As docs/cli.md promises it, and nothing besides. */
const exactly = ({ kind, person, circle, reason, action }: ItemJson) => ({ kind, ...(person && { person }), ...(circle && { circle }), reason, action });

function readInstant(text: string): Date {
  const at = new Date(text.length === 10 ? `${text}T12:00:00Z` : text);
  if (!isDay(text.slice(0, 10)) || !/^.{10}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/.test(text) || Number.isNaN(at.getTime())) throw new WrongWords(`--as-of is an instant such as 2026-11-21T09:00:00Z; “${text}” is not.`);
  return at;
}

const done = (around: Surroundings): Command => defineCommand({
  name: 'today done', usage: 'kith today done ITEM [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [word] }, io) => {
    const change = await answered(around, keyFrom(word!), (ctx, me, key) => finishItem(ctx, me.id, key));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'Done.\n');
  },
});

const putOff = (around: Surroundings): Command => defineCommand({
  name: 'today put-off', usage: 'kith today put-off ITEM --until DATE [--json]', words: [1, 1], options: { until: { type: 'string' } },
  run: async ({ values, positionals: [word] }, io) => {
    const change = await answered(around, keyFrom(word!), (ctx, me, key) => {
      const last = lastDayOf(key, me.zone);
      const until = readUntil(values.until ?? '', dayIn(me.zone, ctx.now()), last);
      if ('wrong' in until && until.wrong === 'late') throw new WrongWords(`--until is no later than its own day, ${last}; ${values.until} is after it.`);
      if ('wrong' in until) throw new WrongWords('--until is a day after today and within two years, such as 2026-11-30.');
      return putOffItem(ctx, me.id, key, until.day);
    });
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `It comes back on ${values.until}.\n`);
  },
});

const dismiss = (around: Surroundings): Command => defineCommand({
  name: 'today dismiss', usage: 'kith today dismiss ITEM [--why REASON] [--json]', words: [1, 1], options: { why: { type: 'string' } },
  run: async ({ values, positionals: [word] }, io) => {
    const key = keyFrom(word!);
    const why = reasonsFor(key.kind).find(each => each === (values.why ?? 'rather not'));
    if (!why) throw new WrongWords(`--why is one of ${reasonsFor(key.kind).join(', ')}; “${values.why}” is not.`);
    const change = await answered(around, key, (ctx, me) => dismissItem(ctx, me.id, key, why));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'It will not come back.\n');
  },
});

function keyFrom(word: string): ItemKey {
  const key = readKey(word);
  if (!key) throw new WrongWords(`“${word}” is not the id of an item. “kith today” shows them.`);
  return key;
}

const answered = ({ open, as }: Surroundings, key: ItemKey, work: (ctx: Context, me: Member, key: ItemKey) => Promise<string>): Promise<string> =>
  open(async ctx => work(ctx, await whose(ctx, as), key).catch((error: unknown) => { throw error instanceof NoSuchItem ? new CannotBeDone(error.message) : error; }));
