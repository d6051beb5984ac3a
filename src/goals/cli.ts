import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { isId } from '../kit/id.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { dateOf } from '../ui/index.ts';
import { goalChange, goalInput, resultInput } from './goal-input.ts';
import { toGoalJson } from './goal-json.ts';
import { type Goal, GoalEnded, goalKinds, NoSuchGoal, targetKinds } from './goal.ts';
import { saySeason } from './say-season.ts';
import { endedGoals, openGoals } from './store.ts';
import { texts } from './texts.ts';
import { addGoal, changeGoal, endGoal } from './write-goal.ts';

/** `kith goal …`. */
export const goalCommands = (around: Surroundings): readonly Command[] => [commandGroup('goal', { add: add(around), list: list(around), edit: edit(around), end: end(around) })];

const several = { type: 'string', multiple: true } as const;
const parts = { kind: { type: 'string' }, company: several, line: several, skill: several, place: several, conversations: { type: 'string' }, weeks: { type: 'string' }, from: { type: 'string' }, days: { type: 'string' } } as const;

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'goal add', usage: `kith goal add SENTENCE [--kind KIND] [--company TEXT]… [--line TEXT]… [--skill TEXT]… [--place TEXT]… [--conversations N --weeks N [--from DATE] [--days mo,tu,…]] [--json]`,
  words: [1, 100],
  options: parts,
  run: async ({ values: { kind = 'new field', company, line, skill, place, ...season }, positionals }, io) => {
    if (!goalKinds.some(known => known === kind)) throw new WrongWords(`--kind is one of ${goalKinds.join(', ')}; “${kind}” is not.`);
    const read = goalInput.safeParse({ kind, sentence: positionals.join(' '), companies: company, lines: line, skills: skill, places: place, season: seasonOf(season) });
    if (!read.success) throw new WrongWords(read.error.issues[0]!.message);
    const { id, change } = await open(async ctx => {
      const me = await whose(ctx, as);
      return addGoal(ctx, me.id, read.data, dateOf({ ...english, zone: me.zone, now: ctx.now() }, ctx.now()));
    });
    io.out(io.json ? `${JSON.stringify({ goal: id, change })}\n` : `The goal is kept: ${id}\n`);
  },
});

const edit = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'goal edit', usage: 'kith goal edit ID [--sentence TEXT] [--kind KIND] [--company TEXT]… [--line TEXT]… [--skill TEXT]… [--place TEXT]… [--conversations N --weeks N [--from DATE] [--days mo,tu,…] | --no-season]', words: [1, 1],
  options: { ...parts, sentence: { type: 'string' }, 'no-season': { type: 'boolean' } },
  run: async ({ values: { kind, sentence, company, line, skill, place, 'no-season': none, ...given }, positionals: [id] }, io) => {
    const season = none ? null : seasonOf(given) ?? undefined;
    const read = goalChange.safeParse({ kind, sentence, companies: company, lines: line, skills: skill, places: place, ...(season !== undefined && { season }) });
    if (!read.success) throw new WrongWords(read.error.issues[0]!.message);
    if (!isId(id)) throw new WrongWords(`“${id}” is not the id of a goal. “kith goal list” shows them.`);
    const change = await open(async ctx => {
      const me = await whose(ctx, as);
      return changeGoal(ctx, me.id, id, read.data, dateOf({ ...english, zone: me.zone, now: ctx.now() }, ctx.now())).catch(refuse);
    });
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'The goal is changed.\n');
  },
});

function seasonOf({ conversations, weeks, from, days }: { readonly conversations?: string | undefined; readonly weeks?: string | undefined; readonly from?: string | undefined; readonly days?: string | undefined }): object | null {
  if (conversations === undefined && weeks === undefined) {
    if (from !== undefined || days !== undefined) throw new WrongWords('--from and --days belong to a season, which needs --conversations and --weeks.');
    return null;
  }
  if (conversations === undefined || weeks === undefined) throw new WrongWords('A season needs --conversations and --weeks.');
  return { conversations: Number(conversations), weeks: Number(weeks), ...(from !== undefined && { from }), ...(days !== undefined && { days: days.split(',').map(day => day.trim()) }) };
}

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'goal list', usage: 'kith goal list [--ended] [--json]', words: [0, 0], options: { ended: { type: 'boolean' } },
  run: async ({ values }, io) => {
    const { goals, today } = await open(async ctx => {
      const me = await whose(ctx, as);
      return { goals: await reading(ctx.db, me.id, db => values.ended ? endedGoals(db) : openGoals(db)), today: dateOf({ ...english, zone: me.zone, now: ctx.now() }, ctx.now()) };
    });
    if (io.json) return io.out(`${JSON.stringify({ goals: goals.map(toGoalJson) })}\n`);
    for (const goal of goals) io.out(inWords(goal, today));
    if (goals.length === 0) io.err(values.ended ? 'No goal has ended yet.\n' : 'No goal is named. “kith goal add SENTENCE” names one.\n');
  },
});

function inWords(goal: Goal, today: string): string {
  const t = texts(english);
  const lines = [...targetKinds.filter(kind => goal[kind].length > 0).map(kind => `${t(`targets.${kind}`)}: ${goal[kind].join(', ')}`), ...(goal.season ? [`Season: ${saySeason(english, goal.season, today)}`] : []), ...(goal.result ? [`Result: ${goal.result}`] : [])];
  return `${goal.id}  ${goal.kind}  ${goal.sentence}\n${lines.map(line => `  ${line}\n`).join('')}`;
}

const end = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'goal end', usage: 'kith goal end ID --result TEXT [--json]', words: [1, 1], options: { result: { type: 'string' } },
  run: async ({ values, positionals: [id] }, io) => {
    const result = resultInput.safeParse(values.result ?? '');
    if (!result.success) throw new WrongWords(`--result: ${result.error.issues[0]!.message}`);
    if (!isId(id)) throw new WrongWords(`“${id}” is not the id of a goal. “kith goal list” shows them.`);
    const change = await open(async ctx => endGoal(ctx, (await whose(ctx, as)).id, id, result.data).catch(refuse));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'The goal has ended, and what came of it is kept.\n');
  },
});

function refuse(error: unknown): never {
  throw error instanceof NoSuchGoal || error instanceof GoalEnded ? new CannotBeDone(error.message) : error;
}
