import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import { readText } from '../kit/command-input.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { sayHeading } from '../directory/index.ts';
import { sayProgress } from '../matching/index.ts';
import { addParticipants, addTagged, nobody, whoIsNamed } from './add-participants.ts';
import { changeCommand, endCommand, groupCalled, removeCommand, resumeCommand, showCommand } from './cli-group.ts';
import { drawNow, pairingsOf } from '../draws/index.ts';
import { groupInput, GroupRefused, makeGroup } from './make-group.ts';
import { roundGroups } from '../groups/index.ts';

/** `kith round …`; `kith match` draws a round of a file, without any of this. */
export const roundCommands = (around: Surroundings): readonly Command[] => [commandGroup('round', { list: list(around), start: start(around), add: add(around), draw: draw(around), show: showCommand(around), remove: removeCommand(around), change: changeCommand(around), end: endCommand(around), resume: resumeCommand(around) })];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round list', usage: 'kith round list [--json]', words: [0, 0], options: {},
  run: (_, io) => open(async ctx => {
    const groups = await reading(ctx.db, (await whose(ctx, as)).id, roundGroups);
    if (io.json) return io.out(`${JSON.stringify({ groups })}\n`);
    for (const { id, name, people, rounds, met, nextOn, endedAt } of groups) io.out(`${id}  ${name}  ${counted(people, 'person', 'people')}  ${counted(rounds, 'round', 'rounds')}  ${met} met  ${endedAt ? 'ended' : `next ${nextOn}`}\n`);
    if (groups.length === 0) io.err('No group yet: kith round start NAME.\n');
  }),
});

const start = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round start', usage: 'kith round start NAME [--every 1|2|4] [--size 2|3] [--emphasis anyone|newcomers|teams] [--across] [--on DATE]', words: [1, 1],
  options: { every: { type: 'string', default: '2' }, size: { type: 'string', default: '2' }, emphasis: { type: 'string', default: 'anyone' }, across: { type: 'boolean' }, on: { type: 'string' } },
  run: ({ values, positionals: [name] }, io) => open(async ctx => {
    const input = groupInput.safeParse({ name, everyWeeks: Number(values.every), size: Number(values.size), emphasis: values.emphasis, onlyAcross: values.across ?? false, startsOn: values.on });
    if (!input.success) throw new WrongWords(input.error.issues.map(issue => issue.message).join(' '));
    const id = await makeGroup(ctx, await whose(ctx, as), input.data).catch(error => { throw error instanceof GroupRefused ? new CannotBeDone(error.message) : error; });
    io.out(io.json ? `${JSON.stringify({ id })}\n` : `${name} is there: ${id}\n`);
  }),
});

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round add', usage: 'kith round add GROUP [FILE|-] [--tag TAG]', words: [1, 2], options: { tag: { type: 'string' } },
  run: ({ values: { tag }, positionals: [words, file] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!);
    if (!tag && !file) throw new WrongWords('Name a file with one person on a line, or --tag TAG.');
    const { additions, unread, heading } = await whoIsNamed(ctx, me, file ? await readText(file, io) : '');
    const tagged = tag ? await addTagged(ctx, me, group.id, tag) : nobody;
    const named = await addParticipants(ctx, me, group.id, additions);
    io.out(`${named.added + tagged.added} added.\n`);
    if (tag && tagged.added + tagged.known === 0) io.err(`Nobody carries the tag “${tag}”.\n`);
    if (heading) io.err(`${sayHeading(english, heading)}\n`);
    for (const line of unread) io.err(`Not read: ${line}\n`);
  }),
});

const draw = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round draw', usage: 'kith round draw GROUP [--json]', words: [1, 1], options: {},
  run: ({ positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const { round, state } = await drawNow(ctx, me.id, (await groupCalled(ctx, me, words!)).id, { here: { signal: io.untilStopped?.(), tell: progress => io.progress?.(sayProgress(progress)) } });
    io.progress?.('');
    if (state === 'stopped') throw new CannotBeDone('Stopped. No round was drawn, and nobody is told anything.');
    if (state === 'drawing') throw new CannotBeDone('This round is being drawn already, by another process. “kith round show” shows it when it is there.');
    const pairings = await reading(ctx.db, me.id, db => pairingsOf(db, [round]));
    if (io.json) return io.out(`${JSON.stringify({ round, groups: pairings.map(({ members, because }) => ({ members: members.map(member => member.name), because })) })}\n`);
    for (const { members, because } of pairings) io.out(`${members.map(member => member.name).join(', ')}. ${because.join(' ')}\n`);
  }),
});

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
