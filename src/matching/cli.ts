import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { readNamedFile, readText } from '../kit/command-input.ts';
import { readRoundInput, type RoundInput, RoundInputWrong, weighPairs } from '../pairs/index.ts';
import { drawApart } from './draw-apart.ts';
import type { RoundResult } from './match-round.ts';
import { readPeopleCsv } from './people-csv.ts';
import { readHistory, recall, remember, writeHistory, type RoundHistory } from './round-history.ts';
import { roundAsCsv, roundAsText, sayProgress } from './say-round.ts';

/** `kith match`: draws a round from JSON or CSV. Needs no database. */
export const matchCommand: Command = defineCommand({
  name: 'match',
  usage: 'kith match [FILE|-] [--weigh] [--history FILE] [--size 2|3] [--round N] [--seed N] [--format json|csv|text]',
  options: {
    weigh: { type: 'boolean' }, history: { type: 'string' }, size: { type: 'string' }, round: { type: 'string' }, seed: { type: 'string' },
    format: { type: 'string', default: 'json' },
  },
  words: [0, 1],
  run: async ({ values, positionals }, io) => {
    const say = sayers[values.format as keyof typeof sayers];
    if (!Object.hasOwn(sayers, values.format)) throw new WrongWords(`"${values.format}" is not a format: json, csv or text.`);
    const history = values.history === undefined ? [] : orSay(readHistory, await readIfThere(values.history));
    const given = orSay(readGiven, await readText(positionals[0], io));
    const input = orSay(readRoundInput, withHistory({ ...given, ...wordsAsNumbers(values) }, history));
    if (values.weigh) return printWeights(input, io);
    const result = await drawWatched(input, io);
    if (values.history !== undefined) await writeWhole(values.history, writeHistory(remember(history, input.round, result)));
    io.out(say(result));
  },
});

/** Draws beside whatever the terminal does: it shows how far it is, and may stop it before anything was written. */
async function drawWatched(input: RoundInput, io: CommandIo): Promise<RoundResult> {
  const drawn = await drawApart(input, { signal: io.untilStopped?.(), tell: progress => io.progress?.(sayProgress(progress)) });
  io.progress?.('');
  if (drawn.outcome === 'stopped') throw new CannotBeDone('Stopped. No round was drawn, and nothing was written.');
  if (drawn.trouble) io.err(`The proof of this round did not hold, so it was drawn the simple way (${drawn.trouble}) Please report the input.\n`);
  return drawn.result;
}

const sayers = { json: (result: RoundResult) => `${JSON.stringify(result)}\n`, csv: roundAsCsv, text: roundAsText };

type Given = Record<string, unknown>;

/** JSON begins with a brace; anything else is a CSV of people. */
function readGiven(text: string): Given {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return readPeopleCsv(text);
  if (/^\uFEFF?\s*\[/.test(text)) throw new RoundInputWrong('The input must be one round, not a list.');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Given;
  } catch (error) {
    throw new RoundInputWrong(`The input is not JSON: ${(error as Error).message}.`);
  }
}

function wordsAsNumbers(values: Readonly<Record<string, unknown>>): Given {
  const given = ['size', 'round', 'seed'].filter((name) => values[name] !== undefined);
  return Object.fromEntries(given.map((name) => {
    if (!/^-?\d+$/.test(String(values[name]))) throw new WrongWords(`"--${name}" needs a whole number.`);
    return [name, Number(values[name])];
  }));
}

/** What the input itself says about earlier rounds stands; the history fills in the rest. */
function withHistory(given: Given, history: RoundHistory): Given {
  if (history.length === 0) return given;
  const { round, met, satOut } = recall(history);
  const members = Array.isArray(given['members']) ? given['members'].map((member: Given) => ({ satOut: satOut.get(String(member?.['id'])) ?? 0, ...member })) : given['members'];
  return { round, ...given, members, met: [...(Array.isArray(given['met']) ? given['met'] : []), ...met] };
}

/** A list of its own for each member, so that even millions of pairs pass through without being held. */
function printWeights(input: RoundInput, io: CommandIo): void {
  let before = '{"weights":[';
  for (const pairs of weighPairs(input)) {
    if (pairs.length === 0) continue;
    io.out(before + JSON.stringify(pairs).slice(1, -1));
    before = ',';
  }
  io.out(before === ',' ? ']}\n' : '{"weights":[]}\n');
}

async function readIfThere(file: string): Promise<string> {
  return existsSync(file) ? await readNamedFile(file) : '';
}

/** Written beside and then moved into place, so that a history is never half there. */
async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new CannotBeDone(`The history ${file} cannot be written (${(error as Error).message}); it is as it was, and no round was drawn.`);
  }
}

function orSay<In, Out>(read: (given: In) => Out, given: In): Out {
  try {
    return read(given);
  } catch (error) {
    if (error instanceof RoundInputWrong) throw new CannotBeDone(error.message);
    throw error;
  }
}
