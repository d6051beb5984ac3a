import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/accounts/index.ts';
import { openWorld, password, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const ana = { email: 'ana@example.org', password };

test('a member signs in with a password and signs out again', async () => {
  const browser = await world.as(world.ana);
  expect([...browser.cookies.keys()]).toContain('kith.session_token');
  expect((await browser.get('/settings')).status).toBe(200);
  expect((await browser.post('/sign-out')).headers.get('location')).toBe('/sign-in');
  expect([...browser.cookies.keys()]).not.toContain('kith.session_token');
  expect((await browser.get('/settings')).headers.get('location')).toBe('/sign-in?next=%2Fsettings');
});

test('the e-mail may be written in any letters', async () => {
  expect((await world.visitor().post('/sign-in', { ...ana, email: ' ANA@example.ORG ' })).status).toBe(303);
});

test('a cookie that was taken before signing out opens nothing after', async () => {
  const browser = await world.as(world.ana);
  const taken = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  expect((await world.request('/settings', { headers: { cookie: taken } })).status).toBe(200);
  await browser.post('/sign-out');
  expect((await world.request('/settings', { headers: { cookie: taken } })).status).toBe(303);
});

test('signing in again makes a new session, and the one before ends', async () => {
  const browser = await world.as(world.ana);
  const before = browser.cookies.get('kith.session_token')!;
  await browser.post('/sign-in', ana);
  expect(browser.cookies.get('kith.session_token')).not.toBe(before);
  expect((await world.request('/settings', { headers: { cookie: `kith.session_token=${before}` } })).status).toBe(303);
});

test('a cookie that somebody made up opens nothing', async () => {
  for (const value of ['x', 'x.y', `${'a'.repeat(32)}.${'b'.repeat(43)}%3D`]) {
    expect((await world.request('/settings', { headers: { cookie: `kith.session_token=${value}` } })).status).toBe(303);
  }
});

test('a wrong password gets a sentence, and what was typed stays', async () => {
  const answer = await world.visitor().post('/sign-in', { ...ana, password: 'not this one' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('do not go together');
  expect(page).toContain('value="ana@example.org"');
  expect(page).not.toContain('not this one');
});

test('an e-mail without an account gets the very same answer', async () => {
  const wrong = await world.visitor().post('/sign-in', { ...ana, password: 'not this one' });
  const nobody = await world.visitor().post('/sign-in', { email: 'zoe@example.org', password: 'not this one' });
  expect(nobody.status).toBe(wrong.status);
  expect((await nobody.text()).replaceAll('zoe@', 'ana@')).toBe(await wrong.text());
});

test('an account without a password cannot be entered with an empty one', async () => {
  await createAccount(world.ctx, { email: 'eli@example.org', name: 'Eli' });
  expect((await world.visitor().post('/sign-in', { email: 'eli@example.org', password: '' })).status).toBe(422);
});

test('signing in leads on to where one wanted to go, and never to another site', async () => {
  const leads: readonly (readonly [string, string])[] = [
    ['/settings/programs?x=1', '/settings/programs?x=1'], ['//elsewhere.example', '/'], ['/\\elsewhere.example', '/'], ['/\t/elsewhere.example', '/'],
    ['/x/..//elsewhere.example', '/'], ['javascript:alert(1)', '/'], ['', '/'],
  ];
  for (const [next, to] of leads) {
    const answer = await world.visitor().post(`/sign-in?next=${encodeURIComponent(next)}`, ana);
    expect(answer.headers.get('location'), next).toBe(to);
  }
});

test('the page works without script: one form, plain fields, passkeys out of sight', async () => {
  const page = await world.visitor().page('/sign-in?next=/settings');
  expect(page).toContain('action="/sign-in?next=%2Fsettings"');
  expect(page).toContain('formaction="/sign-in/link?next=%2Fsettings"');
  expect(page).toMatch(/data-passkey-sign-in="[^"]*" hidden/);
});

test('a German browser signs in in German; a member’s own language goes before the browser’s', async () => {
  const german = { 'accept-language': 'de' };
  expect(await (await world.visitor().get('/sign-in', german)).text()).toContain('Willkommen zurück');
  const browser = await world.as(world.ana);
  expect(await (await browser.get('/settings', german)).text()).toContain('Settings');
});
