import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command may touch of the world. `out` and `err` write the text as it stands: line ends are the caller's. */
export type CommandIo = {
  readonly stdin: AsyncIterable<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  /** Shows how far long work is, each line over the one before, and wipes it with none; there where somebody looks on. */
  progress?(line: string): void;
  /** From here on whoever looks on may stop the work (Ctrl-C), which the command then ends by itself, with nothing half done. */
  untilStopped?(): AbortSignal;
  /** True where the call said `--json`: exactly one JSON document goes to `out`. */
  readonly json: boolean;
};

/** One word of `kith`. `run` gives the exit status: 0 done, 1 could not be done, 2 the call's words are off. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[], io: CommandIo): Promise<number>;
};

/** Ends a command with status 1; the message is the one sentence that says why and what was kept. */
export class CannotBeDone extends Error {
  override readonly name = 'CannotBeDone';
}

/** Ends a command with status 2; the message says which word is off, the usage follows it. */
export class WrongWords extends Error {
  override readonly name = 'WrongWords';
}

type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: readonly { readonly message: string }[] } };

/** What a schema made of the words, or `WrongWords` with its sentences. */
export function takenWords<T>(read: Read<T>): T {
  if (read.success) return read.data;
  throw new WrongWords(read.error.issues.map(issue => issue.message).join(' '));
}

type Words<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

type CommandPlan<Options extends ParseArgsOptionsConfig> = {
  readonly name: string;
  readonly usage: string;
  readonly options: Options;
  /** How many words beside the options: at least, at most. */
  readonly words: readonly [least: number, most: number];
  run(words: Words<Options>, io: CommandIo): Promise<void>;
};

/**
 * A command from its plan: reads the words, runs it, and turns `WrongWords` and `CannotBeDone` into sentences and exit status.
 * Any other error is a fault of ours and is thrown on.
 *
 * @example
 * const greet = defineCommand({
 *   name: 'greet', usage: 'kith greet NAME [--loud]', options: { loud: { type: 'boolean' } }, words: [1, 1],
 *   run: async ({ values, positionals }, io) => io.out(`${values.loud ? 'HELLO' : 'Hello'} ${positionals[0]}\n`),
 * });
 */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(plan: CommandPlan<Options>): Command {
  return {
    name: plan.name,
    usage: plan.usage,
    run: async (args, io) => {
      try {
        await plan.run(readWords(plan, args), io);
        return 0;
      } catch (error) {
        return sayWhy(error, plan.usage, io);
      }
    },
  };
}

function readWords<Options extends ParseArgsOptionsConfig>(plan: CommandPlan<Options>, args: readonly string[]): Words<Options> {
  const words = parseWords(plan.options, args);
  const [least, most] = plan.words;
  if (words.positionals.length < least) throw new WrongWords(`"${plan.name}" needs ${most === least ? 'one more word' : 'at least one more word'}.`);
  if (words.positionals.length > most) throw new WrongWords(`"${words.positionals[most]}" is one word too many.`);
  return words;
}

function parseWords<Options extends ParseArgsOptionsConfig>(options: Options, args: readonly string[]): Words<Options> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongWords(firstSentence((error as Error).message));
  }
}

/** Node's messages go on to explain how to quote; the first sentence names the word. */
function firstSentence(message: string): string {
  return `${message.split(/\.\s|\n/)[0]?.replace(/\.$/, '') ?? message}.`;
}

function sayWhy(error: unknown, usage: string, io: CommandIo): number {
  if (error instanceof WrongWords) {
    io.err(`${error.message}\nUsage: ${usage}\n`);
    return 2;
  }
  if (error instanceof CannotBeDone) {
    io.err(`${error.message}\n`);
    return 1;
  }
  throw error;
}
