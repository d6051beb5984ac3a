import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from './claim.ts';
import { commandOf, processesCalled } from './command.ts';
import { PostgresDidNotStart } from './did-not-start.ts';
import { clusterName, handleFor, programEnvironment, type Cluster, type Handle } from './directory.ts';
import type { Owner } from './owner.ts';
import type { Programs } from './programs.ts';
import { serverSettings } from './settings.ts';
import { shortPath } from './short-path.ts';

/** Name of the socket that clients connect to, in the data directory. */
export const socketName = '.s.PGSQL.5432';

/** Whether a living server was found on the cluster; waits until it is ready. One that is stopping is waited out. Call it in turn. */
export async function joinServer(cluster: Cluster): Promise<boolean> {
  for (;;) {
    const found = lockFile(cluster);
    // Seen from another container its number means nothing here, but its socket answers.
    if (found === undefined || !isServerOf(cluster, found.pid)) return socketAnswers(cluster);
    if (found.status === 'ready') return true;
    if (found.status === 'stopping') await stopServer(cluster);
    await sleep(10);
  }
}

/** Starts a server on the cluster and returns when it takes connections. It outlives this process. Call it in turn. */
export async function startServer(cluster: Cluster, programs: Programs, owner: Owner | undefined, log: (line: string) => void): Promise<void> {
  for (const lock of ['postmaster.pid', `${socketName}.lock`]) disown(cluster, lock);
  for (let attempt = 0; ; attempt += 1) {
    const failure = await attemptStart(cluster, programs, owner, log);
    if (failure === undefined) return;
    // A process that was killed may have started one a moment ago.
    if (failure.includes('"postmaster.pid" already exists') && (await joinServer(cluster))) return;
    // The postmaster was killed and some of its children still work: they must be gone first.
    if (!failure.includes('pre-existing shared memory block') || attempt === 100) {
      throw new PostgresDidNotStart(`PostgreSQL did not start on ${cluster.directory}.`, failure);
    }
    endOrphans(cluster, attempt < 20 ? 'SIGQUIT' : 'SIGKILL');
    await sleep(50);
  }
}

/** Stops the server of the cluster, if one lives: open transactions are rolled back, everything committed is kept. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = lockFile(cluster)?.pid;
  const started = performance.now();
  for (const [signal, patience] of [['SIGINT', 30_000], ['SIGQUIT', 40_000]] as const) {
    if (pid === undefined || !isServerOf(cluster, pid)) return;
    signalTo(pid, signal);
    while (isServerOf(cluster, pid) && performance.now() - started < patience) await sleep(5);
  }
}

type LockFile = { readonly pid: number; readonly status: string };

function lockFile(cluster: Cluster): LockFile | undefined {
  try {
    const lines = readFileSync(join(cluster.directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

function isServerOf(cluster: Cluster, pid: number): boolean {
  return commandOf(pid).includes(`cluster_name=${clusterName(cluster.directory)}`);
}

async function socketAnswers(cluster: Cluster): Promise<boolean> {
  const short = shortPath(cluster.directory, socketName.length);
  const living = await answers(join(short.path, socketName));
  short.forget();
  return living;
}

/**
 * A lock file whose number now belongs to some other process, or to a dead one that nobody has buried, would keep PostgreSQL from starting.
 * It is given our number rather than removed: PostgreSQL takes its parent's for stale too, and goes on to see whether old children still
 * use the shared memory named there.
 */
function disown(cluster: Cluster, lock: string): void {
  const path = join(cluster.directory, lock);
  const [pid, ...rest] = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  if (pid !== undefined && isAlive(Number(pid)) && !isServerOf(cluster, Number(pid))) writeFileSync(path, [process.pid, ...rest].join('\n'));
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function attemptStart(cluster: Cluster, programs: Programs, owner: Owner | undefined, log: (line: string) => void): Promise<string | undefined> {
  const logFile = join(cluster.meeting, 'server.log');
  const written = startLog(logFile);
  const handle = handleFor(owner, cluster.directory);
  try {
    const child = launch(cluster, programs, owner, handle, logFile);
    const failure = await Promise.race([ended(child), ready(cluster, child, log)]);
    return failure && `${failure}\n${linesSince(logFile, written)}`.trim();
  } finally {
    handle.close();
  }
}

function launch(cluster: Cluster, programs: Programs, owner: Owner | undefined, handle: Handle, logFile: string): ChildProcess {
  const output = openLog(cluster, logFile);
  const settings = [`cluster_name=${clusterName(cluster.directory)}`, ...serverSettings].flatMap(setting => ['-c', setting]);
  const child = spawn(join(programs.folder, 'bin', 'postgres'), ['-D', handle.path, ...settings], {
    cwd: '/', detached: true, env: programEnvironment, stdio: ['ignore', output, output, ...handle.files], ...(owner && { uid: owner.uid, gid: owner.gid }),
  });
  child.unref();
  closeSync(output);
  return child;
}

function openLog(cluster: Cluster, logFile: string): number {
  const output = openSync(logFile, 'a', 0o600);
  const { uid, gid } = statSync(cluster.meeting);
  if (process.getuid?.() === 0) fchownSync(output, uid, gid);
  return output;
}

/** Resolves when the program could not be run or has ended. */
function ended(child: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`It ended with ${signal ?? `status ${code}`}.`));
  });
}

async function ready(cluster: Cluster, child: ChildProcess, log: (line: string) => void): Promise<undefined> {
  for (let waits = 1; child.exitCode === null && child.signalCode === null && child.pid !== undefined; waits += 1) {
    const found = lockFile(cluster);
    if (found?.pid === child.pid && found?.status === 'ready') return undefined;
    if (waits === 1000) log('PostgreSQL is bringing the database up to date after it was stopped in the middle of its work. This can take a few minutes.');
    await sleep(5);
  }
  return new Promise(() => {});
}

function startLog(logFile: string): number {
  const size = existsSync(logFile) ? statSync(logFile).size : 0;
  if (size < 1_000_000) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function linesSince(logFile: string, written: number): string {
  return readFileSync(logFile).subarray(written).toString('utf8').trim().split('\n').slice(-20).join('\n');
}

function endOrphans(cluster: Cluster, signal: NodeJS.Signals): void {
  for (const pid of processesCalled(`postgres: ${clusterName(cluster.directory)}: `)) signalTo(pid, signal);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone already.
  }
}
