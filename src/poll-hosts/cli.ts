import { type Member, ownerOf, whose } from '../accounts/index.ts';
import { commandGroup } from '../kit/command-group.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { type Mode, modes } from '../meetings/index.ts';
import { addTimes, callOffPoll, closePoll, makePoll, moreTimes, type Poll, pollById, pollInput, polls, rankPoll } from '../polls/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { instantText } from '../ui/index.ts';
import { toPollJson, toPollSummary } from './poll-json.ts';
import { proposed } from './propose.ts';
import { asParticipant, whoIsAsked } from './who-is-asked.ts';

/** `kith poll …` */
export const pollCommands = (around: Surroundings): readonly Command[] => [commandGroup('poll', { list: list(around), start: start(around), show: show(around), add: add(around), take: take(around), off: off(around) })];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll list', usage: 'kith poll list [--json]', words: [0, 0], options: {},
  run: (_, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const found = (await reading(ctx.db, me.id, db => polls(db, 200))).map(toPollSummary);
    if (io.json) return io.out(`${JSON.stringify({ polls: found })}\n`);
    for (const { id, title, state, asked, answered, deadline } of found) io.out(`${id}  ${title}  ${state}  ${answered} of ${asked} answered  until ${deadline}\n`);
    if (found.length === 0) io.err('No poll yet: kith poll start TITLE --with NAME.\n');
  }),
});

const start = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll start', usage: 'kith poll start TITLE --with PERSON… [--must PERSON…] [--time INSTANT…] [--deadline INSTANT] [--minutes N] [--mode virtual|phone|in-person] [--place TEXT] [--words TEXT] [--ask] [--names] [--share]', words: [1, 1],
  options: {
    with: { type: 'string', multiple: true, default: [] }, must: { type: 'string', multiple: true, default: [] }, time: { type: 'string', multiple: true, default: [] }, deadline: { type: 'string' }, minutes: { type: 'string', default: '30' },
    mode: { type: 'string', default: 'virtual' }, place: { type: 'string', default: '' }, words: { type: 'string', default: '' }, ask: { type: 'boolean' }, names: { type: 'boolean' }, share: { type: 'boolean' },
  },
  run: ({ values, positionals: [title] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const deadline = values.deadline ?? isoInstant(new Date(Math.ceil(ctx.now().getTime() / 3_600_000) * 3_600_000 + 3 * 86_400_000));
    const asked = await named(ctx, me, [...values.with, ...values.must]);
    const must = new Set((await named(ctx, me, values.must)).map(({ word }) => word));
    const mode = modes.find((each): each is Mode => each === values.mode) ?? 'virtual';
    const free = values.time.length > 0 ? values.time : (await reading(ctx.db, me.id, db => proposed(db, me, { minutes: Number(values.minutes) || 30, mode, after: new Date(deadline), emails: asked.map(({ email }) => email) }, ctx.now()))).map(isoInstant);
    const input = pollInput.safeParse({
      title, words: values.words, minutes: values.minutes, mode: values.mode, place: values.place, participants: asked.map(each => asParticipant(each, must.has(each.word))), times: free, deadline,
      closing: values.ask ? 'ask' : 'itself', namesShown: values.names ?? false, shareLink: values.share ?? false,
    });
    if (!input.success) throw new WrongWords([...new Set(input.error.issues.map(({ message }) => message))].join(' '));
    await tell(ctx, me, await refusing(makePoll(ctx, me, input.data)), io);
  }),
});

/** Names of the list, or names and addresses. */
async function named(ctx: Context, me: Member, words: readonly string[]) {
  const { named: found, doubts, heading } = await reading(ctx.db, me.id, db => whoIsAsked(db, words.join('\n')));
  const [doubt] = heading ? [{ typed: heading, maybe: [] }] : doubts;
  if (doubt) throw new CannotBeDone(doubt.maybe.length === 0 ? `Nobody here is called “${doubt.typed}”; write a name and an address, such as “Priya Raman <priya@example.com>”. Nobody was asked.` : `“${doubt.typed}” may be ${doubt.maybe.slice(0, 4).join(' or ')}; write more of the name. Nobody was asked.`);
  return found;
}

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll show', usage: 'kith poll show POLL [--json]', words: [1, 1], options: {},
  run: ({ positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    await tell(ctx, me, (await called(ctx, me, words!)).id, io);
  }),
});

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll add', usage: 'kith poll add POLL INSTANT…', words: [2, 31], options: {},
  run: ({ positionals: [words, ...times] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const poll = await called(ctx, me, words!);
    const input = moreTimes.safeParse({ times });
    if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
    await refusing(addTimes(ctx, me.id, poll.id, input.data.times));
    await tell(ctx, me, poll.id, io);
  }),
});

const take = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll take', usage: 'kith poll take POLL INSTANT', words: [2, 2], options: {},
  run: ({ positionals: [words, at] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const poll = await called(ctx, me, words!);
    const time = poll.times.find(({ id, start: begins }) => id === at || isoInstant(begins) === at);
    if (!time) throw new CannotBeDone(`“${at}” is none of the times of this poll; “kith poll show” names them. Nothing was booked.`);
    await refusing(closePoll(ctx, await reading(ctx.db, me.id, ownerOf), poll.id, time.id));
    await tell(ctx, me, poll.id, io);
  }),
});

const off = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'poll off', usage: 'kith poll off POLL [--words TEXT]', words: [1, 1], options: { words: { type: 'string', default: '' } },
  run: ({ values, positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const poll = await called(ctx, me, words!);
    await refusing(callOffPoll(ctx, me.id, poll.id, values.words.slice(0, 1000)));
    io.out(io.json ? `${JSON.stringify({ id: poll.id, state: 'called-off' })}\n` : `“${poll.title}” is called off.\n`);
  }),
});

async function tell(ctx: Context, me: Member, id: string, io: { readonly json: boolean; out(text: string): void }): Promise<void> {
  const told = await reading(ctx.db, me.id, async db => {
    const poll = (await pollById(db, id))!;
    return toPollJson(ctx, me, poll, (await rankPoll(db, poll, ctx.now())).ranked);
  });
  if (io.json) return io.out(`${JSON.stringify(told)}\n`);
  const reader = { ...pickTongue(undefined, me.locale), zone: me.zone, now: ctx.now() };
  io.out(`${told.id}  ${told.title}  ${told.state}\n`);
  if (told.offWords) io.out(`“${told.offWords}”\n`);
  for (const { start: begins, because } of told.times) io.out(`${begins}  ${instantText(reader, new Date(begins))}  ${because.join(' ')}\n`);
  for (const { name, url } of told.participants) if (url) io.out(`For ${name}: ${url}\n`);
  if (told.shareUrl) io.out(`For anybody: ${told.shareUrl}\n`);
}

async function called(ctx: Context, me: Member, words: string): Promise<Poll> {
  const found = (await reading(ctx.db, me.id, db => polls(db, 500))).filter(({ id, title }) => id === words || title.toLowerCase() === words.toLowerCase());
  if (found.length !== 1) throw new CannotBeDone(found.length === 0 ? `There is no poll “${words}”. “kith poll list” shows those there are.` : `“${words}” fits several polls; name one by its id.`);
  return found[0]!;
}

/** What a verb refuses is the one sentence that says why. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof Error && ['PollRefused', 'PollIsOver', 'TimeGone', 'NobodyComes'].includes(error.name)) throw new CannotBeDone(error.message);
    throw error;
  });
}
