import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, password, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('a member signs in with a password and signs out again', async () => {
  const ana = await world.as(world.ana);
  expect([...ana.cookies.keys()]).toContain('kith.session_token');
  await ana.post('/sign-out');
  expect([...ana.cookies.keys()]).not.toContain('kith.session_token');
});

test('a wrong password gets a sentence, and what was typed stays', async () => {
  const answer = await world.visitor().post('/sign-in', { email: 'ana@example.org', password: 'not this one' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('do not go together');
  expect(page).toContain('value="ana@example.org"');
});

test('a form that another site sends is refused', async () => {
  const answer = await world.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'ana@example.org', password }), headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } });
  expect(answer.status).toBe(403);
});

test('signing in never leads to another site', async () => {
  const answer = await world.visitor().post('/sign-in?next=//elsewhere.example', { email: 'ana@example.org', password });
  expect(answer.headers.get('location')).toBe('/');
});
