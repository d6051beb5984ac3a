import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { sayIssues } from '../kit/say-issues.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { openPage } from './edit-page.ts';
import { hoursCommand, saidIn } from './cli-hours.ts';
import { addType, changeType, removeType, SlugTaken } from './edit-type.ts';
import { kinds, type MeetingType } from './meeting-type.ts';
import { meetingTypes } from './store.ts';
import { typeChange, typeInput, typeOfKind } from './type-input.ts';

/** `kith meeting-type …`, `kith hours …` and `kith meeting-page …`. */
export const meetingsCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('meeting-type', { list: list(around), add: add(around), change: change(around), remove: remove(around) }),
  hoursCommand(around),
  commandGroup('meeting-page', { open: setOpen(around, 'open'), close: setOpen(around, 'close') }),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'meeting-type list', usage: 'kith meeting-type list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const { me, types } = await open(async ctx => {
      const owner = await whose(ctx, as);
      return { me: owner, types: await reading(ctx.db, owner.id, meetingTypes) };
    });
    if (io.json) io.out(`${JSON.stringify({ types: types.map(({ id, slug, kind, name, mode, durationMinutes, audience }) => ({ id, slug, kind, name, mode, durationMinutes, audience })) })}\n`);
    else for (const { slug, mode, durationMinutes, audience } of types) io.out(`/@${me.handle}/${slug}  ${durationMinutes} minutes, ${mode}${audience === 'everyone' ? '' : `  (${audience})`}\n`);
  },
});

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'meeting-type add', usage: 'kith meeting-type add KIND [--slug S] [--name N] [--mode virtual|phone|in-person] [--minutes N] [--place P] [--phone NUMBER] [--audience everyone|link|once]', words: [1, 1],
  options: { slug: { type: 'string' }, name: { type: 'string' }, mode: { type: 'string' }, minutes: { type: 'string' }, place: { type: 'string' }, phone: { type: 'string' }, audience: { type: 'string' } },
  run: async ({ values: { minutes, ...values }, positionals: [word] }, io) => {
    const kind = kinds.find(each => each === word);
    if (!kind) throw new WrongWords(`KIND is one of ${kinds.join(', ')}, not ${word}.`);
    const parsed = typeInput.safeParse({ ...typeOfKind(kind), ...values, ...(minutes && { durationMinutes: minutes, stepMinutes: minutes }) }, { reportInput: true });
    if (!parsed.success) throw new CannotBeDone(`${sayIssues(parsed.error)} Nothing was added.`);
    if (parsed.data.mode === 'in-person' && !parsed.data.place) throw new CannotBeDone('A meeting in person needs a place: --place "Where to meet". Nothing was added.');
    const { me, done } = await acting(open, as, (ctx, owner) => addType(ctx, owner.id, parsed.data));
    say(io, { ...done, slug: parsed.data.slug }, `It is offered at /@${me.handle}/${parsed.data.slug}.\n`);
  },
});

const change = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'meeting-type change', words: [1, 1],
  usage: 'kith meeting-type change SLUG [--slug S] [--name N] [--words W] [--mode virtual|phone|in-person] [--minutes N] [--step N] [--place P] [--phone NUMBER] [--audience everyone|link|once]',
  options: { slug: { type: 'string' }, name: { type: 'string' }, words: { type: 'string' }, mode: { type: 'string' }, minutes: { type: 'string' }, step: { type: 'string' }, place: { type: 'string' }, phone: { type: 'string' }, audience: { type: 'string' } },
  run: async ({ values: { minutes, step, ...values }, positionals: [slug] }, io) => {
    if (Object.keys({ ...values, ...(minutes && { minutes }), ...(step && { step }) }).length === 0) throw new WrongWords('Say what is to change.');
    const given = saidIn(typeChange.safeParse({ ...values, ...(minutes && { durationMinutes: minutes }), ...(step && { stepMinutes: step }) }, { reportInput: true }));
    const { done } = await acting(open, as, async (ctx, owner) => {
      const type = await typeAt(ctx, owner, slug!);
      if ((given.mode ?? type.mode) === 'in-person' && !(given.place ?? type.place)) throw new CannotBeDone('A meeting in person needs a place: --place "Where to meet". Nothing was changed.');
      return { change: await changeType(ctx, owner.id, type.id, given) ?? null };
    });
    say(io, done, done.change ? 'It is changed. What was booked before stays as it was. “kith changes” names what “kith undo” takes back.\n' : 'It was like this already.\n');
  },
});

const remove = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'meeting-type remove', usage: 'kith meeting-type remove SLUG', words: [1, 1], options: {},
  run: async ({ positionals: [slug] }, io) => {
    const { done } = await acting(open, as, async (ctx, owner) => removeType(ctx, owner.id, (await typeAt(ctx, owner, slug!)).id));
    say(io, { removed: slug, change: done }, 'It is no longer offered. What was booked stays. “kith changes” names what “kith undo” takes back.\n');
  },
});

async function typeAt(ctx: Context, owner: Member, slug: string): Promise<MeetingType> {
  const type = (await reading(ctx.db, owner.id, meetingTypes)).find(each => each.slug === slug);
  if (!type) throw new CannotBeDone(`There is no kind of meeting ${slug}. “kith meeting-type list” shows those there are.`);
  return type;
}

const setOpen = ({ open, as }: Surroundings, word: 'open' | 'close'): Command => defineCommand({
  name: `meeting-page ${word}`, usage: `kith meeting-page ${word}`, words: [0, 0], options: {},
  run: async (_, io) => {
    const { me } = await acting(open, as, async (ctx, owner) => {
      await openPage(ctx, owner.id, word === 'open');
      return `${ctx.settings.url}/@${owner.handle}`;
    });
    say(io, { open: word === 'open' }, word === 'open' ? `The page /@${me.handle} is open.\n` : 'The page is closed. What was booked stays.\n');
  },
});

async function acting<T>(open: Surroundings['open'], as: string | undefined, work: (ctx: Context, me: Member) => Promise<T>): Promise<{ readonly me: Member; readonly done: T }> {
  try {
    return await open(async ctx => {
      const me = await whose(ctx, as);
      return { me, done: await work(ctx, me) };
    });
  } catch (error) {
    throw error instanceof SlugTaken ? new CannotBeDone('Another kind of meeting has this address: name another with --slug. Nothing was changed.') : error;
  }
}

const say = (io: CommandIo, json: object, words: string): void => io.out(io.json ? `${JSON.stringify(json)}\n` : words);
