import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { takeTurn } from '../../src/postgres/claim.ts';
import { openEmbeddedPostgres } from '../../src/postgres/embedded-postgres.ts';

/**
 * A process of Kith for tests to start and to kill: `open` holds the server until its input ends, `write` also inserts rows and
 * prints each number once it was acknowledged, `turns` takes twenty turns and notes when each begins and ends.
 */
const [, , task = '', directory = ''] = process.argv;
const tasks = { open: openServer, write: writeForever, turns: takeTurns };
void tasks[task as keyof typeof tasks]().then(() => process.exit(0));

async function openServer(): Promise<void> {
  const server = await openEmbeddedPostgres({ directory, log: line => say({ log: line }) }).catch(refuse);
  say({ url: server.url, adopted: server.adopted });
  await endOfInput();
  await server.close();
  say({ closed: true });
}

async function writeForever(): Promise<void> {
  const server = await openEmbeddedPostgres({ directory });
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on('error', () => {});
  await pool.query('create table if not exists note (id bigint generated always as identity primary key, body text)');
  say({ url: server.url, adopted: server.adopted });
  await Promise.all([1, 2, 3, 4].map(() => insertOnAndOn(pool)));
}

async function insertOnAndOn(pool: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ id: string }>(`insert into note (body) values (repeat('kith', 50)) returning id`);
    say({ acknowledged: Number(rows[0]?.id) });
  }
}

async function takeTurns(): Promise<void> {
  for (let count = 0; count < 20; count += 1) {
    const turn = await takeTurn(directory);
    appendFileSync(join(directory, 'diary'), `begin ${process.pid}\n`);
    await sleep(2);
    appendFileSync(join(directory, 'diary'), `end ${process.pid}\n`);
    await turn.release();
  }
}

function say(word: object): void {
  process.stdout.write(`${JSON.stringify(word)}\n`);
}

function refuse(error: Error): never {
  say({ refused: error.message });
  process.exit(1);
}

function endOfInput(): Promise<void> {
  return new Promise(resolve => {
    process.stdin.once('end', resolve).resume();
  });
}
