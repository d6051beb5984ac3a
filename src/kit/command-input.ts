import { readFile } from 'node:fs/promises';
import { decodeWhole } from '../formats/text-encoding.ts';
import { CannotBeDone, type CommandIo, WrongWords } from './command.ts';

/** The JSON document of the file that a command names, or of stdin where the word is `-` or left out. */
export async function readJsonInput(word: string | undefined, io: CommandIo): Promise<unknown> {
  const text = await readText(word, io);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CannotBeDone(`${word === undefined || word === '-' ? 'The input' : word} is not JSON: ${(error as Error).message}.`);
  }
}

/** The text of the file that a command names, in whatever encoding, or of stdin where the word is `-` or left out. */
export const readText = (word: string | undefined, io: CommandIo): Promise<string> => word === undefined || word === '-' ? readStdin(io) : readNamedFile(word);

/** The text of a file, or a sentence that says why it cannot be read. */
export async function readNamedFile(file: string): Promise<string> {
  try {
    return decodeWhole(await readFile(file));
  } catch (error) {
    throw new CannotBeDone(`${file} cannot be read: ${whyUnreadable(error as NodeJS.ErrnoException)}.`);
  }
}

async function readStdin(io: CommandIo): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of io.stdin) parts.push(part);
  return decodeWhole(Buffer.concat(parts));
}

/** The instant that a word is, in UTC or with its distance from it. */
export function instantIn(word: string): Date {
  const at = new Date(word);
  if (!/Z$|[+-]\d\d:?\d\d$/.test(word) || Number.isNaN(at.getTime())) throw new WrongWords(`“${word}” is no instant; one looks like 2026-11-24T16:30:00Z.`);
  return at;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not ours to read',
};

function whyUnreadable(error: NodeJS.ErrnoException): string {
  return reasons[error.code ?? ''] ?? error.message;
}
