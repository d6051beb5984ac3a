import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAuthentication } from '../../src/accounts/index.ts';
import { openHttp } from '../../src/app/http.tsx';
import { openWorld, password, type World } from '../world.ts';

let world: World;
beforeEach(async () => { world = await openWorld({ signInRate: 5, registration: 'open' }); });
afterEach(() => world.close());

const attempt = (email: string, with_ = 'a wrong password') => world.visitor().post('/sign-in', { email, password: with_ });
const statuses = async (times: number, email: (n: number) => string) => {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) seen.push((await attempt(email(n))).status);
  return seen;
};

test('after a few attempts in a minute, further ones wait, and are told how long', async () => {
  expect(await statuses(7, () => 'ana@example.org')).toEqual([422, 422, 422, 422, 422, 429, 429]);
  world.setNow('2026-11-21T09:00:47Z');
  const answer = await attempt('ana@example.org', password);
  expect(answer.status, 'the right password waits as well').toBe(429);
  expect(answer.headers.get('retry-after')).toBe('13');
  const page = await answer.text();
  expect(page).toContain('try again in 13 seconds');
  expect(page).toContain('value="ana@example.org"');
  world.setNow('2026-11-21T09:01:00Z');
  expect((await attempt('ana@example.org', password)).status).toBe(303);
});

test('one address that tries many e-mails waits as well', async () => {
  expect(await statuses(7, n => `member${n}@example.org`)).toEqual([422, 422, 422, 422, 422, 429, 429]);
});

test('the count outlives a restart', async () => {
  await statuses(5, () => 'ana@example.org');
  const restarted = openHttp(world.ctx, openAuthentication(world.ctx));
  const answer = await restarted.request('http://kith.test/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'ana@example.org', password }), headers: { origin: 'http://kith.test' } });
  expect(answer.status).toBe(429);
});

test.each([
  ['asking for a link', '/sign-in/link', { email: 'ana@example.org' }],
  ['asking for an account', '/register', { email: 'zoe', name: 'Zoe' }],
  ['a passkey', '/sign-in/passkey', {}],
])('%s counts too', async (_, path, form) => {
  const seen: number[] = [];
  for (let n = 0; n < 6; n++) seen.push((await world.visitor().post(path, form as Record<string, string>)).status);
  expect(seen.slice(0, 5)).not.toContain(429);
  expect(seen[5]).toBe(429);
});

test('trying passwords on the settings page waits as well', async () => {
  const browser = await world.as(world.ana);
  const seen: Response[] = [];
  for (let n = 0; n < 6; n++) seen.push(await browser.post('/settings/password', { current: `guess ${n}`, password: 'a new long password' }));
  expect(seen.map(answer => answer.status)).toContain(422);
  expect(seen.at(-1)!.status).toBe(429);
  expect(await seen.at(-1)!.text()).toContain('try again in 60 seconds');
});
