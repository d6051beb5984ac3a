import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { tendRounds } from '../../src/rounds/tend-rounds.ts';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let group: string;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
beforeEach(async () => {
  world.setNow('2026-11-21T09:00:00Z');
  group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Guild', everyWeeks: 4, startsOn: '2026-12-07' }));
  await addParticipants(world.ctx, world.ana, group, ['Priya', 'Tomas', 'Noor', 'Lee'].map(name => ({ name, email: `${name}@example.com` })));
});
afterAll(() => world.close());

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const rounds = () => rows<{ begins: string; drawn: boolean }>(sql`select begins_on::text as begins, drawn_at is not null as drawn from round where group_id = ${group}::uuid order by number`);
const next = async () => (await rows<{ on: string }>(sql`select next_on::text as on from round_group where id = ${group}::uuid`))[0]!.on;
const waiting = (count: number) => expect.poll(async () => (await world.ctx.db.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount, { timeout: 15_000, interval: 20 }).toBe(count);

/** Does `first` in a transaction of its own, which ends once `act` is under way. */
async function meanwhile(first: string, act: () => Promise<void>): Promise<void> {
  const other = await world.ctx.db.pool.connect();
  try {
    await other.query('begin');
    await other.query(first);
    await act();
  } finally {
    await other.query('commit');
    other.release();
  }
}

test('a draw that is asked for twice at once, or once more from the page that was shown, is one round', async () => {
  const number = /name="number" value="(\d+)"/.exec(await ana.page(`/rounds/${group}/draw`))![1]!;
  const press = () => ana.post(`/rounds/${group}/draw`, { number });
  let both: Promise<readonly Response[]> | undefined;
  await meanwhile('lock table taking_part in share mode', async () => {
    both = Promise.all([press(), press()]);
    await waiting(2);
  });
  expect((await both!).map(({ status }) => status)).toEqual([303, 303]);
  expect((await press()).status).toBe(303);
  expect(said(await ana.page(`/rounds/${group}`))).toContain('The round is drawn.');
  expect(await rounds()).toEqual([{ begins: '2026-11-22', drawn: true }]);
  await ana.post(`/rounds/${group}/draw`, { number: String(Number(number) + 1) });
  expect(await rounds(), 'and the next page draws the next').toHaveLength(2);
  await ana.post(`/rounds/${group}/end`);
  expect((await ana.post(`/rounds/${group}/draw`)).status, 'a page from before the end').toBe(303);
  expect(await rounds()).toHaveLength(2);
});

test('a group that is given another day while its next round is about to open has it on that day', async () => {
  world.setNow('2026-12-03T10:00:00Z');
  let tended: Promise<void> | undefined;
  await meanwhile(`update round_group set next_on = '2027-01-11' where id = '${group}'`, async () => {
    tended = tendRounds(world.ctx);
    await waiting(1);
  });
  await tended;
  expect(await rounds()).toEqual([]);
  expect(await next()).toBe('2027-01-11');
});

test('a round that was open when its group ended, and whose day is over, is not drawn when the group goes on', async () => {
  world.setNow('2026-12-03T10:00:00Z');
  await tendRounds(world.ctx);
  expect(await rounds()).toEqual([{ begins: '2026-12-07', drawn: false }]);
  await ana.post(`/rounds/${group}/end`);
  await ana.post(`/rounds/${group}/resume`);
  expect(await rounds(), 'its day is still to come').toEqual([{ begins: '2026-12-07', drawn: false }]);
  await ana.post(`/rounds/${group}/end`);
  world.setNow('2027-03-01T10:00:00Z');
  await ana.post(`/rounds/${group}/resume`);
  await tendRounds(world.ctx);
  expect(await rounds()).toEqual([]);
  expect(await next()).toBe('2027-03-08');
  world.setNow('2027-03-04T10:00:00Z');
  await tendRounds(world.ctx);
  expect(await rounds()).toEqual([{ begins: '2027-03-08', drawn: false }]);
});

test('whoever joins while a round is being kept is not left waiting in it', async () => {
  world.setNow('2026-12-03T10:00:00Z');
  await tendRounds(world.ctx);
  let joined: Promise<unknown> | undefined;
  await meanwhile(`update round set drawn_at = now() where group_id = '${group}'`, async () => {
    joined = addParticipants(world.ctx, world.ana, group, [{ name: 'Late', email: 'late@example.com' }]);
    await waiting(1);
  });
  await joined;
  expect(await rows(sql`select t.id from taking_part t join participant p on p.id = t.participant_id where p.name = 'Late'`)).toEqual([]);
});
