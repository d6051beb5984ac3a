import { z } from 'zod';
import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { english } from '../kit/tongue.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../directory/index.ts';
import { promiseById } from '../promises/index.ts';
import { checkDraft, sayFlaw, settingCommand, settingOf } from '../templates/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { sayRefusal, withCard } from './cli-card.ts';
import { draftCommands } from './cli-draft.ts';
import { draftInput } from './draft-input.ts';
import { draftOutreach } from './draft-outreach.ts';
import { followUp, followUpText } from './follow-up.ts';
import { moveOutreach } from './move-outreach.ts';
import { type State, states } from './outreach.ts';
import { toFlawJson, toOutreachJson, toStepJson } from './outreach-json.ts';
import { mailFollowUp, sendOutreach } from './send-outreach.ts';
import { listOutreach, outreachById, stepsOf } from './store.ts';

/** `kith outreach …`; `more` are words of it that other domains answer. */
export const outreachCommands = (around: Surroundings, more: Readonly<Record<string, Command>> = {}): readonly Command[] => [commandGroup('outreach', {
  list: list(around), add: add(around), show: show(around), move: moveTo(around), send: send(around), sent: mark(around, 'sent', 'sent'), answered: mark(around, 'answered', 'in conversation'),
  accepted: mark(around, 'accepted', 'accepted'), declined: mark(around, 'declined', 'declined'), 'let-go': mark(around, 'let-go', 'withdrawn'), 'follow-up': followUpCommand(around),
  ...draftCommands(around), settings: settingCommand(around), ...more,
})];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach list', usage: 'kith outreach list [--state STATE] [--limit N] [--json]', words: [0, 0], options: { state: { type: 'string' }, limit: { type: 'string' } },
  run: async ({ values: { state, limit: most = '50' } }, io) => {
    const wanted = state === undefined ? undefined : stateCalled(state);
    const size = z.coerce.number().int().min(1).max(10_000).safeParse(most);
    if (!size.success) throw new WrongWords(`--limit is a number from 1 to 10000; “${most}” is not.`);
    const found = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, async db => {
      const setting = await settingOf(db);
      return (await listOutreach(db, { size: 10_000 })).map(card => toOutreachJson(card, setting, ctx.now())).filter(card => !wanted || card.state === wanted).slice(0, size.data);
    }));
    if (io.json) return io.out(`${JSON.stringify({ outreach: found })}\n`);
    for (const { id, name, state: stands, since, reason } of found) io.out(`${[id, stands, since.slice(0, 10), name, inShort(reason)].join('  ')}\n`);
    if (found.length === 0) io.err('Nothing here. “kith outreach add PERSON --reason TEXT” begins one.\n');
  },
});

const inShort = (text: string): string => text.length > 60 ? `${text.slice(0, 59)}…` : text;

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach add', usage: 'kith outreach add ID|NAME --reason TEXT [--question TEXT] [--offer TEXT] [--kind KIND] [--channel CHANNEL] [--language en|de] [--goal ID] [--promise ID] [--json]', words: [0, 10],
  options: { reason: { type: 'string' }, question: { type: 'string' }, offer: { type: 'string' }, kind: { type: 'string' }, channel: { type: 'string' }, language: { type: 'string' }, goal: { type: 'string' }, promise: { type: 'string' } },
  run: async ({ values, positionals }, io) => {
    const { card, flaws } = await open(async ctx => {
      const me = await whose(ctx, as);
      const input = draftInput.safeParse({ ...await reading(ctx.db, me.id, db => begun(db, positionals.join(' '), values.promise)), ...values });
      if (!input.success) throw new WrongWords(`--${String(input.error.issues[0]!.path[0])}: ${input.error.issues[0]!.message}`);
      const { id } = await draftOutreach(ctx, me, input.data).catch(sayRefusal);
      return reading(ctx.db, me.id, async db => {
        const drafted = (await outreachById(db, id))!;
        return { card: drafted, flaws: checkDraft(drafted, (await settingOf(db)).noteLimit) };
      });
    });
    if (io.json) return io.out(`${JSON.stringify({ id: card.id, channel: card.channel, subject: card.subject, body: card.body, flaws: flaws.map(toFlawJson) })}\n`);
    io.out(`${card.subject ? `${card.subject}\n\n` : ''}${card.body}\n`);
    for (const { kind } of flaws) io.err(`- ${sayFlaw(english)[kind]}\n`);
    io.err(`The draft for ${card.fullName} is kept: ${card.id}\n`);
  },
});

/** For whom it is, by what was said; a promise knows it by itself, and what came of it. */
async function begun(db: Reader, called: string, promise: string | undefined): Promise<object> {
  if (promise === undefined) {
    if (!called) throw new WrongWords('For whom? Give a name or an id, or --promise ID.');
    return { person: (await personCalled(db, called)).id };
  }
  const found = isId(promise) ? await promiseById(db, promise) : undefined;
  if (!found?.mine) throw new CannotBeDone('There is no such promise of yours here. Nothing was drafted.');
  return { person: found.person, kind: 'loop-back', reason: found.outcome };
}

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach show', usage: 'kith outreach show ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { card, steps, json } = await open(ctx => withCard(ctx, as, id!, async (me, found) => reading(ctx.db, me.id, async db => {
      const happened = await stepsOf(db, found.id);
      return { card: found, steps: happened, json: { ...toOutreachJson(found, await settingOf(db), ctx.now()), steps: happened.map(toStepJson) } };
    })));
    if (io.json) return io.out(`${JSON.stringify(json)}\n`);
    io.out(`${card.fullName}  ${json.state}\n  Why: ${card.reason}\n${card.question && `  Question: ${card.question}\n`}${card.offer && `  Offer: ${card.offer}\n`}${steps.map(({ step, at }) => `  ${utcDay(at)} ${step}\n`).join('')}\n${card.body}\n`);
  },
});

const mark = ({ open, as }: Surroundings, word: string, to: State): Command => defineCommand({
  name: `outreach ${word}`, usage: `kith outreach ${word} ID`, words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { change, fullName } = await open(ctx => withCard(ctx, as, id!, (me, card) => moveOutreach(ctx, me.id, card.id, to)));
    io.out(io.json ? `${JSON.stringify({ change: change ?? null, state: to })}\n` : `${fullName}: ${to}.\n`);
  },
});

const send = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach send', usage: 'kith outreach send ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { letter, fullName } = await open(ctx => withCard(ctx, as, id!, (me, card) => sendOutreach(ctx, me, card.id)));
    io.out(io.json ? `${JSON.stringify({ letter })}\n` : `The letter to ${fullName} is in the post.\n`);
  },
});

const moveTo = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach move', usage: `kith outreach move ID STATE (${states.map(state => state.replace(' ', '-')).join(', ')})`, words: [2, 3], options: {},
  run: async ({ positionals: [id, ...words] }, io) => {
    const to = stateCalled(words.join(' '));
    const { change, fullName } = await open(ctx => withCard(ctx, as, id!, (me, card) => moveOutreach(ctx, me.id, card.id, to)));
    io.out(io.json ? `${JSON.stringify({ change: change ?? null, state: to })}\n` : `${fullName}: ${to}.\n`);
  },
});

const followUpCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach follow-up', usage: 'kith outreach follow-up ID [TEXT] [--mail]', words: [1, 2], options: { mail: { type: 'boolean' } },
  run: async ({ values: { mail }, positionals: [id, text] }, io) => {
    const { words, change, letter } = await open(ctx => withCard(ctx, as, id!, async (me, card) => {
      const said = text ?? await reading(ctx.db, me.id, db => followUpText(ctx, db, me, card));
      if (mail) return { words: said, change: null, letter: (await mailFollowUp(ctx, me, card.id, said)).letter };
      return { words: said, change: (await followUp(ctx, me, card.id, said)).change, letter: null };
    }));
    io.out(io.json ? `${JSON.stringify({ change, letter, words })}\n` : `${words}\n`);
  },
});

function stateCalled(word: string): State {
  const state = states.find(each => each === word || each.replace(' ', '-') === word);
  if (!state) throw new WrongWords(`“${word}” is no state. There are ${states.map(each => each.replace(' ', '-')).join(', ')}.`);
  return state;
}
