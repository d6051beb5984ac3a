import type { z } from 'zod';
import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { sayIssues } from '../kit/say-issues.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { type Weekday, weekdays } from '../time/weekdays.ts';
import { addOwnDates, removeOwnDates, setWeekly, stayHome, travel } from './edit-hours.ts';
import { type Interval, type Schedule, type Stay } from './hours.ts';
import { ownDatesInput, stayInput } from './hours-input.ts';
import { intervalsOn, readIntervals, sayIntervals, weeklyFrom } from './hours-text.ts';
import { schedules, staysOf } from './store.ts';

/** `kith hours …`: when somebody can be met. */
export const hoursCommand = (around: Surroundings): Command => commandGroup('hours', {
  show: show(around), set: set(around), date: addDate(around), 'remove-date': removeDate(around), travel: travelOn(around), home: home(around),
});

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours show', usage: 'kith hours show [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const { all, stays } = await open(async ctx => {
      const me = await whose(ctx, as);
      return reading(ctx.db, me.id, async db => ({ all: await schedules(db), stays: await staysOf(db) }));
    });
    io.out(io.json ? `${JSON.stringify({ schedules: all, stays })}\n` : `${[...all.flatMap(linesOf), ...stays.map(stayLine)].join('\n')}\n`);
  },
});

const linesOf = (schedule: Schedule): readonly string[] => [
  schedule.isUsual ? 'The usual hours' : `${schedule.name}  ${schedule.id}`,
  ...weekdays.map(day => `  ${day}  ${sayIntervals(intervalsOn(schedule.weekly, day)) || '-'}`),
  ...schedule.dates.map(({ id, from, to, intervals, note }) => `  ${from === to ? from : `${from} to ${to}`}  ${sayIntervals(intervals) || '-'}  ${note ? `${note}  ` : ''}${id}`),
];

const stayLine = ({ from, zone }: Stay): string => `From ${from} on: the clock of ${zone}`;

const set = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours set', usage: 'kith hours set DAY[,DAY …] HOURS [--of SCHEDULE], such as: kith hours set mo,tu 9-12,13-17 (HOURS none: no meetings)', words: [2, 2], options: { of: { type: 'string' } },
  run: async ({ positionals: [days, hours], values: { of } }, io) => {
    const named = days!.split(',').map(day => weekdays.find(each => each === day) ?? refuseWord(`DAY is one of ${weekdays.join(', ')}, or some with commas between; “${day}” is not.`));
    const intervals = hoursIn(hours!);
    await acting(open, as, io, 'The hours are set.', async (ctx, me) => {
      const schedule = await scheduleOf(ctx, me, of);
      const week = Object.fromEntries(weekdays.map(day => [day, named.includes(day) ? intervals : intervalsOn(schedule.weekly, day)])) as Record<Weekday, readonly Interval[]>;
      return setWeekly(ctx, me.id, schedule.id, weeklyFrom(week));
    });
  },
});

const addDate = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours date', usage: 'kith hours date FROM [TO] [--hours HOURS] [--note N] [--of SCHEDULE] (no hours: no meetings on those days)', words: [1, 2], options: { hours: { type: 'string' }, note: { type: 'string' }, of: { type: 'string' } },
  run: async ({ positionals: [from, to], values: { hours = 'none', note, of } }, io) => {
    const given = saidIn(ownDatesInput.safeParse({ from, to, intervals: hoursIn(hours), note }, { reportInput: true }));
    await acting(open, as, io, 'The hours of those days are set.', async (ctx, me) => (await addOwnDates(ctx, me.id, (await scheduleOf(ctx, me, of)).id, given)).change);
  },
});

const removeDate = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours remove-date', usage: 'kith hours remove-date ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    if (!isId(id)) throw new WrongWords(`“${id}” is not the id of such days; “kith hours show” names them.`);
    await acting(open, as, io, 'Those days have the hours of the week again.', async (ctx, me) => {
      const change = await removeOwnDates(ctx, me.id, id);
      if (!change) throw new CannotBeDone('There are no such days. “kith hours show” names them.');
      return change;
    });
  },
});

const travelOn = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours travel', usage: 'kith hours travel FROM ZONE, such as: kith hours travel 2026-12-07 Europe/Berlin', words: [2, 2], options: {},
  run: async ({ positionals: [from, zone] }, io) => {
    const given = saidIn(stayInput.safeParse({ from, zone }, { reportInput: true }));
    await acting(open, as, io, 'From that day on the hours go by that clock.', (ctx, me) => travel(ctx, me.id, given));
  },
});

const home = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'hours home', usage: 'kith hours home FROM', words: [1, 1], options: {},
  run: async ({ positionals: [from] }, io) => {
    const { from: day } = saidIn(stayInput.pick({ from: true }).safeParse({ from }, { reportInput: true }));
    await acting(open, as, io, 'The other clock from that day on is taken out.', async (ctx, me) => {
      const change = await stayHome(ctx, me.id, day);
      if (!change) throw new CannotBeDone(`No other clock begins on ${day}. “kith hours show” names those days.`);
      return change;
    });
  },
});

const hoursIn = (words: string): readonly Interval[] => (words === 'none' ? [] : readIntervals(words)) ?? refuseWord(`“${words}” are no hours; write, for example, 9-12,13-17.`);

/** What a schema made of the words of a call, or which of them is off. */
export function saidIn<T>(read: z.ZodSafeParseResult<T>): T {
  if (read.success) return read.data;
  throw new WrongWords(sayIssues(read.error));
}

function refuseWord(sentence: string): never {
  throw new WrongWords(sentence);
}

async function scheduleOf(ctx: Context, me: Member, id: string | undefined): Promise<Schedule> {
  const found = (await reading(ctx.db, me.id, schedules)).find(each => id === undefined ? each.isUsual : each.id === id);
  if (!found) throw new CannotBeDone('There are no such hours. “kith hours show” names those there are.');
  return found;
}

/** Says what was done, and that it can be taken back; nothing to take back where all was so already. */
async function acting(open: Surroundings['open'], as: string | undefined, io: CommandIo, done: string, work: (ctx: Context, me: Member) => Promise<string | undefined>): Promise<void> {
  const change = await open(async ctx => work(ctx, await whose(ctx, as))) ?? null;
  const words = change ? `${done} “kith changes” names what “kith undo” takes back.\n` : 'It was so already.\n';
  io.out(io.json ? `${JSON.stringify({ change })}\n` : words);
}
