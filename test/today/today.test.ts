import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveRole, setRhythm } from '../../src/people/index.ts';
import { connect, invitation, know, message, said, undoOn } from '../people/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let api: Program;
const who: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  api = await programOf(world, world.ana);
});
afterAll(() => world.close());

type Item = { readonly kind: string; readonly person?: string; readonly reason: string; readonly action: string; readonly id: string };

const kith = (words: readonly string[], given?: { readonly json?: boolean; readonly as?: string }) => runKith(world, ['today', ...words], given);

const items = async (): Promise<readonly Item[]> => (await api('GET', '/today')).body.items;
const kindsOf = (list: readonly Item[]) => list.map(item => item.kind);
const ofKind = async (kind: string): Promise<Item> => (await items()).find(item => item.kind === kind)!;

test('whoever knows nobody yet is taught to bring people, and the first page leads there', async () => {
  expect(said(await ana.page('/today'))).toContain('Today begins with the people you know');
  expect(await items()).toEqual([]);
});

test('a day holds an answer owed, a check-in due and two people to reach out to, each with its reason', async () => {
  who.priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread', title: 'Learning lead', city: 'Seattle' });
  who.grace = await know(world, world.ana, 'Grace Kim', { company: 'Ferry', title: 'Nurse educator' });
  who.tomas = await know(world, world.ana, 'Tomás Herrera', { company: 'Harbour Bank', title: 'Data analyst' });
  who.wanjiru = await know(world, world.ana, 'Wanjiru Mwangi', { company: 'Thread', title: 'Head of Learning', city: 'Seattle' });
  who.ingrid = await know(world, world.ana, 'Ingrid Solberg', { company: 'North Clinic', title: 'Recruiter' });
  for (const person of [who.priya, who.grace, who.tomas, who.wanjiru, who.ingrid]) await connect(world, world.ana, person!);
  await message(world, world.ana, who.grace, 'them', '2026-11-12T10:00:00Z', 'How did you choose your first role in learning?');
  await message(world, world.ana, who.priya, 'me', '2026-06-01T10:00:00Z', 'Thank you for the walk.');
  await message(world, world.ana, who.priya, 'them', '2026-05-30T10:00:00Z', 'Let us walk.');
  await setRhythm({ ...world.ctx, now: () => new Date('2026-06-02T10:00:00Z') }, world.ana.id, { ids: [who.priya] }, 60);
  for (const year of [2015, 2016, 2017]) {
    await message(world, world.ana, who.tomas, 'me', `${year}-02-01T10:00:00Z`, `Hello ${year}`);
    await message(world, world.ana, who.tomas, 'them', `${year}-03-01T10:00:00Z`, `Hello back ${year}`);
  }
  await giveRole(world.ctx, world.ana.id, { ids: [who.ingrid] }, 'connector');

  const list = await items();
  expect(kindsOf(list)).toEqual(['reply', 'check-in', 'reach-out', 'reach-out']);
  expect(list[0]).toMatchObject({ person: who.grace, reason: 'Wrote to you 9 days ago: “How did you choose your first role in learning?”', action: 'Write to Grace' });
  expect(list[1]).toMatchObject({ person: who.priya, reason: 'You wanted to be in touch every 60 days; the last time was 5 months ago.' });
  expect(list[2]).toMatchObject({ person: who.tomas, reason: expect.stringContaining('You exchanged 6 messages until 2017, then it went quiet.') });
  const page = said(await ana.page('/today'));
  expect(page).toContain('Saturday 21 November');
  expect(page).toContain('Four things, then you are done.');
  expect(page).toContain('Write to Tomás again');
  expect((await ana.get('/')).headers.get('location')).toBe('/today');
});

test('a goal changes whom Today names, and says so', async () => {
  await ana.post('/goals/new', { kind: 'new role', sentence: 'Lead learning somewhere', companies: 'thread', lines: 'learning' });
  const people = (await items()).filter(item => item.kind === 'reach-out');
  expect(people[0]).toMatchObject({ person: who.wanjiru, reason: 'Connected since 2019, never spoken. Is Head of Learning at Thread, which is on your list; sees things from a function you have not heard from yet.' });
});

test('the command line prints the same list, and exactly what the contract names', async () => {
  const { out, status } = await kith([], { json: true });
  expect(status).toBe(0);
  const { items: listed } = JSON.parse(out) as { items: readonly Record<string, unknown>[] };
  const own = await items();
  expect(listed).toEqual(own.map(({ kind, person, reason, action }) => ({ kind, person, reason, action })));
  expect(JSON.parse((await kith(['--as-of', '2026-05-31T09:00:00Z'], { json: true })).out).items.map((item: Item) => item.kind)).not.toContain('check-in');
  expect((await kith(['--as-of', 'yesterday'])).status).toBe(2);
  expect((await kith([])).out).toContain('Grace Kim waits for your answer\n  Wrote to you');
});

test('what is done goes, comes back when taken back, and nothing takes its place that day', async () => {
  const reply = await ofKind('reply');
  const before = await items();
  expect((await ana.post('/today/done', { item: reply.id })).headers.get('location')).toBe('/today');
  expect(await items()).toEqual(before.filter(item => item.id !== reply.id));
  const page = await ana.page('/today');
  await ana.post(undoOn(page));
  expect(await items()).toEqual(before);
});

test('what is put off returns on its day in my zone, neither earlier nor later', async () => {
  const checkIn = await ofKind('check-in');
  await ana.post('/today/put-off', { item: checkIn.id, until: '2026-11-24' });
  expect(kindsOf(await items())).not.toContain('check-in');
  world.setNow('2026-11-24T07:59:00Z');
  expect(kindsOf(await items())).not.toContain('check-in');
  world.setNow('2026-11-24T08:00:00Z');
  expect(kindsOf(await items())).toContain('check-in');
  world.setNow('2026-11-21T09:00:00Z');
  const answer = await ana.post('/today/put-off', { item: checkIn.id, until: '2026-11-20' });
  expect(answer.status).toBe(422);
  expect(said(await answer.text())).toContain('Please choose a day after today.');
});

test('whoever is dismissed never comes back, somebody else is named, and the reason counts', async () => {
  const wanjiru = (await items()).find(item => item.person === who.wanjiru)!;
  await ana.post('/today/dismiss', { item: wanjiru.id, why: 'other company' });
  const page = await ana.page('/today');
  expect(said(page)).toContain('Kith takes the reason into account');
  const people = (await items()).filter(item => item.kind === 'reach-out');
  expect(people.map(item => item.person)).not.toContain(who.wanjiru);
  expect(people).toHaveLength(2);
  world.setNow('2028-11-21T09:00:00Z');
  expect((await items()).map(item => item.person)).not.toContain(who.wanjiru);
  world.setNow('2026-11-21T09:00:00Z');
  expect(said(await ana.page('/activity'))).toContain('Let be: Reach out, Wanjiru Mwangi');
});

test('two people at a time: whoever was written to and has not answered is waited for, then two more', async () => {
  for (const name of ['Leila Haddad', 'Omar Siddiqui']) await connect(world, world.ana, await know(world, world.ana, name));
  const [first] = (await items()).filter(item => item.kind === 'reach-out');
  expect((await api('POST', '/today/done', { item: first!.id })).status).toBe(200);
  world.setNow('2026-11-22T18:00:00Z');
  expect((await items()).filter(item => item.kind === 'reach-out')).toHaveLength(1);
  await message(world, world.ana, first!.person!, 'them', '2026-11-22T17:00:00Z', 'With pleasure!');
  expect((await items()).filter(item => item.kind === 'reach-out').map(item => item.person)).toHaveLength(2);
  world.setNow('2026-11-21T09:00:00Z');
});

test('old invitations are let go in one sitting, and the pace is mine', async () => {
  const noor = await know(world, world.ana, 'Noor Quince');
  await invitation(world, world.ana, noor, 'me', '2025-01-05T08:00:00Z', '');
  expect(await ofKind('invitations')).toMatchObject({ action: 'Look them through' });
  expect((await ana.post('/today/pace', { items: '0', people: '2', city: '', from: '9', minutes: '30' })).status).toBe(422);
  expect((await ana.post('/today/pace', { items: '1', people: '2', city: 'Seattle', from: '09:00', minutes: '30', days: ['tu'] })).status).toBe(303);
  world.setNow('2026-11-25T09:00:00Z');
  expect(await items()).toHaveLength(1);
  await ana.post('/today/done', { item: (await items())[0]!.id });
  expect(said(await ana.page('/today'))).toContain('That was today.');
  expect(await ana.page('/today/pace')).toContain('value="Seattle"');
  world.setNow('2026-11-21T09:00:00Z');
});

test('Dee sees nothing of Ana’s day, and answers nothing in it', async () => {
  const dee = await world.as(world.dee);
  expect(said(await dee.page('/today'))).not.toContain('Grace');
  expect(JSON.parse((await kith([], { json: true, as: 'dee@example.org' })).out)).toEqual({ items: [] });
  expect((await kith(['done', `reach-out:${who.ingrid}:`], { as: 'dee@example.org' })).status).toBe(1);
  await dee.post('/today/dismiss', { item: `reach-out:${who.ingrid}:`, why: 'rather not' });
  expect(said(await dee.page('/today'))).toContain('That is not on your list any more.');
});
