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
  await ana.post('/conversations/new', { person: priya, on: '2026-10-01', gave: 'Feedback', seeking: 'a venue for forty', kind: 'walk' });
});
afterAll(() => world.close());

test('the brief holds what was asked for, what could be offered, and three questions', async () => {
  const page = said(await ana.page(`/people/${priya}/brief`));
  for (const each of ['Three questions to choose from', 'Last time you were looking for this: a venue for forty. How is it going?', 'Priya was after this: a venue for forty', 'What happened lately', 'People and circles in common']) expect(page).toContain(each);
});

test('Dee sees no brief of it', async () => {
  const dee = await world.as(world.dee);
  expect((await dee.get(`/people/${priya}/brief`)).status).toBe(404);
});
