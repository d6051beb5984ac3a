import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/kit/migrate.ts';
import { askServer, type TestDatabase, testDatabase } from '../postgres.ts';

const ana = '01900000-0000-7000-8000-00000000000a';
const bo = '01900000-0000-7000-8000-00000000000b';

let database: TestDatabase;
beforeEach(async () => { database = await testDatabase(); });
afterEach(() => database.drop());

const granted = () => askServer(database.url, `
  select table_name as name, string_agg(privilege_type, ', ' order by privilege_type) as may from information_schema.role_table_grants where grantee = 'kith_member' and table_schema = 'public' group by 1
  union all select proname, 'execute' from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('kith_member', oid, 'execute')
  union all select nspname, 'usage' from pg_namespace where nspname = 'public' and nspacl::text like '%kith_member=U%' order by 1`);

test('a dump brought to a server that does not know the role lets members in as before', { timeout: 60_000 }, async () => {
  const before = await granted();
  expect(before.map(row => row['name'])).toEqual(expect.arrayContaining(['account', 'person', 'search_people', 'add_job', 'public']));
  await askServer(database.url, 'drop owned by kith_member'); // in this database: what a dump loses
  expect(await granted()).toEqual([]);
  await migrate(database.url);
  expect(await granted()).toEqual(before);
});

test('a database user who may not make roles is told what an administrator does', { timeout: 60_000 }, async () => {
  const name = `limited_${randomBytes(6).toString('hex')}`;
  await askServer(database.url, `create role ${name} login password 'plain'`);
  await askServer(database.url, `grant create, usage on schema public to ${name}; alter table migration owner to ${name}`);
  const url = new URL(database.url);
  url.username = name;
  url.password = 'plain';
  try {
    await expect(migrate(url.href)).rejects.toThrow(`create role kith_member nologin; grant kith_member to "${name}";`);
  } finally {
    await askServer(database.url, `drop owned by ${name} cascade`);
    await askServer(database.url, `drop role ${name}`);
  }
});

/** As a request of Ana's would. */
async function asAna(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(`begin; set local role kith_member; set local app.account = '${ana}'; ${statement}; commit`);
  } finally {
    await client.end();
  }
}

test('a member adds jobs in their own name only, and replaces nobody else’s', { timeout: 60_000 }, async () => {
  const job = (me: string) => `select add_job('note', '{"me":"${me}"}', 'one', null, 'alone', 3)`;
  await asAna(job(ana));
  await asAna(job(ana));
  await expect(asAna(job(bo))).rejects.toThrow('by the account that its payload names');
  await expect(asAna(`select add_job('note', '{}', null, null, null, 3)`)).rejects.toThrow('by the account that its payload names');
  await asAna(`select add_job('note', '{"me":"${ana}"}', null, null, null, 3)`);
  expect(await askServer(database.url, 'select key, queue_name from graphile_worker.jobs order by id')).toEqual([
    { key: `${ana} one`, queue_name: `${ana} alone` }, { key: null, queue_name: null },
  ]);
});

test('what runs as the owner looks at a table of the session last', async () => {
  const doors = await askServer(database.url, `select proname as name, array_to_string(proconfig, ' ') as config from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
  expect(doors.length).toBeGreaterThan(2);
  for (const { name, config } of doors) expect({ name, config }).toEqual({ name, config: expect.stringMatching(/search_path=pg_catalog, public, pg_temp/) });
});
