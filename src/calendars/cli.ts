import { z } from 'zod';
import { whose } from '../accounts/index.ts';
import { type Calendar, calendarById, CalendarRefused, calendarsOf, NoSuchCalendar, sayTrouble, unreachableChoices } from '../busy/index.ts';
import { type CalendarTaker, connectCommand } from '../caldav/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import { readNamedFile } from '../kit/command-input.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { addFeed, addFile } from './add-calendar.ts';
import { toCalendarJson } from './calendar-json.ts';
import { removeCalendar } from './edit-calendar.ts';
import { refreshCalendar } from './refresh-calendar.ts';

/** `kith calendar …`. */
export const calendarCommands = (around: Surroundings, takers: readonly CalendarTaker[]): readonly Command[] => [
  commandGroup('calendar', { add: add(around, takers), connect: connectCommand(around, takers), list: list(around), sync: sync(around, takers), remove: remove(around) }),
];

const add = ({ open, as }: Surroundings, takers: readonly CalendarTaker[]): Command => defineCommand({
  name: 'calendar add', usage: `kith calendar add ADDRESS|FILE.ics [--name NAME] [--unreachable ${unreachableChoices.join('|')}] [--json]`, words: [1, 1],
  options: { name: { type: 'string' }, unreachable: { type: 'string' } },
  run: async ({ values, positionals: [source = ''] }, io) => {
    const choice = z.enum(unreachableChoices).safeParse(values.unreachable ?? 'closed');
    if (!choice.success) throw new WrongWords(`--unreachable is one of ${unreachableChoices.join(', ')}; “${values.unreachable}” is not.`);
    const words = { name: (values.name ?? '').slice(0, 80), whenUnreachable: choice.data };
    const text = isFile(source) ? await readNamedFile(source) : undefined;
    const calendar = await open(async ctx => {
      const me = await whose(ctx, as);
      const id = await (text === undefined ? addFeed(ctx, takers, me, { ...words, address: source }) : addFile(ctx, takers, me, { ...words, text, fileName: source }));
      return reading(ctx.db, me.id, db => calendarById(db, id));
    }).catch(refused);
    io.out(io.json ? `${JSON.stringify(toCalendarJson(calendar!))}\n` : `${inOneLine(calendar!)}\n`);
  },
});

/** A word that is no address of the web, and ends as calendar files do. */
const isFile = (word: string): boolean => !/^[a-z]+:\/\//i.test(word) && /\.(ics|ical|ifb|icalendar)$/i.test(word) && !/^[\w-]+(\.[\w-]+)+\//.test(word);

function refused(error: unknown): never {
  if (error instanceof CalendarRefused) throw new CannotBeDone(`${sayTrouble(english, error.trouble)} The calendar was not added.`);
  throw error;
}

const inOneLine = ({ id, name, host, events, busyCount, reachedAt, trouble }: Calendar): string =>
  `${id}  ${name} (${host})  ${events} events, ${busyCount} busy stretches  ${reachedAt ? `read ${reachedAt.toISOString().slice(0, 16)}Z` : 'not read yet'}${trouble ? `  ${sayTrouble(english, trouble)}` : ''}`;

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'calendar list', usage: 'kith calendar list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const calendars = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => calendarsOf(db)));
    if (io.json) io.out(`${JSON.stringify({ calendars: calendars.map(toCalendarJson) })}\n`);
    else io.out(calendars.length === 0 ? 'No calendar yet. “kith calendar add ADDRESS” adds one.\n' : calendars.map(each => `${inOneLine(each)}\n`).join(''));
  },
});

const sync = ({ open, as }: Surroundings, takers: readonly CalendarTaker[]): Command => defineCommand({
  name: 'calendar sync', usage: 'kith calendar sync [ID] [--json]', words: [0, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const calendars = await open(async ctx => {
      const me = await whose(ctx, as);
      const chosen = (await reading(ctx.db, me.id, db => calendarsOf(db))).filter(each => id === undefined || each.id === id);
      if (id !== undefined && chosen.length === 0) throw noSuch(id);
      for (const each of chosen) await refreshCalendar(ctx, takers, me.id, each.id);
      return (await reading(ctx.db, me.id, db => calendarsOf(db))).filter(each => chosen.some(one => one.id === each.id));
    });
    io.out(io.json ? `${JSON.stringify({ calendars: calendars.map(toCalendarJson) })}\n` : calendars.map(each => `${inOneLine(each)}\n`).join(''));
    if (calendars.some(each => each.trouble)) throw new CannotBeDone('Not every calendar could be read; what was known of the others is kept.');
  },
});

const noSuch = (id: string) => new CannotBeDone(`There is no calendar ${id}. “kith calendar list” shows those there are.`);

const remove = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'calendar remove', usage: 'kith calendar remove ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id = ''] }, io) => {
    const name = await open(async ctx => {
      const me = await whose(ctx, as);
      if (!(await reading(ctx.db, me.id, db => calendarsOf(db))).some(each => each.id === id)) throw noSuch(id);
      return removeCalendar(ctx, me.id, id);
    }).catch(error => { throw error instanceof NoSuchCalendar ? noSuch(id) : error; });
    io.out(io.json ? `${JSON.stringify({ removed: id })}\n` : `“${name}” is removed; its times are open again. For a month it can be brought back on the page of calendars.\n`);
  },
});
