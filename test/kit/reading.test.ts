import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const ask = <T>(owner: string, statement: string) => reading(world.ctx.db, owner, async db => (await sql<T>`${sql.raw(statement)}`.execute(db)).rows[0]!);

test('questions asked at once are each answered, in one transaction that sees its owner’s rows alone', async () => {
  const whose = `select current_account() as me, current_user as role, pg_current_snapshot()::text is not null as seen, pg_backend_pid() as pid`;
  const both = await Promise.all([world.ana, world.bo, world.dee].map(({ id }) => reading(world.ctx.db, id, db => Promise.all(Array.from({ length: 5 }, async () => (await sql<{ me: string; role: string; pid: number }>`${sql.raw(whose)}`.execute(db)).rows[0]!)))));
  for (const [at, answers] of both.entries()) {
    expect(answers).toHaveLength(5);
    expect(new Set(answers.map(({ me, role }) => `${me} ${role}`))).toEqual(new Set([`${[world.ana, world.bo, world.dee][at]!.id} kith_member`]));
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1);
  }
});

test('one that fails fails alone: the connection is clean for whoever has it next', async () => {
  for (let n = 0; n < 20; n++) {
    await expect(ask(world.ana.id, 'select 1 / 0')).rejects.toThrow(/division by zero/);
    await expect(ask(world.ana.id, 'insert into change (account_id, id, kind, at) select current_account(), gen_random_uuid(), 1::text, now()')).rejects.toThrow(/read-only/);
    expect(await ask(world.bo.id, 'select current_account() as me')).toEqual({ me: world.bo.id });
  }
  expect((await world.ctx.db.pool.query(`select current_user <> 'kith_member' and current_account() is null as clean`)).rows).toEqual([{ clean: true }]);
});

test('a question asked often is planned once, and answered the same after its table has changed', async () => {
  for (let n = 0; n < 8; n++) expect(await ask(world.ana.id, 'select count(*) as people from person')).toEqual({ people: 0 });
  await world.ctx.db.pool.query(`alter table person add column for_a_test integer`);
  expect(await ask(world.ana.id, 'select count(*) as people from person')).toEqual({ people: 0 });
});

test('an instant is read to the millisecond in any year, and what is none stays what it is', async () => {
  const stamps = `'0001-01-01 00:00:00+00', '1969-12-31 23:59:59.999999+00', '2026-11-26 10:00:00+00', '2026-03-29 03:30:00.123456+02', '9999-12-31 23:59:59.5+00', '12026-01-01 00:00:00+00', '0044-03-15 12:00:00+00 BC'`;
  const { rows } = await world.ctx.db.pool.query<{ at: Date; ms: string }>(`select at, floor(extract(epoch from at) * 1000)::text as ms from unnest(array[${stamps}]::timestamptz[]) at`);
  for (const { at, ms } of rows.slice(0, 6)) expect(at.getTime()).toBe(Number(ms));
  expect(rows[6]!.at.getUTCFullYear()).toBe(-43);
  expect((await world.ctx.db.pool.query(`select 'infinity'::timestamptz as ever, null::timestamptz as never`)).rows).toEqual([{ ever: Infinity, never: null }]);
});
