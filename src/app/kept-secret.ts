import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../kit/plain-error.ts';

/**
 * The secret that sessions are signed with, made on the first start and kept readable for this user alone. It gets its name
 * only when it is whole on the disk, so a start that is killed leaves none, and of two that start at once one wins.
 */
export function keptSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret');
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const kept = read(file);
  if (!kept) make(file, kept === '');
  const secret = kept || (read(file) ?? '');
  if (secret.length < 32) throw new PlainError(`The file ${file} is too short to be a secret. Delete it and start again: everyone signs in anew.`);
  return secret;
}

/** Empty for an empty file, undefined where there is none. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function make(file: string, replace: boolean): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeWhole(draft, randomBytes(32).toString('base64url'));
    if (replace) renameSync(draft, file);
    else linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error; // another start was first: its secret counts
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
