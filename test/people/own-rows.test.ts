import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kit/id.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { tagPeople, writeNote } from '../../src/people/index.ts';
import { openWorld, type World } from '../world.ts';
import { invitation, know, message } from './people.ts';

// What PostgreSQL itself keeps apart, whatever the code above it asks for.

let world: World;
let priya: string;
const tables = ['person', 'identity', 'position', 'tag', 'note', 'message', 'invitation', 'change'] as const;

beforeAll(async () => {
  world = await openWorld();
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread' }, [['email', 'priya@example.org']]);
  await tagPeople(world.ctx, world.ana.id, { ids: [priya] }, 'portfolio');
  await writeNote(world.ctx, world.ana.id, priya, 'A secret.');
  await message(world, world.ana, priya, 'me', '2026-01-01T00:00:00Z', 'Hello');
  await invitation(world, world.ana, priya, 'me', '2026-01-01T00:00:00Z', 'Hello');
});
afterAll(() => world.close());

const rowsOf = (member: { readonly id: string }, table: string): Promise<number> =>
  reading(world.ctx.db, member.id, async db => (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n);

describe('the rows of another member', () => {
  test.each(tables)('of %s are not there for Dee, even for a query without any condition', async table => {
    expect(await rowsOf(world.ana, table)).toBeGreaterThan(0);
    expect(await rowsOf(world.dee, table)).toBe(0);
  });

  test('cannot be written in their name', async () => {
    const insert = transact(world.ctx.db, world.dee.id, null, tx => sql`insert into person (account_id, id, full_name) values (${world.ana.id}::uuid, ${newId()}::uuid, 'Planted')`.execute(tx));
    await expect(insert).rejects.toThrow(/row-level security/);
    const give = transact(world.ctx.db, world.dee.id, null, async tx => {
      await sql`insert into person (account_id, id, full_name) values (current_account(), ${newId()}::uuid, 'Mine')`.execute(tx);
      await sql`update person set account_id = ${world.ana.id}::uuid`.execute(tx);
    });
    await expect(give).rejects.toThrow(/row-level security/);
  });

  test('cannot be altered or removed by a statement without any condition', async () => {
    await transact(world.ctx.db, world.dee.id, null, async tx => {
      await sql`update person set full_name = 'Altered'`.execute(tx);
      await sql`delete from note`.execute(tx);
    });
    expect(await rowsOf(world.ana, 'note')).toBe(1);
    expect(await reading(world.ctx.db, world.ana.id, async db => (await sql<{ full_name: string }>`select full_name from person`.execute(db)).rows)).toEqual([{ full_name: 'Priya Raman' }]);
  });

  test('cannot be hung on a person of theirs', async () => {
    await expect(writeNote(world.ctx, world.dee.id, priya, 'Planted')).rejects.toThrow('There is no such person here.');
  });

  test('are not found by the search, which runs with the owner’s rights', async () => {
    const found = (member: { readonly id: string }) => reading(world.ctx.db, member.id, async db => (await sql`select * from search_people('priya', 10)`.execute(db)).rows.length);
    expect([await found(world.ana), await found(world.dee)]).toEqual([1, 0]);
  });

  test('are not there for anybody whose transaction names no account', async () => {
    const client = new pg.Client({ connectionString: world.url });
    await client.connect();
    try {
      await client.query('begin; set local role kith_member');
      expect((await client.query('select count(*)::int as n from person')).rows[0].n).toBe(0);
      expect((await client.query(`select count(*)::int as n from search_people('priya', 10)`)).rows[0].n).toBe(0);
    } finally {
      await client.end();
    }
  });
});

test('a transaction that reads cannot write', async () => {
  await expect(reading(world.ctx.db, world.ana.id, db => sql`update person set city = 'x'`.execute(db))).rejects.toThrow(/read-only/);
});
