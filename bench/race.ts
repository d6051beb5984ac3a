/**
 * Whether anybody is ever promised a time twice: a hundred guests at once, over several server processes on one database, want the same time,
 * or times of two kinds of meeting that overlap. One must win each round, and every other must get 409 with what they typed.
 * `npm run build && bin/bench race [ROUNDS [PROCESSES]]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { migrate } from '../src/kit/migrate.ts';

const [rounds = 200, processes = 3] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'kith-race-'));
const server = await openEmbeddedPostgres({ directory: join(folder, 'postgres') });
const started: ChildProcess[] = [];
const environment = { ...process.env, DATABASE_URL: server.url, KITH_DATA: folder, KITH_GUEST_RATE: '1000000' };
try {
  await migrate(server.url);
  await race();
} finally {
  for (const each of started) each.kill('SIGTERM');
  await Promise.all(started.map(each => each.exitCode !== null || new Promise(ended => { each.once('exit', ended); })));
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

async function race(): Promise<void> {
  await kith('account', 'add', 'ana@example.org', '--name', 'Ana Eriksen', '--handle', 'ana', '--zone', 'Europe/Berlin', '--open');
  await kith('meeting-type', 'add', 'other', '--slug', 'long', '--minutes', '45');
  const db = new pg.Client(server.url);
  await db.connect();
  // enough times for every round; those of the two kinds overlap without being equal
  await db.query(`update meeting_type set window_days = 700, step_minutes = case slug when 'long' then 15 else 30 end`);
  const addresses = await Promise.all(Array.from({ length: processes! }, serve));
  const begun = performance.now();
  for (const [name, kinds] of [['the same time', ['coffee']], ['times of two kinds that overlap', ['coffee', 'long']]] as const) {
    let [wrong, lost] = [0, 0];
    for (let round = 0; round < rounds!; round++) {
      const answers = await attempts(addresses, kinds, await freeStart(addresses[0]!));
      if (answers.filter(({ status }) => status === 201).length !== 1 || answers.some(({ status }) => status !== 201 && status !== 409)) wrong++;
      lost += answers.filter(({ status, kept }) => status === 409 && !kept).length;
    }
    console.log(`${rounds} rounds of 100 for ${name}, ${processes} processes: ${wrong} without exactly one winner, ${lost} who lost what they typed`);
  }
  const { rows: [found] } = await db.query<{ booked: number; overlapping: number }>(`select (select count(*)::int from booking) as booked,
    (select count(*)::int from booking a join booking b on a.account_id = b.account_id and a.id < b.id and a.during && b.during) as overlapping`);
  console.log(`${found!.booked} booked, ${found!.overlapping} overlapping, in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  await db.end();
}

/** The first time from which a coffee, and a quarter of an hour later the longer kind, could be booked. */
async function freeStart(address: string): Promise<Date> {
  const slots = async (type: string): Promise<readonly string[]> => (await (await fetch(`${address}/api/v1/hosts/ana/types/${type}/slots`)).json() as { slots: string[] }).slots;
  const [coffee, long] = await Promise.all([slots('coffee'), slots('long')]);
  const starts = new Set(long);
  return new Date(coffee.find(start => starts.has(new Date(Date.parse(start) + 15 * 60_000).toISOString().replace('.000Z', 'Z')))!);
}

type Answer = { readonly status: number; readonly kept: boolean };

/** One in ten by the form, which must come back with what was typed; the others by program. */
function attempts(addresses: readonly string[], kinds: readonly string[], start: Date): Promise<readonly Answer[]> {
  return Promise.all(Array.from({ length: 100 }, async (_, n): Promise<Answer> => {
    const [kind, address, why] = [kinds[n % kinds.length]!, addresses[n % addresses.length]!, `because of reason ${n}.`];
    const wish = new Date(start.getTime() + (kind === 'long' ? 15 * 60_000 : 0)).toISOString().replace('.000Z', 'Z');
    const words = { start: wish, name: `Guest ${n}`, email: `guest${n}@example.org`, timeZone: 'Europe/Lisbon', why, question: 'Where to begin?' };
    if (n % 10 > 0) return { status: (await fetch(`${address}/api/v1/hosts/ana/types/${kind}/bookings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(words) })).status, kept: true };
    const answer = await fetch(`${address}/@ana/${kind}`, { method: 'POST', redirect: 'manual', headers: { origin: address, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams(words) });
    return { status: answer.status === 303 ? 201 : answer.status, kept: (await answer.text()).includes(why) };
  }));
}

async function kith(...words: readonly string[]): Promise<void> {
  const child = spawn('bin/kith', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise(ended => { child.once('exit', ended); });
  if (code !== 0) throw new Error(`kith ${words.join(' ')} ended with ${String(code)}.`);
}

/** The address of one more server process. */
async function serve(_: unknown, place: number): Promise<string> {
  const child = spawn('bin/kith', ['serve', '--no-worker', '--port', String(4260 + place)], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout! })) if (line.startsWith('Kith is ready at ')) return line.slice('Kith is ready at '.length).trim();
  throw new Error('A server did not start.');
}
