import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConversation, conversationInput } from '../../src/conversations/index.ts';
import { createToken } from '../../src/accounts/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { draftInput, draftOutreach, moveOutreach } from '../../src/outreach/index.ts';
import { type Item, keyOf, writeKey } from '../../src/agenda/item.ts';
import { knowToday } from '../../src/today/know-today.ts';
import { connect, know, message, said, undoOn } from '../people/people.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { english, german } from '../tongues.ts';

let world: World;
let ana: Browser;
let priya: string;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread' });
  await connect(world, world.ana, priya);
  await ana.post('/today/pace', { items: '12', people: '0', city: '', from: '09:00', minutes: '30' });
});
afterAll(() => world.close());

const items = async (): Promise<readonly Item[]> => (await reading(world.ctx.db, world.ana.id, db => knowToday(db, world.ana, world.ctx.now()))).items;
const ofKind = async (kind: string): Promise<readonly Item[]> => (await items()).filter(item => item.kind === kind);
const inWords = (item: Item) => item.say({ ...english, zone: world.ana.zone, now: world.ctx.now() });
const talk = (about: object) => addConversation(world.ctx, world.ana, conversationInput.parse({ people: [priya], ...about }));

test('a conversation of today or tomorrow is there to be prepared, at my hour; one later is not yet', async () => {
  await talk({ kind: 'coffee', startsAt: '2026-11-22T22:00:00Z', endsAt: '2026-11-22T22:30:00Z', zone: 'America/Los_Angeles', held: false });
  await talk({ kind: 'walk', startsAt: '2026-11-24T22:00:00Z', endsAt: '2026-11-24T22:30:00Z', zone: 'America/Los_Angeles', held: false });
  const [first, ...others] = await ofKind('prepare');
  expect(others).toEqual([]);
  expect(inWords(first!)).toMatchObject({ title: 'Coffee with Priya Raman', why: expect.stringMatching(/^Tomorrow at (14:00|2:00\spm), Los Angeles time/), action: { href: expect.stringMatching(/^\/conversations\/[0-9a-f-]{36}\/brief$/) } });
  expect((await ana.get(inWords(first!).action.href)).status).toBe(200);
});

test('a meeting is put off no later than its day, on its day not at all, and let be for reasons that fit it; the same by program', async () => {
  const [meeting] = await ofKind('prepare');
  const item = writeKey(keyOf(meeting!));
  const menus = async () => (await ana.page('/today')).split('<details').filter(part => part.includes('prepare:')).map(said).join(' ');
  expect(await menus()).toMatch(/Tomorrow/);
  expect(await menus()).not.toMatch(/In a week|In a month|On a day I choose|needs no answer|settled elsewhere/);
  expect(await menus()).toContain('I need no preparation');
  const refused = await ana.post('/today/put-off', { item, until: '2026-11-23' });
  expect([refused.status, said(await refused.text())]).toEqual([422, expect.stringContaining('It is on 22 November 2026; after that there is nothing left to prepare.')]);
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const program = await world.request('/api/v1/today/put-off', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ item, until: '2026-12-21' }) });
  expect([program.status, (await program.json() as { error: { fields: object } }).error.fields]).toEqual([422, { until: 'must be no later than its own day, 2026-11-22' }]);
  expect((await runKith(world, ['today', 'put-off', item, '--until', '2026-12-21'])).err).toContain('no later than its own day, 2026-11-22');
  world.setNow('2026-11-22T18:00:00Z');
  expect(await menus()).not.toMatch(/Tomorrow|In a/);
  world.setNow('2026-11-21T09:00:00Z');
});

test('once it is over, it waits to be written down', async () => {
  world.setNow('2026-11-23T09:00:00Z');
  const [over] = await ofKind('write-down');
  expect(inWords(over!)).toMatchObject({ title: 'Write down what Priya Raman told you', why: expect.stringContaining('You met yesterday.') });
  expect((await ana.get(inWords(over!).action.href)).status).toBe(200);
});

test('a promise is due on its day in my zone; once done, the loop back is due; once told, neither', async () => {
  await talk({ kind: 'call', on: '2026-11-20', summary: 'We talked about books.', promises: [{ mine: true, kind: 'book', what: 'read The Art of Gathering', dueOn: '2026-11-26' }] });
  world.setNow('2026-11-26T07:59:00Z');
  expect(await ofKind('promise')).toEqual([]);
  world.setNow('2026-11-26T08:00:00Z');
  const [due] = await ofKind('promise');
  expect(inWords(due!)).toMatchObject({ title: 'For Priya: read The Art of Gathering', why: 'You promised it 6 days ago, and its day is today.' });
  expect((await ana.get(inWords(due!).action.href)).status).toBe(200);
  await ana.post('/today/done', { item: writeKey(keyOf(due!)) });
  await ana.post(undoOn(await ana.page('/today')));
  expect(await ofKind('promise')).toHaveLength(1);
  await ana.post('/today/done', { item: writeKey(keyOf(due!)) });
  expect(await ofKind('promise')).toEqual([]);
  const [loop] = await ofKind('loop-back');
  expect(inWords(loop!).title).toBe('Tell Priya what came of it');
  await ana.post('/today/done', { item: writeKey(keyOf(loop!)) });
  expect(await ofKind('loop-back')).toEqual([]);
});

test('after silence one gentle follow-up is due', async () => {
  const grace = await know(world, world.ana, 'Grace Kim');
  world.setNow('2026-11-26T09:00:00Z');
  const { id } = await draftOutreach(world.ctx, world.ana, draftInput.parse({ person: grace, kind: 'ask', channel: 'linkedin-message', reason: 'Her talk stayed with me.', question: 'How did you begin?' }));
  await moveOutreach(world.ctx, world.ana.id, id, 'sent');
  expect(await ofKind('follow-up')).toEqual([]);
  world.setNow('2027-01-10T09:00:00Z');
  const [due] = (await ofKind('follow-up')).filter(item => item.person?.id === grace);
  expect(inWords(due!)).toMatchObject({ title: 'Ask Grace Kim once more', action: { href: `/outreach/${id}` } });
});

test('a tie that would soon count as dormant is named before it does, and no more once it does or was let be', async () => {
  const elif = await know(world, world.ana, 'Elif Calloway');
  await message(world, world.ana, elif, 'me', '2024-02-01T12:00:00Z', 'Hello', 'elif');
  await message(world, world.ana, elif, 'them', '2024-02-02T12:00:00Z', 'Hello you', 'elif');
  const drifting = async () => (await ofKind('check-in')).filter(item => item.person?.id === elif);
  world.setNow('2026-07-01T09:00:00Z');
  expect(await drifting()).toEqual([]);
  world.setNow('2026-09-01T09:00:00Z');
  const [item] = await drifting();
  expect(inWords(item!)).toMatchObject({ title: 'See how Elif Calloway is doing', why: 'You and Elif were last in touch in February 2024. From February 2027 on this tie counts as dormant.', action: { href: expect.stringContaining('kind=reconnect') } });
  const planned = await addConversation(world.ctx, world.ana, conversationInput.parse({ kind: 'coffee', people: [elif], startsAt: '2026-09-08T09:00:00Z', endsAt: '2026-09-08T09:30:00Z', zone: 'UTC', held: false }));
  expect(await drifting(), 'they will be met anyway').toEqual([]);
  await ana.post(`/conversations/${planned.id}/delete`);
  expect(await drifting()).toHaveLength(1);
  await ana.post('/today/dismiss', { item: writeKey(keyOf(item!)), why: 'not needed' });
  expect(await drifting()).toEqual([]);
});

test('a season says how far it has come', async () => {
  world.setNow('2026-11-26T09:00:00Z');
  await ana.post('/goals/new', { kind: 'reconnect', sentence: 'See old friends', conversations: '4', weeks: '3' });
  await talk({ kind: 'lunch', on: '2026-11-26', summary: 'Soup.' });
  expect(said(await ana.page('/today'))).toContain('Season: 4 conversations by 16 December 2026. You have had one conversation.');
});

test('everything is said in German as well', async () => {
  for (const item of await items()) {
    const { title, why, action } = item.say({ ...german, zone: world.ana.zone, now: world.ctx.now() });
    for (const sentence of [title, why, action.label]) expect(sentence).not.toMatch(/[{}]|undefined/);
  }
});
