import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { membersAtOnce } from '../../src/matching/index.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { answerRound } from '../../src/rounds/answer-round.ts';
import { drawNow } from '../../src/draws/draw-now.ts';
import { drawRound } from '../../src/draws/draw-round.ts';
import { readyRound } from '../../src/draws/ready-round.ts';
import { drawWatched } from '../../src/draws/draw-watched.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { drawRoundTask } from '../../src/rounds/jobs.ts';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let group: string;
const many = membersAtOnce + 61;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
}, 60_000);
beforeEach(async () => {
  world.setNow('2026-11-21T09:00:00Z');
  group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Many', everyWeeks: 4 }));
  await addParticipants(world.ctx, world.ana, group, Array.from({ length: many }, (_, n) => ({ name: `Weaver ${n}`, email: `weaver${n}@example.com` })));
}, 60_000);
afterAll(() => world.close());

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const pairings = async (round: string) => (await rows<{ members: string[] }>(sql`select array_agg(m.participant_id::text) as members from pairing a join pairing_member m on m.pairing_id = a.id where a.round_id = ${round}::uuid group by a.id`)).map(row => row.members);
const begun = (round: string) => expect.poll(async () => (await rows<{ begun: boolean }>(sql`select told_at is not null as begun from drawing where round_id = ${round}::uuid`))[0]!.begun, { timeout: 10_000, interval: 5 }).toBe(true);
/** Takes a lock that a draw needs and holds it while `act` goes on, so that the draw waits there, however fast it is. */
async function whileHeld(lock: string, act: () => Promise<unknown>): Promise<void> {
  const holding = await world.ctx.db.pool.connect();
  try {
    await holding.query('begin');
    await holding.query(lock);
    await act();
  } finally {
    await holding.query('commit');
    holding.release();
  }
}
/** Done by another process while this one stands still, so that no draw can end before it. */
const atOnce = (statement: string) => execFileSync(process.execPath, ['--input-type=module', '-e', 'import pg from "pg"; const client = new pg.Client(process.argv[1]); await client.connect(); await client.query(process.argv[2]); await client.end();', world.url, statement]);
const runJob = (round: string, signal = new AbortController().signal) => drawRoundTask.run(world.ctx, { me: world.ana.id, round }, signal);
const api = async (method: string, path: string) => {
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  return (await world.request(`/api/v1/round-groups/${group}/${path}`, { method, headers: { authorization: `Bearer ${token}` } })).json();
};

test('a large round is drawn by a job while its page tells how far it is, and can be stopped with nothing kept', { timeout: 60_000 }, async () => {
  expect((await ana.post(`/rounds/${group}/draw`)).status).toBe(303);
  const page = await ana.page(`/rounds/${group}`);
  expect(said(page).includes('Waiting for its turn')).toBe(true);
  expect(page.includes(`data-live="/rounds/${group}/events"`)).toBe(true);
  const { drawing } = await api('GET', 'drawing') as { drawing: { round: string } };
  expect(await api('POST', 'draw'), 'asked twice').toEqual({ round: drawing.round, state: 'drawing' });
  expect((await world.ctx.db.pool.query(`select from graphile_worker.jobs where task_identifier = 'rounds.draw'`)).rowCount).toBe(1);

  let job: Promise<unknown> | undefined;
  await whileHeld('lock table never_together', async () => {
    job = runJob(drawing.round);
    await begun(drawing.round);
    await ana.post(`/rounds/${group}/drawing/stop`);
  });
  await job;
  const stopped = said(await ana.page(`/rounds/${group}`));
  expect(stopped.includes('The draw was stopped, and nobody was told anything.')).toBe(true);
  expect(await pairings(drawing.round)).toEqual([]);
  expect(await api('POST', 'drawing/stop')).toEqual({ done: false });

  expect(await api('POST', 'draw')).toEqual({ round: drawing.round, state: 'drawing' });
  await runJob(drawing.round);
  expect((await pairings(drawing.round)).flat().toSorted()).toHaveLength(many);
  expect(await (await ana.get(`/rounds/${group}/events`)).text()).toContain('event: done');
  expect(said(await ana.page(`/rounds/${group}`)).includes('A best round')).toBe(true);
});

test('whoever is out before the round is kept is out of it, and it is drawn anew', { timeout: 60_000 }, async () => {
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  const [first] = await rows<{ id: string }>(sql`select participant_id as id from taking_part where round_id = ${round}::uuid order by 1 limit 1`);
  let [answered, drawn]: [Promise<void>?, Promise<string>?] = [];
  await whileHeld(`select from round where id = '${round}' for share`, async () => {
    await new Promise<void>(drawing => {
      drawn = drawRound(world.ctx, world.ana.id, round, { tell: () => {
        answered ??= answerRound(world.ctx, { account: world.ana.id, participant: first!.id }, 'out');
        drawing();
      } });
    });
    await answered;
  });
  expect(await drawn).toBe('drawn');
  const seated = (await pairings(round)).flat();
  expect(seated).toHaveLength(many - 1);
  expect(seated).not.toContain(first!.id);
});

test('a round is read the same however PostgreSQL goes about it, so that its draw is not taken for one of other people', { timeout: 60_000 }, async () => {
  await drawRound(world.ctx, world.ana.id, (await drawNow(world.ctx, world.ana.id, group)).round);
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  const ids = (await rows<{ id: string }>(sql`select id from participant where group_id = ${group}::uuid`)).map(row => row.id);
  await world.ctx.db.pool.query(`insert into never_together (account_id, group_id, participant_id, other_id) select $1, $2, one, other from unnest($3::uuid[], $4::uuid[]) pair(one, other)`, [world.ana.id, group, ids.slice(0, 50), ids.slice(50, 100)]);
  const readWithout = (...ways: readonly string[]) => transact(world.ctx.db, world.ana.id, null, async tx => {
    for (const way of ways) await sql`select set_config(${way}, 'off', true)`.execute(tx);
    return JSON.stringify((await readyRound(tx, round))?.input);
  });
  const first = await readWithout();
  const others = await Promise.all([readWithout('enable_hashagg'), readWithout('enable_sort', 'enable_indexscan', 'enable_bitmapscan'), readWithout('enable_hashjoin', 'enable_mergejoin'), readWithout('enable_nestloop', 'enable_indexscan')]);
  expect(JSON.parse(first)).toMatchObject({ met: { length: Math.floor(many / 2) + 2 }, never: { length: 50 } });
  for (const other of others) expect(other).toBe(first);
});

test('where people change again and again meanwhile, the round is drawn the simple way and says so', { timeout: 60_000 }, async () => {
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  const ids = await rows<{ id: string }>(sql`select participant_id as id from taking_part where round_id = ${round}::uuid order by 1`);
  let turn = 0, seen = '';
  const tell = ({ step }: { readonly step: string }) => {
    if (step === 'weighing' && seen !== 'weighing') atOnce(`update taking_part set answer = 'out' where round_id = '${round}' and participant_id = '${ids[turn++]!.id}'`);
    seen = step;
  };
  await drawRound(world.ctx, world.ana.id, round, { tell });
  expect(turn).toBe(3);
  expect((await pairings(round)).flat()).toHaveLength(many - 3);
  expect(said(await ana.page(`/rounds/${group}`)).includes('Drawn the simple way')).toBe(true);
  expect(world.log.join('\n')).toContain('changed again and again');
});

test('a draw that is cut off is taken up by the next process, and two that draw at once draw once', { timeout: 60_000 }, async () => {
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  const end = new AbortController();
  expect(await drawWatched(world.ctx, world.ana.id, round, { signal: end.signal, resumes: true, tell: () => end.abort() })).toBe('stopped');
  await expect(runJob(round, end.signal), 'the worker knows that it is not done').rejects.toThrow('cut off');
  expect(await pairings(round)).toEqual([]);
  const both = await Promise.all([drawWatched(world.ctx, world.ana.id, round), drawWatched(world.ctx, world.ana.id, round), drawRound(world.ctx, world.ana.id, round)]);
  expect(both.toSorted()).toEqual(['drawn', 'drawn', 'elsewhere']);
  expect((await pairings(round)).flat()).toHaveLength(many);
});

test('a stop that comes after the last beat of a draw ends it, and leaves nothing that still comes to a halt', { timeout: 60_000 }, async () => {
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  vi.useFakeTimers({ toFake: ['setInterval'] });
  let job: Promise<unknown> | undefined;
  try {
    await whileHeld(`select from round where id = '${round}' for update`, async () => {
      job = runJob(round);
      const waits = async () => (await world.ctx.db.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount! > 0;
      await expect.poll(waits, { timeout: 30_000, interval: 20, message: 'drawn, and about to be kept' }).toBe(true);
      await world.ctx.db.pool.query('update drawing set stop_asked_at = $2 where round_id = $1 and ended_at is null', [round, world.ctx.now()]);
    });
    await job;
  } finally {
    vi.useRealTimers();
  }
  expect(await pairings(round)).toEqual([]);
  expect(await rows(sql`select outcome, ended_at is not null as ended from drawing where round_id = ${round}::uuid`)).toEqual([{ outcome: 'stopped', ended: true }]);
  expect(await api('GET', 'drawing')).toEqual({ drawing: null });
});

test('a stop ends a draw at once where whoever drew said nothing for too long', { timeout: 60_000 }, async () => {
  const { round } = await drawNow(world.ctx, world.ana.id, group);
  const ended = async () => (await rows<{ ended: boolean }>(sql`select ended_at is not null as ended from drawing where round_id = ${round}::uuid`))[0]!.ended;
  const tellAgo = (seconds: number) => world.ctx.db.pool.query('update drawing set told_at = $2 where round_id = $1', [round, new Date(world.ctx.now().getTime() - seconds * 1000)]);
  await tellAgo(29);
  expect(await api('POST', 'drawing/stop')).toEqual({ done: true });
  expect(await ended(), 'somebody is at it').toBe(false);
  await tellAgo(31);
  expect(await api('POST', 'drawing/stop')).toEqual({ done: true });
  expect(await ended()).toBe(true);
  expect(said(await ana.page(`/rounds/${group}`))).toContain('The draw was stopped, and nobody was told anything.');
});
