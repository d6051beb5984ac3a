import { afterAll, beforeAll, expect, test } from 'vitest';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let priya: string;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread' });
  await know(world, world.ana, 'Rosa Delgado', { title: 'Venue manager', company: 'City Library' });
  await ana.post('/conversations/new', { person: priya, on: '2025-03-01', got: 'A name', gave: 'An hour', kind: 'coffee' });
  await ana.post('/conversations/new', { person: priya, on: '2026-10-01', gave: 'Feedback', seeking: 'a venue for forty', kind: 'walk', 'p0-what': 'Send notes', 'p0-side': 'mine', 'p0-kind': 'other' });
});
afterAll(() => world.close());

test('give and get are seen by year and by person, and nothing is added up to a mark', async () => {
  const page = await ana.page('/give-and-get');
  for (const each of ['2025: You gave 1, You got 1', '2026: You gave 1, You got 0', 'Priya Raman', 'An hour', 'Feedback']) expect(page).toContain(each);
  expect(said(page)).not.toMatch(/score|points|%/i);
  expect(await ana.page(`/people/${priya}`)).toContain('2026: You gave 1, You got 0');
});

test('a promise of mine that was kept is a gift too', async () => {
  const at = /\/promises\/[0-9a-f-]{36}/.exec(await ana.page('/promises'))![0];
  await ana.post(`${at}/done`);
  expect(await ana.page('/give-and-get')).toContain('2026: You gave 2, You got 0');
});

test('what somebody is after stands beside whoever could help with it', async () => {
  const page = said(await ana.page('/give-and-get'));
  expect(page).toContain('a venue for forty');
  expect(page).toContain('Rosa Delgado , Venue manager, City Library');
});

test('Dee sees nothing of it', async () => {
  const dee = await world.as(world.dee);
  expect(said(await dee.page('/give-and-get'))).toContain('Nothing noted yet');
});
