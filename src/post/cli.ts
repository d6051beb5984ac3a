import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { letterStates } from './letter.ts';
import { toJson } from './letter-json.ts';
import { restLetter, retryLetter } from './rest-letter.ts';
import { sayTrouble } from './say-trouble.ts';
import { listLetters } from './store-letters.ts';

/** `kith letters …`. */
export const postCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('letters', { retry: act(around, 'retry', retryLetter, 'It is tried again now.'), rest: act(around, 'rest', restLetter, 'It is not sent.') }, list(around)),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'letters', usage: `kith letters [--state ${letterStates.join('|')}] [--json]`, words: [0, 0], options: { state: { type: 'string' } },
  run: async ({ values }, io) => {
    const state = letterStates.find(each => each === (values.state ?? 'waiting'));
    if (!state) throw new WrongWords(`--state is one of ${letterStates.join(', ')}, not ${values.state}.`);
    const letters = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => listLetters(db, state, 1000)));
    if (io.json) return io.out(`${JSON.stringify({ letters: letters.map(letter => toJson(english, letter)) })}\n`);
    if (letters.length === 0) io.out(`No letter is ${state}.\n`);
    for (const letter of letters) io.out(`${letter.id}  ${letter.to.address}  ${letter.subject}${letter.trouble ? `\n    ${sayTrouble(english, letter)}` : ''}\n`);
  },
});

const act = ({ open, as }: Surroundings, verb: 'retry' | 'rest', carryOut: (ctx: Context, me: string, id: string) => Promise<boolean>, sentence: string): Command => defineCommand({
  name: `letters ${verb}`, usage: `kith letters ${verb} ID`, words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const done = await open(async ctx => isId(id) && carryOut(ctx, (await whose(ctx, as)).id, id));
    if (!done) throw new CannotBeDone(`There is no letter ${id} that could be ${verb === 'retry' ? 'tried again' : 'let rest'}. Nothing was changed.`);
    io.out(io.json ? `${JSON.stringify({ done: true })}\n` : `${sentence}\n`);
  },
});
