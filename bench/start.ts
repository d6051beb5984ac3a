/**
 * What it costs to start Kith and to have it stand there: `npm start` once everything is installed and built, against the time that
 * PostgreSQL alone needs on the same data; and the memory of the whole tree of processes a while after.
 * `npm run build && bin/bench start [ROUNDS]` prints each figure beside its bar and ends with 1 when one is missed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { projectRoot } from '../src/kit/root.ts';

const rounds = Number(process.argv[2] ?? 5);
/** Seconds beyond PostgreSQL's own start, and megabytes of all processes together. */
const most = { beyond: 1, megabytes: 300 };
const settled = 20_000;

const data = await mkdtemp(join(tmpdir(), 'kith-start-'));
try {
  await (await start()).stop(); // the first makes the database
  const [kith, postgres] = [[] as number[], [] as number[]];
  let megabytes = 0;
  for (let round = 0; round < rounds; round++) {
    postgres.push(await startPostgres());
    const running = await start();
    kith.push(running.seconds);
    try {
      if (round < rounds - 1) continue;
      await sleep(settled);
      megabytes = memoryOf(running.child.pid!, join(data, 'postgres'));
    } finally {
      await running.stop();
    }
  }
  const beyond = median(kith) - median(postgres);
  console.log(`npm start ${median(kith).toFixed(2)} s, PostgreSQL alone ${median(postgres).toFixed(2)} s (medians of ${rounds})`);
  const met = [verdict('seconds beyond PostgreSQL’s own start', beyond, most.beyond), verdict('megabytes of all processes, idle', megabytes, most.megabytes)];
  process.exitCode = met.every(Boolean) ? 0 : 1;
} finally {
  await rm(data, { recursive: true, force: true });
}

function verdict(what: string, value: number, bar: number): boolean {
  console.log(`${value <= bar ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(2)} (at most ${bar})`);
  return value <= bar;
}

async function startPostgres(): Promise<number> {
  const began = performance.now();
  const server = await openEmbeddedPostgres({ directory: join(data, 'postgres') });
  const seconds = (performance.now() - began) / 1000;
  await server.close();
  return seconds;
}

type Running = { readonly child: ChildProcess; readonly seconds: number; stop(): Promise<void> };

/** `npm start`, until it says that it is ready. */
async function start(): Promise<Running> {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--data', data], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('close', () => reject(new Error('Kith ended before it was ready.')));
    createInterface({ input: child.stdout }).on('line', line => { if (line.startsWith('Kith is ready')) resolve(); });
  });
  const seconds = (performance.now() - began) / 1000;
  return { child, seconds, stop: () => (process.kill(-child.pid!, 'SIGTERM'), ended) };
}

/** Of the process, all below it, and the server on that directory with all below it: what each has to itself, and its share of what it shares. By /proc. */
function memoryOf(root: number, directory: string): number {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);
  const parents = new Map(all.map(pid => [pid, parentOf(pid)]));
  const server = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const isOurs = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && (pid === root || pid === server || isOurs(parents.get(pid)));
  const ours = all.filter(isOurs).map(pid => ({ program: programOf(pid), megabytes: shareOf(pid) }));
  for (const { program, megabytes } of ours) console.log(`  ${megabytes.toFixed(0).padStart(4)} MB ${program}`);
  return ours.reduce((sum, { megabytes }) => sum + megabytes, 0);
}

function parentOf(pid: number): number | undefined {
  return numberIn(`/proc/${pid}/status`, /^PPid:\s*(\d+)/m);
}

function shareOf(pid: number): number {
  return (numberIn(`/proc/${pid}/smaps_rollup`, /^Pss:\s*(\d+)/m) ?? 0) / 1024;
}

function numberIn(file: string, line: RegExp): number | undefined {
  try {
    const found = line.exec(readFileSync(file, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined; // it has ended
  }
}

function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`).split('/').at(-1)!;
  } catch {
    return '';
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
