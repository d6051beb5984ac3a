import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import type { ImportFile } from '../intake/index.ts';

/** What was sent is larger than may be. */
export class TooMuchSent extends Error {}

/** What was sent stopped half-way, or is no form with files. */
export class NotReceived extends Error {}

/** Largest sum of files in one go: what a zip may hold unpacked. */
export const mostSent = 2 * 1024 ** 3;

/**
 * Writes the files of a form into `folder` as they come, whatever their size; none is held in memory. What is over `most` bytes is not
 * written but let pass, so that the sender gets to read the answer. Throws `TooMuchSent`, `NotReceived`, and leaves no folder behind then.
 */
export async function receiveFiles(request: Request, folder: string, most = mostSent): Promise<readonly ImportFile[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const budget = { left: most };
  try {
    const files = await writeParts(request, folder, budget);
    if (budget.left < 0) throw new TooMuchSent();
    return files;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error instanceof TooMuchSent ? error : new NotReceived('', { cause: error });
  }
}

async function writeParts(request: Request, folder: string, budget: { left: number }): Promise<readonly ImportFile[]> {
  const parser = new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits: { files: 200, fields: 20, fieldSize: 10_000 } });
  const files: ImportFile[] = [];
  const writing: Promise<void>[] = [];
  parser.on('file', (_, part, sentName) => {
    const name = basename((sentName ?? '').replaceAll('\\', '/')).slice(0, 200);
    if (name === '') return void part.resume(); // a field in which no file was chosen
    const file = { path: join(folder, String(files.length)), name };
    files.push(file);
    const written = pipeline(part, within(budget), createWriteStream(file.path, { mode: 0o600, flags: 'wx' }));
    written.catch(error => parser.destroy(error));
    writing.push(written);
  });
  await pipeline(Readable.fromWeb((request.body ?? new Blob([]).stream()) as ReadableStream), parser);
  await Promise.all(writing);
  return files;
}

function within(budget: { left: number }): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      budget.left -= chunk.length;
      done(null, budget.left < 0 ? undefined : chunk);
    },
  });
}
