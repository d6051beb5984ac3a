import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSmall } from '../insight/small-archive.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { idIn, known } from '../outreach/people.ts';

let world: World;
let ana: Browser;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const row = (page: string, name: string): string => new RegExp(`<tr[^>]*>(?:(?!</tr>).)*${name}.*?</tr>`, 's').exec(page)?.[0].replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') ?? 'no such row';

test('without an archive and without outreach, the page says what will stand there', async () => {
  expect(await ana.page('/outreach/reasons')).toContain('No reason yet');
  expect(await ana.page('/outreach/reasons?side=theirs')).toContain('href="/invitations/received"');
});

test('reasons of invitations and of outreach stand together, with honest small numbers by group', async () => {
  await importSmall(world, world.ana.id, {
    connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented' }, { name: 'Ayo Oakhurst', slug: 'ayo-oakhurst-invented' }],
    messages: [{ from: 'priya-raman-invented', to: ['me'], at: '2024-02-01T08:00:00Z' }, { from: 'me', to: ['priya-raman-invented'], at: '2024-02-02T08:00:00Z' }],
    invitations: [
      { from: 'me', to: 'priya-raman-invented', at: '2024-01-05T08:00:00Z', note: 'Your talk on nursing libraries stayed with me.' },
      { from: 'me', to: 'noor-quince-invented', at: '2025-01-05T08:00:00Z', note: 'We both build libraries for teachers.' },
      { from: 'me', to: 'tala-vale-invented', at: '2025-01-06T08:00:00Z' },
      { from: 'ayo-oakhurst-invented', to: 'me', at: '2026-01-05T08:00:00Z', note: 'Your essay on mentoring helped me.' },
    ],
  });
  const answer = await ana.post('/outreach/new', { person: await known(world, 'Kofi Calder'), kind: 'own', reason: 'You run a library of games', channel: 'other', language: 'en' });
  await ana.post(`/outreach/${idIn(answer.headers.get('location'))}/move`, { to: 'sent' });
  const page = await ana.page('/outreach/reasons');
  for (const words of ['Your talk on nursing libraries stayed with me.', 'You run a library of games', 'libraries (2)']) expect(page).toContain(words);
  expect(page).not.toContain('essay on mentoring');
  const chosen = await ana.page('/outreach/reasons?word=libraries');
  expect(chosen).toContain('value="Libraries"');
  const made = await ana.post('/outreach/reasons', { name: 'Libraries', words: 'librar' });
  expect(await ana.page(made.headers.get('location')!)).toContain('You run a library of games');
  const grouped = await ana.page('/outreach/reasons');
  expect(row(grouped, '>Libraries<')).toContain('3 1 of 3 1 of 3');
  const theirs = await ana.page('/outreach/reasons?side=theirs');
  expect(theirs).toContain('Your essay on mentoring helped me.');
  expect(row(theirs, 'All together')).toContain('1 1 of 1 0 of 1');
});

test('a group needs a name of its own and a word; it can be changed and done without', async () => {
  expect((await ana.post('/outreach/reasons', { name: '', words: ' , ' })).status).toBe(422);
  const taken = await ana.post('/outreach/reasons', { name: 'Libraries', words: 'games' });
  expect(taken.status).toBe(422);
  expect(await taken.text()).toContain('There is a group of that name already.');
  const id = idIn((await ana.post('/outreach/reasons', { name: 'Play', words: 'games' })).headers.get('location'));
  await ana.post(`/outreach/reasons/${id}`, { name: 'Play', words: 'games, nursing' });
  expect(row(await ana.page('/outreach/reasons'), '>Play<')).toContain('2');
  const dee = await world.as(world.dee);
  expect((await dee.get(`/outreach/reasons/${id}`)).status).toBe(404);
  expect((await dee.post(`/outreach/reasons/${id}/drop`)).status).toBe(404);
  await ana.post(`/outreach/reasons/${id}/drop`);
  expect(await ana.page('/outreach/reasons')).not.toContain('>Play<');
});

test('whoever asked to know me without saying why is asked back in one action, once', async () => {
  await importSmall(world, world.ana.id, { invitations: [{ from: 'signe-thorpe-invented', to: 'me', at: '2026-11-01T08:00:00Z' }] });
  const received = await ana.page('/invitations/received');
  const button = /formaction="\/outreach\/ask-back"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*formaction="\/outreach\/ask-back"/.exec(received);
  const person = button?.[1] ?? button?.[2] ?? 'no button';
  const answer = await ana.post('/outreach/ask-back', { person });
  const page = await ana.page(answer.headers.get('location')!);
  expect(page).toContain('What brought you to me, and what would you like to talk about?'.toLowerCase().slice(0, 24).trim());
  expect(page).toContain('https://www.linkedin.com/in/signe-thorpe-invented');
  const again = await ana.post('/outreach/ask-back', { person });
  expect(again.headers.get('location')).toBe(answer.headers.get('location'));
});
