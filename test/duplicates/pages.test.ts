import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDuplicatesTask } from '../../src/duplicates/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { addIdentity, addPerson, personById } from '../../src/people/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  const know = async (name: string, company: string, city: string, phone?: string) => {
    const { id } = await addPerson(world.ctx, world.ana.id, { fullName: name, nickname: '', company, title: '', city, birthday: '', howMet: '', whyConnected: '' });
    if (phone) await addIdentity(world.ctx, world.ana.id, id, 'phone', phone);
    return id;
  };
  ids['liz'] = await know('Liz Chen', 'Lantern Works', 'Berlin', '030 1234567');
  ids['elizabeth'] = await know('Elizabeth Chen', 'Foxglove Labs', 'Hamburg', '+49 30 1234567');
  ids['one'] = await know('Priya Raman', 'Kelp Labs', '');
  ids['other'] = await know('Priya Raman', 'Kelp Labs', '');
});
afterAll(() => world.close());

const text = (page: string): string => page.replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const pair = (a: string, b: string): string => `/duplicates/${[ids[a], ids[b]].toSorted().join('/')}`;
const undoOf = (page: string): string => /\/changes\/[0-9a-f-]{36}\/undo/.exec(page)?.[0] ?? 'nothing to take back';

test('nothing is claimed before anybody looked', async () => {
  const page = await ana.page('/duplicates');
  expect(page).toContain('Kith has not looked through your people yet.');
  expect(page).not.toContain('Nobody is here twice');
  expect(text(await ana.page('/people'))).not.toContain('Entries that may be one person');
  expect((await ana.post('/duplicates/find')).headers.get('location')).toBe('/duplicates');
});

test('after the job, pairs are listed with their reason, and the first page says that they wait', async () => {
  await findDuplicatesTask.run(world.ctx, { me: world.ana.id }, new AbortController().signal);
  const page = text(await ana.page('/duplicates'));
  expect(page).toContain('2 pairs of entries may be one person each.');
  expect(page).toContain('Liz Chen and Elizabeth Chen share a phone.');
  expect(page).toContain('Same name, both at Kelp Labs.');
  expect(text(await ana.page('/people'))).toContain('Entries that may be one person');
  expect(text(await ana.page('/network'))).toContain('2 pairs of entries may be one person each.');
});

test('two entries stand side by side, and where they differ I choose what shows', async () => {
  const page = await ana.page(pair('liz', 'elizabeth'));
  for (const field of ['name', 'work', 'city']) expect(page.match(new RegExp(`name="show.${field}"`, 'g'))).toHaveLength(2);
  expect(page).not.toContain('name="show.birthday"');
  expect(text(page)).toContain('differs');
});

test('pair after pair: merged, then said to be two, each with the way back', async () => {
  const answer = await ana.post(`${pair('liz', 'elizabeth')}/merge`, { keep: ids['elizabeth']!, 'show.city': ids['liz']! });
  expect(answer.headers.get('location')).toBe(pair('one', 'other'));
  const one = await reading(world.ctx.db, world.ana.id, db => personById(db, ids['elizabeth']!));
  expect(one).toMatchObject({ fullName: 'Elizabeth Chen', city: 'Berlin' });
  const page = await ana.page(answer.headers.get('location')!);
  expect(page).toContain('Elizabeth Chen is one entry now.');
  expect(page).toContain('href="/activity">or later, under “What you did lately”');
  const undo = undoOf(page);
  const person = await ana.page(`/people/${ids['elizabeth']}`);
  expect(text(person)).toMatch(/Merged here.*Merged Liz Chen into Elizabeth Chen/);
  expect(person).toContain(undo);
  expect((await ana.get(`/people/${ids['liz']}`)).status).toBe(404);
  const apart = await ana.post(`${pair('one', 'other')}/apart`);
  expect(apart.headers.get('location')).toBe('/duplicates');
  const last = await ana.page('/duplicates');
  expect(last).toContain('Priya Raman and Priya Raman stay two.');
  expect(last).toContain('That was the last pair.');
  await ana.post(undo);
  const after = text(await ana.page('/duplicates'));
  expect(after).toContain('Liz Chen and Elizabeth Chen share a phone.');
  expect(await ana.page(`/people/${ids['elizabeth']}`)).not.toContain('Merged here');
  expect(after).not.toContain('Same name, both at Kelp Labs.');
});

test('what was done is told among my activities', async () => {
  await ana.post(`${pair('liz', 'elizabeth')}/merge`, { keep: ids['elizabeth']! });
  const page = await ana.page('/activity');
  expect(page).toContain('Merged Liz Chen into Elizabeth Chen');
  expect(page).toContain('Said that two entries are two people');
  await ana.post(undoOf(await ana.page('/activity')));
});

test('all that share an address are merged after one question', async () => {
  expect(await ana.page('/duplicates')).toContain('href="/duplicates/sharing"');
  expect(text(await ana.page('/duplicates/sharing'))).toContain('Merge the pair that shares an address?');
  await ana.post('/duplicates/sharing');
  expect(await ana.page('/duplicates')).toContain('1 entry was merged with its other half.');
});

test('a pair of whom one is gone leads back to the list', async () => {
  expect((await ana.get(pair('liz', 'elizabeth'))).headers.get('location')).toBe('/duplicates');
  expect((await ana.post(`${pair('liz', 'elizabeth')}/merge`, {})).headers.get('location')).toBe('/duplicates');
  expect((await ana.get('/duplicates/nobody/nobody')).status).toBe(404);
});

test('Dee sees none of them and can neither merge nor keep them apart', async () => {
  const dee = await world.as(world.dee);
  expect(await dee.page('/duplicates')).not.toContain('Priya');
  expect((await dee.get(pair('one', 'other'))).status).toBe(303);
  await dee.post(`${pair('one', 'other')}/merge`, { keep: ids['one']! });
  expect((await ana.get(`/people/${ids['other']}`)).status).toBe(200);
});
