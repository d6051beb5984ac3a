import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/accounts/index.ts';
import { knowNetwork } from '../../src/insight/index.ts';
import { addPerson } from '../../src/people/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { importSmall } from './small-archive.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const text = (page: string): string => page.replaceAll(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').replaceAll('&amp;', '&');

test('somebody who has brought nobody yet is told how to', async () => {
  const first = await ana.page('/');
  expect(text(first)).toContain('Welcome, Ana.');
  expect(first).toContain('href="/imports"');
  expect(await ana.page('/network')).toContain('Welcome, Ana.');
});

test('the first page after an import says whom I know, and what can be done about it', async () => {
  await importSmall(world, world.ana.id, {
    connections: ['Priya Raman', 'Grace Kim', 'Bela Nagy', 'Tala Vale'].map(name => ({ name, slug: `${name.toLowerCase().replace(' ', '-')}-invented` })),
    messages: [
      { from: 'me', to: ['priya-raman-invented'], at: '2015-02-01T10:00:00Z' }, { from: 'priya-raman-invented', to: ['me'], at: '2015-02-02T10:00:00Z' },
      { from: 'me', to: ['priya-raman-invented'], at: '2017-02-01T10:00:00Z' }, { from: 'priya-raman-invented', to: ['me'], at: '2018-02-02T10:00:00Z' },
      { from: 'grace-kim-invented', to: ['me'], at: '2026-11-12T10:00:00Z', words: 'Would you have half an hour\nfor a question on libraries?' },
    ],
    invitations: [{ from: 'me', to: 'noor-quince-invented', at: '2025-01-05T08:00:00Z' }, { from: 'ayo-marlowe-invented', to: 'me', at: '2026-01-05T08:00:00Z' }],
  });
  expect((await ana.get('/')).headers.get('location')).toBe('/today');
  const page = await ana.page('/network');
  const words = text(page);
  expect(words).toContain('You know 6 people.');
  expect(words).toContain('4 of them are connections. With 1 of these you have really spoken');
  expect(words).toContain('With 50% of your connections there has never been a word.');
  expect(words).toContain('4 messages between 2015 and 2018, silent for 8 years.');
  expect(words).toContain('“Would you have half an hour for a question on libraries?”');
  expect(words).toMatch(/You spoke with the most people in 2015: messages went both ways with 1 person\./);
  for (const list of ['connections', 'one-way', 'spoken', 'never', 'from-me', 'from-them', 'dormant', 'waiting-for-me']) expect(page).toContain(`/people?tie=${list}`);
  for (const place of ['/invitations?over=12', '/invitations/received']) expect(page).toContain(place);
});

test('each number of the years and of the shares opens a list of as many people', async () => {
  const page = await ana.page('/network');
  const opens = [...page.matchAll(/<a href="(\/people\?(?:year|tie=one-way)[^"]*)"[^>]*>(\d+)<\/a>/g)].map(([, href, number]) => [href!, Number(number)] as const);
  expect(opens).toEqual([['/people?year=2015-both', 1], ['/people?year=2017-one', 1], ['/people?year=2018-one', 1], ['/people?year=2026-one', 1]]);
  for (const [href, number] of [...opens, ['/people?year=2017', 1], ['/people?year=2016', 0], ['/people?tie=one-way', 1]] as const) {
    expect(text(await ana.page(href)), href).toContain(number === 0 ? 'Nobody fits' : `${number} person fits.`);
  }
  expect(text(await ana.page('/people?year=2015-both'))).toContain('Both of us wrote in 2015');
});

test('the page is told anew as soon as something changes, and on the next day', async () => {
  expect(text(await ana.page('/network'))).toContain('You know 6 people.');
  await importSmall(world, world.ana.id, { messages: [{ from: 'me', to: ['grace-kim-invented'], at: '2026-11-20T10:00:00Z' }, { from: 'uma-calder-invented', to: ['me'], at: '2025-11-22T00:00:00Z' }] });
  const words = text(await ana.page('/network'));
  expect(words).toContain('You know 7 people.');
  expect(words).toContain('Uma Calder');
  expect(words).not.toContain('half an hour');
  world.setNow('2026-11-23T09:00:00Z');
  expect(text(await ana.page('/network'))).toContain('Nobody who wrote to you within the year is waiting.');
  world.setNow('2026-11-21T09:00:00Z');
});

test('Dee, who has an account of her own, sees nothing of it', async () => {
  const dee = await world.as(world.dee);
  expect(text(await dee.page('/network'))).toContain('Welcome, Dee.');
  expect((await world.visitor().get('/network')).status).toBe(303);
});

test('whoever looks while others write sees nothing stale afterwards', async () => {
  const { id: me } = await createAccount(world.ctx, { email: 'busy@example.org', name: 'Busy Bee' });
  const known = () => knowNetwork(world.ctx, me).then(state => state.ties.people);
  for (let round = 0; round < 5; round++) {
    const adding = Array.from({ length: 6 }, (_, at) => addPerson(world.ctx, me, { fullName: `Somebody ${round} ${at}`, nickname: '', company: '', title: '', city: '', birthday: '', howMet: '', whyConnected: '' }));
    await Promise.all([...adding, known(), known(), known(), known()]);
    expect(await known()).toBe((round + 1) * 6);
  }
});
