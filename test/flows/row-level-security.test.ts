import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { type MarkedWorld, openMarkedWorld } from './marked-world.ts';

// What PostgreSQL itself keeps apart, for every table there is, whatever the code above it asks for.

let world: MarkedWorld;
/** The tables that members' requests may touch at all; the others are the operator's, such as sessions. */
let opened: readonly string[];
beforeAll(async () => {
  world = await openMarkedWorld();
  const { rows } = await sql<{ name: string }>`select distinct table_name as name from information_schema.role_table_grants where grantee in ('kith_member', 'PUBLIC') and table_schema = 'public' order by 1`.execute(world.ctx.db.sql);
  opened = rows.map(row => row.name);
});
afterAll(() => world?.close());

test('every table that a member’s request may touch has policies, and they are in force for it', async () => {
  expect(opened.length).toBeGreaterThan(10);
  const { rows } = await sql<{ name: string; secured: boolean; policies: number; bypass: boolean }>`
    select relname as name, relrowsecurity as secured, (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
      (select rolsuper or rolbypassrls from pg_roles where rolname = 'kith_member') or pg_has_role('kith_member', relowner, 'member') as bypass
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(world.ctx.db.sql);
  const loose = rows.filter(({ name, secured, policies, bypass }) => opened.includes(name) && (!secured || policies === 0 || bypass));
  expect(loose.map(row => row.name)).toEqual([]);
});

test('a query without any condition gives Ana hers, and Dee nothing of it', async () => {
  let anas = 0;
  for (const table of world.tables.filter(each => opened.includes(each))) {
    if (await rowsOfHost(world.host.id, table) > 0) anas++;
    expect(await rowsOfHost(world.dee.id, table), table).toBe(0);
  }
  expect(anas).toBeGreaterThan(8);
});

const rowsOfHost = (reader: string, table: string): Promise<number> =>
  reading(world.ctx.db, reader, async db => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where account_id = ${world.host.id}`.execute(db)).rows[0]!.n);

test('no statement of Dee’s alters, removes or plants a row of Ana’s', async () => {
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  const asDee = async (statement: string): Promise<string> => {
    await client.query(`begin; set local role kith_member; set local app.account = '${world.dee.id}'`);
    const done = await client.query(statement).then(({ rowCount }) => `${rowCount} rows`, (error: { readonly code: string }) => error.code);
    await client.query('rollback');
    return done;
  };
  const refused = '42501';
  try {
    for (const table of world.tables.filter(each => opened.includes(each))) {
      expect(['0 rows', refused], table).toContain(await asDee(`update ${table} set account_id = account_id where account_id = '${world.host.id}'`));
      expect(['0 rows', refused], table).toContain(await asDee(`delete from ${table} where account_id = '${world.host.id}'`));
      expect(await asDee(`insert into ${table} (account_id) values ('${world.host.id}')`), table).toBe(refused);
    }
  } finally {
    await client.end();
  }
});
