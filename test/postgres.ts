import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** A database of the test's own, migrated and empty. Drop it when the test is over. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await (url ??= askDoor());
  const name = `t_${randomBytes(6).toString('hex')}`;
  await askServer(server, `create database ${name} template kith_template strategy wal_log`);
  return { url: named(server, name), drop: async () => void (await askServer(server, `drop database ${name} with (force)`)) };
}

/** Another database on the same server. */
export function named(server: string, database: string): string {
  const other = new URL(server);
  other.pathname = `/${database}`;
  return other.href;
}

/** One statement by the superuser, on a connection of its own. */
export async function askServer(server: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

let url: Promise<string> | undefined;

async function askDoor(): Promise<string> {
  const door = process.env['KITH_TEST_DOOR'];
  if (door === undefined) throw new Error('Tests with a database run under Vitest: npx vitest run test/…');
  const answer = await text(connect(door));
  if (answer.startsWith('failed: ')) throw new Error(answer);
  return answer;
}
