import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSetup } from '../../src/accounts/index.ts';
import { type EmptyWorld, openEmptyWorld, password } from '../world.ts';

let world: EmptyWorld;
beforeEach(async () => { world = await openEmptyWorld(); });
afterEach(() => world.close());

const ana = { name: 'Ana Eriksen', email: 'Ana@Example.org', password, zone: 'Europe/Lisbon' };

test('somebody who opens a new Kith is told where the first account is made', async () => {
  const first = await world.visitor().get('/');
  expect(first.status).toBe(303);
  const page = await world.visitor().page(first.headers.get('location')!);
  expect(page).toContain('This Kith is new');
  expect(page).toContain('The first account is made at');
  expect(page).not.toContain('name="password"');
});

test('the first account is made by the link, and one is signed in by it', async () => {
  const link = (await openSetup(world.ctx))!;
  const browser = world.visitor();
  expect(await browser.page(link)).toContain('Welcome to Kith');
  const answer = await browser.post(link, ana);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  const settings = await browser.page('/settings');
  expect(settings).toContain('value="Ana Eriksen"');
  expect(settings).toContain('value="ana"');
  expect(settings).toMatch(/<option[^>]*value="Europe\/Lisbon"[^>]*selected|<option[^>]*selected[^>]*value="Europe\/Lisbon"/);
  expect(await world.visitor().post('/sign-in', { email: 'ana@example.org', password })).toMatchObject({ status: 303 });
});

test('the link makes one account and no more', async () => {
  const link = (await openSetup(world.ctx))!;
  expect((await world.visitor().post(link, ana)).status).toBe(303);
  const again = await world.visitor().post(link, { ...ana, email: 'mallory@example.org' });
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('This link is spent');
  expect((await world.visitor().get(link)).status).toBe(404);
  expect(await openSetup(world.ctx)).toBeUndefined();
});

test('two who press at the same moment: one has an account, the other is told', async () => {
  const link = (await openSetup(world.ctx))!;
  const both = await Promise.all(['ana', 'mallory'].map(name => world.visitor().post(link, { ...ana, email: `${name}@example.org` })));
  expect(both.map(answer => answer.status).toSorted()).toEqual([303, 404]);
});

test('each start of Kith makes a fresh link and ends the one before', async () => {
  const [first, second] = [await openSetup(world.ctx), await openSetup(world.ctx)];
  expect(first).not.toBe(second);
  expect((await world.visitor().get(first!)).status).toBe(404);
  expect((await world.visitor().get(second!)).status).toBe(200);
});

test('a guessed link opens nothing', async () => {
  await openSetup(world.ctx);
  expect((await world.visitor().get('/setup/guessed')).status).toBe(404);
  expect((await world.visitor().post('/setup/guessed', ana)).status).toBe(404);
  expect((await world.visitor().post('/setup/guessed/sample')).status).toBe(404);
});

test('what is off in the form is said beside its field, and the link is not spent by it', async () => {
  const link = (await openSetup(world.ctx))!;
  const wrong: readonly (readonly [Partial<typeof ana>, string])[] = [
    [{ email: 'ana' }, '“ana” is not an e-mail address'], [{ name: ' ' }, 'what people call you'],
    [{ password: 'short' }, 'at least 10 characters'], [{ zone: 'Mars/Olympus' }, '“Mars/Olympus” is not the name of a time zone'],
  ];
  for (const [part, sentence] of wrong) {
    const answer = await world.visitor().post(link, { ...ana, ...part });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('aria-invalid="true"');
    expect(page, 'a password never comes back').not.toContain(password);
  }
  expect((await world.visitor().post(link, ana)).status).toBe(303);
});

test('one may begin without a password', async () => {
  const link = (await openSetup(world.ctx))!;
  const browser = world.visitor();
  expect((await browser.post(link, { ...ana, password: '' })).status).toBe(303);
  expect(await browser.page('/settings/sign-in')).toContain('You have none');
  expect((await world.visitor().post('/sign-in', { email: 'ana@example.org', password: '' })).status).toBe(422);
});

test('“show me with sample people” makes them and signs in', { timeout: 60_000 }, async () => {
  const link = (await openSetup(world.ctx))!;
  const browser = world.visitor();
  expect(await browser.page(link)).toContain(`action="${link}/sample"`);
  expect((await browser.post(`${link}/sample`)).headers.get('location')).toBe('/');
  expect(await browser.page('/people?q=Priya')).toContain('Priya Raman');
  expect((await world.visitor().get(link)).status).toBe(404);
});

test('a German browser is welcomed in German, and the account speaks it', async () => {
  const link = (await openSetup(world.ctx))!;
  const browser = world.visitor();
  const page = await (await browser.get(link, { 'accept-language': 'de-AT,de;q=0.9' })).text();
  expect(page).toContain('Willkommen bei Kith');
  expect(page).toContain('lang="de"');
});
