import { type Member, whose } from '../accounts/index.ts';
import { askCommand, latestRequests, offeredCalled, outcomeCommand, requestState, thankCommand, toRequestJson, withdrawRequest } from '../connectors/index.ts';
import { CannotBeDone, type Command, defineCommand, takenWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { toIntroductionJson } from './introduction-json.ts';
import { CannotIntroduce, type Introduction, stateOf } from './introduction.ts';
import { introductionInput, offerIntroduction } from './offer-introduction.ts';
import { type Reach, reachOf } from './reach.ts';
import { introductionById, latestIntroductions } from './store.ts';
import { withdrawIntroduction } from './withdraw-introduction.ts';

/** `kith introduction …`. */
export const introductionCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('introduction', { list: list(around), offer: offer(around), ask: askCommand(around), withdraw: withdraw(around), outcome: outcomeCommand(around), thank: thankCommand(around) }),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction list', usage: 'kith introduction list [--json]', words: [0, 0], options: {},
  run: (_, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const [made, asked] = await reading(ctx.db, me.id, async db => [await latestIntroductions(db, 0, 1000), await latestRequests(db, 0, 1000)] as const);
    if (io.json) return io.out(`${JSON.stringify({ introductions: made.map(each => toIntroductionJson(ctx, me, each)), requests: asked.map(each => toRequestJson(ctx, each)) })}\n`);
    for (const each of made) io.out(`${each.id}  ${each.sides.map(side => side.name).join(' and ')}  ${stateOf(each, ctx.now())}${nextOf(ctx, each)}\n`);
    for (const each of asked) io.out(`${each.id}  asked ${each.name} for ${each.hopesFor}  ${requestState(each, ctx.now())}\n`);
    if (made.length + asked.length === 0) io.err('No introductions yet.\n');
  }),
});

function nextOf(ctx: Context, introduction: Introduction): string {
  const reach = introduction.connectedAt && reachOf(introduction, ctx.mail.ready);
  return reach ? `, ${reachWords[reach]}` : '';
}

const reachWords: Readonly<Record<Reach, string>> = {
  mailed: 'both told by mail', by_hand: 'tell them: the lines to send stand in --json', one: 'tell the one without an address: the lines to send stand in --json',
  none: 'they have no way to reach each other yet: the lines to send stand in --json',
};

const offer = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction offer', usage: 'kith introduction offer ID|NAME ID|NAME --reason TEXT [--times] [--json]', words: [2, 2], options: { reason: { type: 'string' }, times: { type: 'boolean' } },
  run: ({ values, positionals }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const [one, other] = await reading(ctx.db, me.id, async db => [await offeredCalled(db, positionals[0]!), await offeredCalled(db, positionals[1]!)] as const);
    const input = takenWords(introductionInput.safeParse({ reason: values.reason ?? '', offersTimes: values.times ?? false, one: { person: one.id }, other: { person: other.id } }));
    const id = await sayingWhy(() => offerIntroduction(ctx, me, input));
    await tell(ctx, me, id, io);
  }),
});

async function tell(ctx: Context, me: Member, id: string, io: { readonly json: boolean; out(text: string): void }): Promise<void> {
  const made = toIntroductionJson(ctx, me, (await reading(ctx.db, me.id, db => introductionById(db, id)))!);
  if (io.json) return io.out(`${JSON.stringify(made)}\n`);
  for (const { name, email, link } of made.people) io.out(link === null ? `${name} is asked at ${email}.\n` : `${name}: pass this link on: ${link}\n`);
}

const withdraw = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction withdraw', usage: 'kith introduction withdraw ID', words: [1, 1], options: {},
  run: ({ positionals: [id = ''] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const made = isId(id) && await withdrawIntroduction(ctx, me.id, id);
    if (!made && !(isId(id) && await withdrawRequest(ctx, me.id, id))) throw new CannotBeDone('There is no open introduction or request with that id. Nothing was changed.');
    io.out(made ? 'The introduction is taken back.\n' : 'The request is taken back.\n');
  }),
});

async function sayingWhy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotIntroduce) throw new CannotBeDone(`${error.message} Nothing was sent.`);
    throw error;
  }
}
