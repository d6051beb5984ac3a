import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { participantToken } from '../../src/groups/link.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { tendRounds } from '../../src/rounds/tend-rounds.ts';
import { said } from '../people/people.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
});
afterAll(() => world.close());

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const pageOf = (id: string) => `/r/${participantToken(world.ctx, id)}`;

async function group(name: string, everyWeeks: 1 | 4 = 1): Promise<{ readonly id: string; readonly pages: readonly string[] }> {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeGroup(world.ctx, world.ana, groupInput.parse({ name, everyWeeks, startsOn: '2026-11-30' }));
  await addParticipants(world.ctx, world.ana, id, ['one', 'other'].map(who => ({ name: `${name} ${who}`, email: `${name.toLowerCase()}-${who}@example.com` })));
  return { id, pages: (await rows<{ id: string }>(sql`select id from participant where group_id = ${id}::uuid order by name`)).map(person => pageOf(person.id)) };
}

async function tendAt(...moments: readonly string[]): Promise<void> {
  for (const moment of moments) {
    world.setNow(moment);
    await tendRounds(world.ctx);
  }
}

test('the coffee that runs stays first, with its address, while the next round is open', async () => {
  const { pages: [page] } = await group('Weavers');
  await tendAt('2026-11-27T10:00:00Z', '2026-11-29T19:00:00Z', '2026-11-30T12:00:00Z', '2026-12-04T12:00:00Z');
  const open = said(await world.visitor().page(page!));
  expect(open, 'the next round is open').toContain('7 December');
  expect(open).toContain('weavers-other@example.com');
  expect(open).toContain('Round 1');
  await tendAt('2026-12-06T19:00:00Z');
  expect(said(await world.visitor().page(page!)), 'once the next is drawn').toContain('Round 2');
});

test('whoever lives by UTC and saves what they say of themselves stays there, as does Kolkata by its present name', async () => {
  const { pages: [page], id } = await group('Zones', 4);
  const zones = async () => (await rows<{ zone: string }>(sql`select zone from participant where group_id = ${id}::uuid order by name`)).map(({ zone }) => zone);
  for (const zone of ['UTC', 'Asia/Kolkata', 'Europe/Kyiv']) {
    await world.ctx.db.pool.query('update participant set zone = $2 where group_id = $1', [id, zone]);
    const select = /<select[^>]*name="zone"[\s\S]*?<\/select>/.exec(await world.visitor().page(page!))![0];
    const chosen = /<option value="([^"]+)" selected>/.exec(select)![1]!;
    expect((await world.visitor().post(`${page}/about`, { zone: chosen, days: ['mo'], from: '09:00', to: '12:00', wants: '1' })).status).toBe(303);
    expect(await zones()).toEqual([zone, zone]);
  }
});

test('where one round cannot be drawn the others are drawn and told, and the log says why', async () => {
  const [broken, sound] = [await group('Broken'), await group('Sound')];
  await tendAt('2026-11-27T10:00:00Z');
  await world.ctx.db.pool.query(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no pairing today'; end $$`);
  const [round] = await rows<{ id: string }>(sql`select id from round where group_id = ${broken.id}::uuid`);
  await world.ctx.db.pool.query(`create trigger refuse before insert on pairing for each row when (new.round_id = '${round!.id}') execute function refuse()`);
  await tendAt('2026-11-29T19:00:00Z', '2026-11-30T18:00:00Z');
  const drawn = async (id: string) => (await rows<{ drawn: boolean }>(sql`select drawn_at is not null as drawn from round where group_id = ${id}::uuid`))[0]!.drawn;
  expect([await drawn(broken.id), await drawn(sound.id)]).toEqual([false, true]);
  expect(await rows(sql`select from pairing_member m join participant p on p.id = m.participant_id where p.group_id = ${sound.id}::uuid and m.told_at is not null`)).toHaveLength(2);
  expect(world.log.join('\n')).toContain('no pairing today');
  await world.ctx.db.pool.query('drop trigger refuse on pairing; drop function refuse');
  await tendAt('2026-11-30T19:00:00Z');
  expect(await drawn(broken.id)).toBe(true);
});

test('what somebody says of themselves, and whom they would rather not meet, is said to be kept', async () => {
  const { pages: [page] } = await group('Savers', 4);
  const cy = world.visitor();
  expect(said(await cy.page(page!))).not.toContain('Saved.');
  for (const [form, fields] of [['about', { zone: 'UTC', days: ['mo'], from: '09:00', to: '12:00', wants: '1' }], ['never', { clear: '1' }]] as const) {
    const kept = await cy.post(`${page}/${form}`, fields);
    expect(kept.status).toBe(303);
    expect(said(await cy.page(kept.headers.get('location')!)), form).toContain('Saved.');
  }
});

test('a rest that nobody can mean is asked about, and nobody rests', async () => {
  const { pages: [page] } = await group('Joiners');
  for (const [until, sentence] of [['0026-12-24', 'Please look at the year again'], ['2026-11-20', 'Choose a day that lies ahead'], ['2026-02-31', 'Choose a day that lies ahead']] as const) {
    const answer = await world.visitor().post(`${page}/pause`, { until });
    expect([answer.status, said(await answer.text())], until).toEqual([422, expect.stringContaining(sentence)]);
  }
  expect(said(await world.visitor().page(page!))).not.toContain('You are resting');
  expect((await world.visitor().post(`${page}/pause`, { until: '2026-12-24' })).status).toBe(303);
  expect(said(await world.visitor().page(page!))).toContain('You are resting until Thursday 24 December');
});
