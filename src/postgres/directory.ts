import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { closeSync, constants, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, chmodSync, chownSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesWith } from './command.ts';
import { PostgresDidNotStart } from './did-not-start.ts';
import { canPass, type Owner } from './owner.ts';
import type { Programs } from './programs.ts';

/** A data directory of PostgreSQL, by its real path, and the folder beside it in which the processes that use it meet. */
export type Cluster = { readonly directory: string; readonly meeting: string };

/** The cluster that a directory names, whether it exists yet or not; its meeting place is made. */
export function findCluster(named: string): Cluster {
  const directory = realPath(resolve(named));
  const meeting = `${directory}.run`;
  if (!existsSync(meeting)) {
    mkdirSync(meeting, { mode: 0o700 });
    const above = statSync(dirname(directory));
    // Made by root in someone's folder, it is theirs, so that they can start Kith themselves.
    if (process.getuid?.() === 0) chownSync(meeting, above.uid, above.gid);
  }
  return { directory, meeting };
}

/** Makes the cluster if there is none. Whole or not at all: a start that is killed leaves nothing that looks like one. Call it in turn. */
export async function initialise(cluster: Cluster, programs: Programs, owner: Owner | undefined): Promise<boolean> {
  await sweepLeftovers(cluster);
  const version = join(cluster.directory, 'PG_VERSION');
  if (existsSync(version)) {
    refuseOtherVersion(cluster, readFileSync(version, 'utf8').trim(), programs.major);
    return false;
  }
  if (existsSync(cluster.directory) && readdirSync(cluster.directory).length > 0) {
    throw new PostgresDidNotStart(`${cluster.directory} holds files but no PostgreSQL database. Move them away, or name another data directory.`);
  }
  const beside = `${cluster.directory}.new-${randomBytes(6).toString('hex')}`;
  makeCluster(beside, programs, owner);
  renameSync(beside, cluster.directory);
  sync(dirname(cluster.directory));
  return true;
}

/** How the owner's programs name a folder: by its path or, where they may not pass the folders above it, by a handle that is opened for them. */
export type Handle = { readonly path: string; readonly files: readonly number[]; close(): void };

export function handleFor(owner: Owner | undefined, folder: string): Handle {
  if (owner === undefined || canPass(owner, dirname(folder))) return { path: folder, files: [], close: () => {} };
  if (process.platform !== 'linux') {
    throw new PostgresDidNotStart(`PostgreSQL does not run as root, and the user ${owner.name} cannot get to ${folder}. Name a data directory that every user may pass, or start Kith as an ordinary user.`);
  }
  const file = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  // The first handle after stdin, stdout and stderr has the number 3 in the child and in all that it starts.
  return { path: '/proc/self/fd/3', files: [file], close: () => closeSync(file) };
}

/** The name under which the programs of a directory run: it stays when the directory is moved, and shows in the list of processes. */
export function clusterName(directory: string): string {
  return `kith-${statSync(directory).ino}`;
}

/** What PostgreSQL's programs get from the environment: nothing that could change what they do. */
export const programEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };

function realPath(named: string): string {
  if (existsSync(named)) return realpathSync(named);
  if (lstatSync(named, { throwIfNoEntry: false }) !== undefined) {
    throw new PostgresDidNotStart(`${named} points to a place that is not there. Bring that place back, or remove ${named} to begin with an empty database.`);
  }
  const above = dirname(named);
  // Root's folder holds nothing to hide but what is closed by itself, and the server's user must pass it.
  mkdirSync(above, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return join(realpathSync(above), basename(named));
}

async function sweepLeftovers(cluster: Cluster): Promise<void> {
  const above = dirname(cluster.directory);
  for (const name of readdirSync(above).filter(each => each.startsWith(`${basename(cluster.directory)}.new-`))) {
    const folder = join(above, name);
    await initdbEnds(clusterName(folder));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The initdb of a process that was killed outlives it by a moment. Ended by force it would leave shared memory behind. */
async function initdbEnds(name: string): Promise<void> {
  for (let waits = 0; waits < 500 && processesWith(`cluster_name=${name}`).length > 0; waits += 1) await sleep(10);
}

function refuseOtherVersion(cluster: Cluster, found: string, ours: string): void {
  if (found === ours) return;
  throw new PostgresDidNotStart(
    `The database in ${cluster.directory} was written by PostgreSQL ${found}, and this Kith brings PostgreSQL ${ours}. Start the Kith that wrote it, run "kith backup FILE" there, then run "kith restore FILE" with this one in an empty data directory. Nothing was changed.`,
  );
}

function makeCluster(folder: string, programs: Programs, owner: Owner | undefined): void {
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const handle = handleFor(owner, folder);
  try {
    const run = (locale: string) => initdb(handle, clusterName(folder), programs, owner, locale);
    let made = run('C.UTF-8');
    // Letters beyond ASCII count as letters only under a UTF-8 locale, and not every system has the same ones.
    for (const locale of ['en_US.UTF-8', 'C']) if (isUnknownLocale(made)) made = run(locale);
    if (made.status !== 0) throw new PostgresDidNotStart('PostgreSQL could not make its data directory.', whatItSaid(made));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    handle.close();
  }
}

function initdb(handle: Handle, name: string, programs: Programs, owner: Owner | undefined, locale: string): SpawnSyncReturns<string> {
  // Its output is a pipe on purpose: when this process is killed, initdb ends at its next line.
  return spawnSync(
    join(programs.folder, 'bin', 'initdb'),
    ['-D', handle.path, '--username=kith', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${locale}`, '--data-checksums', '--no-instructions', `--set=cluster_name=${name}`],
    { cwd: '/', encoding: 'utf8', env: programEnvironment, stdio: ['ignore', 'pipe', 'pipe', ...handle.files], ...(owner && { uid: owner.uid, gid: owner.gid }) },
  );
}

function isUnknownLocale(made: SpawnSyncReturns<string>): boolean {
  return made.status !== 0 && /invalid locale/.test(made.stderr ?? '');
}

function whatItSaid(made: SpawnSyncReturns<string>): string {
  return (made.error?.message ?? made.stderr).trim().split('\n').slice(-20).join('\n');
}

function sync(folder: string): void {
  const file = openSync(folder, constants.O_RDONLY);
  fsyncSync(file);
  closeSync(file);
}
