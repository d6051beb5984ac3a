import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDuplicates } from '../../src/duplicates/index.ts';
import { importSmall } from '../insight/small-archive.ts';
import { type Program, programOf } from '../program.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let ana: Program;
let dee: Program;

beforeAll(async () => {
  world = await openWorld();
  [ana, dee] = await Promise.all([programOf(world, world.ana, 'write'), programOf(world, world.dee, 'write')]);
  await importSmall(world, world.ana.id, {
    connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented', company: 'Kelp Labs' }, { name: 'Pria Raman', slug: 'pria-raman-invented', company: 'Kelp Labs' }],
    invitations: [{ from: 'me', to: 'noor-quince-invented', at: '2025-01-05T08:00:00Z', note: 'Your talk!' }, { from: 'me', to: 'tala-vale-invented', at: '2026-10-05T08:00:00Z' }],
  });
  await findDuplicates(world.ctx, world.ana.id);
});
afterAll(() => world.close());

test('a program reads the report of any day', async () => {
  expect((await ana('GET', '/report?asOf=2026-11-21')).body.report).toMatchObject({ asOf: '2026-11-21', people: 4, connections: 2, neverSpoken: 2, invitations: { sent: 2, sentNoAnswerSeen: 2, sentNoAnswerSeenOverOneYear: 1 } });
  expect((await ana('GET', '/report')).body.report.asOf).toBe('2026-11-21');
  expect(await ana('GET', '/report?asOf=tomorrow')).toMatchObject({ status: 422, body: { error: { fields: { asOf: 'must be a day such as 2026-11-21' } } } });
});

test('a program lets go of invitations that hang, and takes it back', async () => {
  const { invitations } = (await ana('GET', '/invitations?overMonths=12')).body;
  expect(invitations).toMatchObject([{ name: 'Noor Quince', message: 'Your talk!', profile: 'https://www.linkedin.com/in/noor-quince-invented', withdrawnAt: null }]);
  const done = (await ana('POST', '/invitations/withdrawals', { invitations: [invitations[0].id] })).body;
  expect(done.count).toBe(1);
  expect((await ana('GET', '/invitations?side=withdrawn')).body.invitations).toMatchObject([{ name: 'Noor Quince', secondTryFrom: '2026-12-12T09:00:00.000Z' }]);
  expect((await dee('POST', '/invitations/restorations', { invitations: [invitations[0].id] })).body).toEqual({ count: 0, change: null });
  expect((await ana('POST', `/changes/${done.change}/undo`)).status).toBe(200);
  expect((await ana('GET', '/invitations?side=withdrawn')).body.invitations).toEqual([]);
  const [first, second] = [(await ana('GET', '/invitations?limit=1')).body, (await ana('GET', '/invitations?limit=1&cursor=1')).body];
  expect([first.next, second.next]).toEqual(['1', null]);
  expect([first.invitations[0].name, second.invitations[0].name]).toEqual(['Noor Quince', 'Tala Vale']);
  const beyond = '9'.repeat(30);
  for (const list of ['invitations', 'duplicates', 'people', 'polls', 'bookings']) expect(await ana('GET', `/${list}?cursor=${beyond}`), list).toMatchObject({ status: 200, body: { next: null } });
});

test('a program merges two entries, and keeps two apart', async () => {
  const { duplicates: [pair] } = (await ana('GET', '/duplicates')).body;
  expect(pair.reason).toBe('Almost the same name, both at Kelp Labs. Each has a LinkedIn profile of their own.');
  expect((await dee('GET', '/duplicates')).body.duplicates).toEqual([]);
  expect((await dee('POST', '/duplicates/merges', { keep: pair.a.id, gone: pair.b.id })).status).toBe(404);
  expect((await ana('POST', '/duplicates/merges', { keep: pair.a.id, gone: pair.a.id })).body.error.code).toBe('one_entry');
  const merged = await ana('POST', '/duplicates/merges', { keep: pair.a.id, gone: pair.b.id, shown: { name: pair.b.id } });
  expect(merged).toMatchObject({ status: 201, body: { person: pair.a.id } });
  expect((await ana('GET', `/people/${pair.a.id}`)).body.person).toMatchObject({ fullName: pair.b.name });
  await ana('POST', `/changes/${merged.body.change}/undo`);
  expect((await ana('GET', '/duplicates')).body.duplicates).toHaveLength(1);
  expect((await ana('POST', '/duplicates/separations', { one: pair.b.id, other: pair.a.id })).status).toBe(201);
  expect((await ana('GET', '/duplicates')).body.duplicates).toEqual([]);
  expect((await ana('POST', '/duplicates/searches')).status).toBe(201);
});
