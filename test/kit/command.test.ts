import { expect, test } from 'vitest';
import { CannotBeDone, type CommandIo, defineCommand } from '../../src/kit/command.ts';
import { readJsonInput } from '../../src/kit/command-input.ts';
import { runCommand } from '../run-command.ts';

const greet = defineCommand({
  name: 'greet',
  usage: 'kith greet NAME [--loud]',
  options: { loud: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ values, positionals }, io) => {
    if (positionals[0] === 'nobody') throw new CannotBeDone('There is nobody to greet.');
    io.out(`${values.loud ? 'HELLO' : 'Hello'} ${positionals[0]}\n`);
  },
});

test('a command that is done ends with 0', async () => {
  expect(await call(['Ana', '--loud'])).toEqual({ status: 0, out: 'HELLO Ana\n', err: '' });
});

test('a command that could not be done says one sentence and ends with 1', async () => {
  expect(await call(['nobody'])).toEqual({ status: 1, out: '', err: 'There is nobody to greet.\n' });
});

test.each([
  [['Ana', '--laud'], "Unknown option '--laud'."],
  [['Ana', 'Bo'], '"Bo" is one word too many.'],
  [[], '"greet" needs one more word.'],
  [['Ana', '--loud=yes'], "Option '--loud' does not take an argument."],
])('words that are off, %j, end with 2 and the usage', async (args, sentence) => {
  expect(await call(args)).toEqual({ status: 2, out: '', err: `${sentence}\nUsage: kith greet NAME [--loud]\n` });
});

test('JSON is read from stdin where no file is named', async () => {
  expect(await readJsonInput('-', io('\uFEFF{"a":1}'))).toEqual({ a: 1 });
  await expect(readJsonInput(undefined, io('{'))).rejects.toThrow(/^The input is not JSON/);
  await expect(readJsonInput('no-such-file.json', io(''))).rejects.toThrow('no-such-file.json cannot be read: there is no such file.');
});

const call = (args: readonly string[]) => runCommand(greet, args);

const io = (stdin: string): CommandIo => ({ stdin: (async function* () { yield Buffer.from(stdin); })(), out: () => {}, err: () => {}, json: false });
