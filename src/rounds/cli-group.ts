import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { type CountedGroup, participantAddress, participantsOf, removeParticipant, roundGroups } from '../groups/index.ts';
import { changeGroup, endGroup, groupChange, GroupRefused, resumeGroup } from './make-group.ts';
import { pairingsOf, roundsOf } from '../draws/index.ts';

/** `kith round show`: who is in a group, and its latest rounds. */
export const showCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round show', usage: 'kith round show GROUP [--json]', words: [1, 1], options: {},
  run: ({ positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!);
    const { people, rounds, pairings } = await reading(ctx.db, me.id, async db => {
      const latest = await roundsOf(db, group.id, 10);
      return { people: await participantsOf(db, group.id), rounds: latest, pairings: await pairingsOf(db, latest.map(round => round.id)) };
    });
    const of = (number: number) => pairings.filter(pairing => pairing.round === number).map(({ members, because }) => ({ members: members.map(member => member.name), because, met: members.some(member => member.met === 'yes') }));
    if (io.json) return io.out(`${JSON.stringify({ group: group.id, name: group.name, people: people.map(({ id, name, email }) => ({ id, name, email, link: email && ctx.mail.ready ? null : participantAddress(ctx, id) })), rounds: rounds.map(({ id, number, beginsOn, drawnAt, proven }) => ({ id, number, beginsOn, drawnAt, proven, groups: of(number) })) })}\n`);
    for (const { name, email, id } of people) io.out(`${name}  ${email && ctx.mail.ready ? email : participantAddress(ctx, id)}\n`);
    for (const { number, beginsOn, drawnAt } of rounds) {
      io.out(`\nRound ${number}, ${beginsOn}${drawnAt ? '' : ' (open)'}\n`);
      for (const { members, met } of of(number)) io.out(`  ${members.join(', ')}${met ? '  met' : ''}\n`);
    }
  }),
});

/** `kith round remove`: takes somebody out. */
export const removeCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round remove', usage: 'kith round remove GROUP NAME|ADDRESS', words: [2, 2], options: {},
  run: ({ positionals: [words, who = ''] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!);
    const found = (await reading(ctx.db, me.id, db => participantsOf(db, group.id))).filter(({ id, name, email }) => [id, name.toLowerCase(), email].includes(who.toLowerCase()));
    if (found.length !== 1) throw new CannotBeDone(found.length === 0 ? `Nobody called “${who}” is in that group. Nothing was changed.` : `Several are called “${who}”; name one by the address. Nothing was changed.`);
    await removeParticipant(ctx, me.id, group.id, found[0]!.id);
    io.out(`${found[0]!.name} is out of the group.\n`);
  }),
});

/** `kith round change`: what it is called, how often, how many, whom before all, when next. */
export const changeCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round change', usage: 'kith round change GROUP [--name NAME] [--words TEXT] [--every 1|2|4] [--size 2|3] [--emphasis anyone|newcomers|teams] [--across yes|no] [--on DATE]', words: [1, 1],
  options: { name: { type: 'string' }, words: { type: 'string' }, every: { type: 'string' }, size: { type: 'string' }, emphasis: { type: 'string' }, across: { type: 'string' }, on: { type: 'string' } },
  run: ({ values: { name, words: told, every, size, emphasis, across, on }, positionals: [words] }, io) => open(async ctx => {
    if (across !== undefined && across !== 'yes' && across !== 'no') throw new WrongWords('--across is yes or no.');
    const given = { name, words: told, everyWeeks: every && Number(every), size: size && Number(size), emphasis, onlyAcross: across && across === 'yes', nextOn: on };
    const input = groupChange.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    if (!input.success) throw new WrongWords(input.error.issues.map(issue => issue.message).join(' '));
    if (Object.keys(input.data).length === 0) throw new WrongWords('Say what to change, for example --every 4.');
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!);
    await changeGroup(ctx, me.id, group.id, input.data).catch(error => { throw error instanceof GroupRefused ? new CannotBeDone(error.message) : error; });
    io.out(`${input.data.name ?? group.name} is changed.\n`);
  }),
});

/** `kith round resume`: a group that had ended goes on. */
export const resumeCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round resume', usage: 'kith round resume GROUP', words: [1, 1], options: {},
  run: ({ positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!, 'ended');
    await resumeGroup(ctx, me.id, group.id);
    const { nextOn } = await groupCalled(ctx, me, group.id);
    io.out(`${group.name} goes on. The next round begins on ${nextOn}.\n`);
  }),
});

/** `kith round end`: no further rounds. */
export const endCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'round end', usage: 'kith round end GROUP', words: [1, 1], options: {},
  run: ({ positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const group = await groupCalled(ctx, me, words!);
    await endGroup(ctx, me.id, group.id);
    io.out(`${group.name} has ended; what was stays.\n`);
  }),
});

/** A group that goes on, or one that has ended, by its id or its name. Throws where none or several fit. */
export async function groupCalled(ctx: Context, me: Member, words: string, state: 'goes on' | 'ended' = 'goes on'): Promise<CountedGroup> {
  const called = (await reading(ctx.db, me.id, roundGroups)).filter(({ id, name }) => id === words || name.toLowerCase() === words.toLowerCase());
  const found = called.filter(({ endedAt }) => (state === 'ended') === (endedAt !== null));
  if (found.length > 1) throw new CannotBeDone(`“${words}” fits several groups; name one by its id:\n${found.map(({ id, name }) => `${id}  ${name}`).join('\n')}`);
  if (found[0]) return found[0];
  if (called[0] && state === 'goes on') throw new CannotBeDone(`${called[0].name} has ended; “kith round resume” lets it go on. Nothing was changed.`);
  throw new CannotBeDone(`There is no group “${words}”${state === 'ended' ? ' that has ended' : ''}. “kith round list” shows those there are.`);
}
