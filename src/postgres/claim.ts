import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../time/clock.ts';
import { shortPath } from './short-path.ts';

/** Something a living process holds, for others to see: a socket that it listens on. The kernel lets go of it when the process dies, however it dies. */
export type Claim = { readonly name: string; release(): Promise<void> };

export class TurnDidNotCome extends Error {
  override readonly name = 'TurnDidNotCome';
}

/** Longest name of a claim, in bytes. */
const nameLength = 'unfinished-4194304-0123456789ab'.length;

/** Makes a claim of this kind in a private folder. Its name tells the kind and the process: `user-4711-8d3f…`. */
export async function claim(folder: string, kind: string): Promise<Claim> {
  const id = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const name = `${kind}-${id}`;
  const short = shortPath(folder, nameLength);
  const server = createServer(socket => socket.destroy());
  try {
    await listening(server, join(short.path, `unfinished-${id}`));
    // Listening first, named after: under its name a claim of a living process never refuses.
    renameSync(join(folder, `unfinished-${id}`), join(folder, name));
  } finally {
    short.forget();
  }
  return { name, release: () => closing(server, join(folder, name)) };
}

/** Names of the claims of this kind whose processes live. Claims of the dead are removed. */
export async function livingClaims(folder: string, kind: string): Promise<readonly string[]> {
  const names = readdirSync(folder).filter(name => name.startsWith(`${kind}-`));
  if (names.length === 0) return [];
  const short = shortPath(folder, nameLength);
  const living = await Promise.all(names.map(name => answers(join(short.path, name))));
  short.forget();
  // A name is never used twice, so whoever finds it dead may remove it.
  names.filter((_, at) => !living[at]).forEach(name => rmSync(join(folder, name), { force: true }));
  return names.filter((_, at) => living[at]);
}

/** Waits until no other process holds the turn, then holds it. `patience` is in milliseconds. Throws TurnDidNotCome. */
export async function takeTurn(folder: string, patience = 120_000): Promise<Claim> {
  const deadline = performance.now() + patience;
  sweepUnfinished(folder);
  for (;;) {
    const holders = await livingClaims(folder, 'turn');
    if (holders.length === 0) {
      const mine = await claim(folder, 'turn');
      // Everyone makes the claim before looking again, so of two who claim at once at least one sees the other.
      if ((await livingClaims(folder, 'turn')).every(name => name === mine.name)) return mine;
      await mine.release();
    }
    if (performance.now() > deadline) throw new TurnDidNotCome(holders[0] ?? '');
    await sleep(5 + Math.random() * 20);
  }
}

/** Whether a process listens on the socket. What may not be asked counts as living. */
export function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(error.code ?? '')));
  });
}

function listening(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, exclusive: true }, () => {
      // The folder is private already; within it, root and the folder's owner may ask for each other.
      chmodSync(path, 0o777);
      server.unref();
      resolve();
    });
  });
}

function closing(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  rmSync(path, { force: true });
  return new Promise(resolve => {
    server.close(() => resolve());
  });
}

function sweepUnfinished(folder: string): void {
  const before = systemClock().getTime() - 60_000;
  for (const name of readdirSync(folder).filter(each => each.startsWith('unfinished-'))) {
    const path = join(folder, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) rmSync(path, { force: true });
  }
}
