import { afterAll, beforeAll, expect, test } from 'vitest';
import { importSmall } from '../insight/small-archive.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  await importSmall(world, world.ana.id, {
    connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented' }],
    invitations: [
      { from: 'me', to: 'priya-raman-invented', at: '2024-01-05T08:00:00Z' },
      { from: 'me', to: 'noor-quince-invented', at: '2025-01-05T08:00:00Z', note: 'Your talk on libraries stayed with me.' },
      { from: 'me', to: 'tala-vale-invented', at: '2026-04-05T08:00:00Z' },
      { from: 'me', to: 'kofi-calder-invented', at: '2026-08-01T08:00:00Z' },
      { from: 'me', to: 'wren-marlowe-invented', at: '2026-11-01T08:00:00Z' },
      { from: 'ayo-oakhurst-invented', to: 'me', at: '2026-01-05T08:00:00Z', note: 'May I ask how you began?' },
    ],
  });
});
afterAll(() => world.close());

const idOf = (page: string, name: string): string => {
  const found = new RegExp(`value="([0-9a-f-]{36})"[^>]*aria-label="Choose ${name}"|aria-label="Choose ${name}"[^>]*value="([0-9a-f-]{36})"`).exec(page);
  return found?.[1] ?? found?.[2] ?? 'not there';
};
const undoOf = (page: string): string => /\/changes\/[0-9a-f-]{36}\/undo/.exec(page)?.[0] ?? 'nothing to take back';

test('invitations that nobody answered are listed from the age I choose, with what I wrote and the way to LinkedIn', async () => {
  const usual = await ana.page('/invitations');
  for (const name of ['Noor Quince', 'Tala Vale']) expect(usual).toContain(`Choose ${name}`);
  for (const name of ['Kofi Calder', 'Wren Marlowe', 'Priya Raman']) expect(usual).not.toContain(`Choose ${name}`);
  expect(usual).toContain('Your talk on libraries stayed with me.');
  expect(usual).toContain('href="https://www.linkedin.com/in/noor-quince-invented"');
  expect(usual).toContain('href="https://www.linkedin.com/mynetwork/invitation-manager/sent/"');
  expect(usual).toContain('An archive does not tell how an invitation ended.');
  expect(await ana.page('/invitations?over=12')).not.toContain('Choose Tala Vale');
  expect(await ana.page('/invitations?over=3')).toContain('Choose Kofi Calder');
  expect(await ana.page('/invitations?over=all')).toContain('Choose Wren Marlowe');
});

test('what is drawn anew after an act holds every count that it changes', async () => {
  for (const path of ['/invitations', '/invitations/received']) {
    const page = await ana.page(path);
    const region = /data-enhance="#([a-z]+)"/.exec(page)?.[1];
    const [start, end] = [page.indexOf(`id="${region}"`), page.indexOf('</main>')];
    const drawn = page.slice(start, end);
    expect(start, path).toBeGreaterThan(0);
    for (const part of ['<h1', 'class="tabs"']) expect(drawn, path).toContain(part);
  }
});

test('the age from which I am reminded stays as I set it', async () => {
  expect((await ana.post('/invitations/limit', { months: '12' })).status).toBe(303);
  expect(await ana.page('/invitations')).not.toContain('Choose Tala Vale');
  await ana.post('/invitations/limit', { months: '7' });
  expect(await ana.page('/invitations')).not.toContain('Choose Tala Vale');
  await ana.post('/invitations/limit', { months: '6' });
  expect(await ana.page('/invitations')).toContain('Choose Tala Vale');
});

test('several are marked as withdrawn in one go, and taken back in one go', async () => {
  const before = await ana.page('/invitations?over=3');
  const ids = ['Noor Quince', 'Tala Vale'].map(name => idOf(before, name));
  const answer = await ana.post('/invitations/withdraw', { invitation: ids, back: '/invitations?over=3' });
  expect(answer.headers.get('location')).toBe('/invitations?over=3');
  const after = await ana.page('/invitations?over=3');
  expect(after).toContain('2 invitations are marked as withdrawn. LinkedIn takes a second try from 12 December 2026 on.');
  expect(after).not.toContain('Choose Noor Quince');
  expect(after).toContain('Choose Kofi Calder');
  const withdrawn = await ana.page('/invitations/withdrawn');
  expect(withdrawn).toContain('from 12 December 2026 on');
  world.setNow('2026-12-13T09:00:00Z');
  expect(await ana.page('/invitations/withdrawn')).toContain('possible now');
  world.setNow('2026-11-21T09:00:00Z');
  await ana.post(undoOf(after));
  expect(await ana.page('/invitations?over=3')).toContain('Choose Noor Quince');
  expect(await ana.page('/invitations/withdrawn')).toContain('Nothing was withdrawn yet');
});

test('one that was withdrawn by mistake is put back', async () => {
  const id = idOf(await ana.page('/invitations'), 'Noor Quince');
  await ana.post('/invitations/withdraw', { invitation: id });
  await ana.post('/invitations/restore', { invitation: id });
  expect(await ana.page('/invitations')).toContain('Choose Noor Quince');
});

test('an invitation that came to me waits until I have dealt with it', async () => {
  const before = await ana.page('/invitations/received');
  expect(before).toContain('May I ask how you began?');
  const settled = await ana.post('/invitations/settle', { invitation: idOf(before, 'Ayo Oakhurst'), back: '/invitations/received' });
  expect(settled.headers.get('location')).toBe('/invitations/received');
  expect(await ana.page('/invitations/received')).toContain('No invitation waits for you');
});

test('whoever answers after all, as a newer archive tells, no longer hangs', async () => {
  await importSmall(world, world.ana.id, { connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented' }, { name: 'Tala Vale', slug: 'tala-vale-invented', on: '2026-11-20' }] });
  expect(await ana.page('/invitations')).not.toContain('Choose Tala Vale');
});

test('ticking nobody changes nothing, and a way back never leads to another site', async () => {
  expect((await ana.post('/invitations/withdraw', { back: '//elsewhere.example' })).headers.get('location')).toBe('/invitations');
  expect(await ana.page('/invitations')).toContain('Nobody was chosen, so nothing was changed.');
});

test('Dee sees none of them, and cannot withdraw them', async () => {
  const dee = await world.as(world.dee);
  const id = idOf(await ana.page('/invitations'), 'Noor Quince');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  for (const path of ['/invitations?over=all', '/invitations/received', '/invitations/withdrawn']) expect(await dee.page(path)).not.toContain('Choose');
  await dee.post('/invitations/withdraw', { invitation: id });
  expect(await ana.page('/invitations')).toContain('Choose Noor Quince');
});
