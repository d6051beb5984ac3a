import { afterAll, beforeAll, expect, test } from 'vitest';
import { said, undoOn } from '../people/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let api: Program;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  api = await programOf(world, world.ana);
});
afterAll(() => world.close());

const idsOn = (page: string): readonly string[] => [...page.matchAll(/\/goals\/([0-9a-f-]{36})\/edit/g)].map(([, id]) => id!);

const kith = (words: readonly string[], given?: { readonly json?: boolean; readonly as?: string }) => runKith(world, ['goal', ...words], given);

test('without a goal the page says that none is fine, and teaches to start with two', async () => {
  const page = said(await ana.page('/goals'));
  expect(page).toContain('None is named, and that is fine.');
  expect(page).toContain('Start with two');
});

test('I name what I am after, in a sentence of mine, with where to look and a season', async () => {
  const answer = await ana.post('/goals/new', { kind: 'new field', sentence: 'Is learning design in health care for me?', companies: 'Thread, thread, Ferry Labs', lines: 'learning design', skills: '', places: 'Seattle', conversations: '12', weeks: '8', days: ['th', 'tu'] });
  expect(answer.headers.get('location')).toBe('/goals');
  const page = said(await ana.page('/goals'));
  expect(page).toContain('Is learning design in health care for me?');
  expect(page).toContain('12 conversations by 15 January 2027, reaching out on Tuesday and Thursday');
  expect(page.match(/thread/gi)).toHaveLength(1);
});

test('what is missing comes back with a sentence for each field and all that was typed', async () => {
  const answer = await ana.post('/goals/new', { sentence: '', companies: 'Ferry Labs', conversations: '12', weeks: '' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const sentence of ['Please choose what you are after.', 'Say in a sentence of your own what you are after.', 'A season needs both numbers.']) expect(said(page)).toContain(sentence);
  expect(page).toContain('value="Ferry Labs"');
  expect(said(await (await ana.post('/goals/new', { kind: 'new role', sentence: 'x', conversations: '0', weeks: '99' })).text())).toContain('A number from 1 to 52.');
});

test('a goal is changed, and the change taken back', async () => {
  const [id] = idsOn(await ana.page('/goals'));
  expect(await ana.page(`/goals/${id}/edit`)).toContain('value="Thread, Ferry Labs"');
  await ana.post(`/goals/${id}/edit`, { kind: 'new role', sentence: 'A role in health care', companies: '' });
  const changed = await ana.page('/goals');
  expect(said(changed)).toContain('A role in health care');
  expect(said(changed)).not.toContain('Ferry Labs');
  await ana.post(undoOn(changed));
  expect(said(await ana.page('/goals'))).toContain('Ferry Labs');
});

test('a goal ends with what came of it, and ends once; that too is taken back', async () => {
  const [id] = idsOn(await ana.page('/goals'));
  expect((await ana.post(`/goals/${id}/end`, { result: ' ' })).status).toBe(422);
  await ana.post(`/goals/${id}/end`, { result: 'It is. Priya showed me how they work.' });
  const page = await ana.page('/goals');
  expect(idsOn(page)).toHaveLength(0);
  expect(said(page)).toContain('It is. Priya showed me how they work.');
  expect((await ana.get(`/goals/${id}/edit`)).status).toBe(303);
  await ana.post(undoOn(page));
  expect(idsOn(await ana.page('/goals'))).toEqual([id]);
  expect(said(await ana.page('/activity'))).toContain('Named a goal: Is learning design');
});

test('several goals run at once, and one named by mistake is taken back', async () => {
  await ana.post('/goals/new', { kind: 'give back', sentence: 'Be of use to two newcomers' });
  const page = await ana.page('/goals');
  expect(idsOn(page)).toHaveLength(2);
  await ana.post(undoOn(page));
  expect(idsOn(await ana.page('/goals'))).toHaveLength(1);
});

test('programs name, read, change and end goals by the same rules', async () => {
  const added = await api('POST', '/goals', { kind: 'new skill', sentence: 'Facilitate better', skills: ['facilitation'], season: { conversations: 3, weeks: 4 } });
  expect(added.status).toBe(201);
  const { id } = added.body;
  expect((await api('GET', `/goals/${id}`)).body).toMatchObject({ kind: 'new skill', season: { conversations: 3, weeks: 4, from: '2026-11-21', days: [] }, endedAt: null });
  expect((await api('PATCH', `/goals/${id}`, { places: ['Lisbon'] })).status).toBe(200);
  expect((await api('GET', `/goals/${id}`)).body).toMatchObject({ skills: ['facilitation'], places: ['Lisbon'], season: { conversations: 3 } });
  expect((await api('POST', '/goals', { kind: 'fame', sentence: '' })).body.error?.fields).toMatchObject({ kind: 'Please choose what you are after.', sentence: expect.any(String) });
  expect((await api('POST', `/goals/${id}/end`, { result: 'Done.' })).status).toBe(200);
  expect((await api('POST', `/goals/${id}/end`, { result: 'Again.' })).status).toBe(409);
  expect((await api('GET', '/goals?state=ended')).body.goals).toMatchObject([{ id, result: 'Done.' }]);
});

test('the command line names, lists and ends them', async () => {
  const added = JSON.parse((await kith(['add', 'Meet', 'the', 'other', 'side', '--kind', 'own organisation', '--line', 'finance', '--line', 'law', '--conversations', '4', '--weeks', '2', '--days', 'mo,we'], { json: true })).out);
  expect((await kith(['list'])).out).toMatch(/own organisation {2}Meet the other side\n {2}Lines of work: finance, law\n {2}Season: 4 conversations by 4 December 2026, reaching out on Monday and Wednesday/);
  expect((await kith(['end', added.goal])).status).toBe(2);
  expect(await kith(['end', added.goal, '--result', 'Four good talks.'])).toMatchObject({ status: 0 });
  expect((await kith(['list', '--ended'])).out).toContain('Result: Four good talks.');
  expect((await kith(['end', added.goal, '--result', 'x'])).status).toBe(1);
  expect((await kith(['add', 'x', '--kind', 'fame'])).status).toBe(2);
  expect((await kith(['add', 'x', '--weeks', '2'])).err).toContain('A season needs');
});

test('Dee sees none of Ana’s goals, and changes none', async () => {
  const [id] = idsOn(await ana.page('/goals'));
  const dee = await world.as(world.dee);
  expect(idsOn(await dee.page('/goals'))).toHaveLength(0);
  expect((await dee.get(`/goals/${id}/edit`)).status).toBe(404);
  expect((await dee.post(`/goals/${id}/end`, { result: 'x' })).status).toBe(404);
  expect((await (await programOf(world, world.dee))('GET', `/goals/${id}`)).status).toBe(404);
  expect((await kith(['end', id!, '--result', 'x'], { as: 'dee@example.org' })).status).toBe(1);
  expect(idsOn(await ana.page('/goals'))).toEqual([id]);
});
