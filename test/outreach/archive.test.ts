import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { followUpsDue, letGoDue, moveOutreach, thankYousDue } from '../../src/outreach/index.ts';
import { outreachCounts } from '../../src/outreach/store-due.ts';
import { importSmall } from '../insight/small-archive.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { idIn, known } from './people.ts';

let world: World;
let ana: Browser;
const cards = new Map<string, string>();

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  world.setNow('2026-10-01T09:00:00Z');
  await sent('Priya Raman', 'linkedin-note');
  await sent('Noor Quince', 'linkedin-note');
  await sent('Tala Vale', 'linkedin-message');
  await sent('Kofi Calder', 'linkedin-note');
  await sent('Wren Marlowe', 'linkedin-message');
});
afterAll(() => world.close());

const slug = (name: string): string => `${name.toLowerCase().replace(' ', '-')}-invented`;

async function sent(name: string, channel: string): Promise<void> {
  const person = await known(world, name, { profile: slug(name) });
  const answer = await ana.post('/outreach/new', { person, kind: 'ask', reason: `${name} taught me something`, channel, language: 'en' });
  const id = idIn(answer.headers.get('location'));
  await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  cards.set(name, id);
}

const state = async (name: string): Promise<string> => /data-state="([^"]*)"(?:(?!data-state).)*$/s.exec((await ana.page('/outreach')).split(`data-card="${cards.get(name)}"`)[0]!)?.[1] ?? 'nowhere';

test('a newer archive moves cards by itself: accepted invitations and answered messages, and back when the import is undone', async () => {
  world.setNow('2026-10-20T09:00:00Z');
  const { import: id } = await importSmall(world, world.ana.id, {
    connections: [{ name: 'Priya Raman', slug: slug('Priya Raman'), on: '2026-10-05' }, { name: 'Kofi Calder', slug: slug('Kofi Calder'), on: '2020-01-01' }, { name: 'Tala Vale', slug: slug('Tala Vale'), on: '2019-01-01' }],
    messages: [{ from: slug('Tala Vale'), to: ['me'], at: '2026-10-03T08:00:00Z', words: 'Gladly.' }, { from: slug('Wren Marlowe'), to: ['me'], at: '2026-09-01T08:00:00Z', words: 'An older word.' }],
  });
  expect(await state('Priya Raman')).toBe('accepted');
  expect(await state('Tala Vale')).toBe('in conversation');
  expect(await state('Noor Quince')).toBe('sent');
  expect(await state('Kofi Calder'), 'a connection of old accepts nothing').toBe('sent');
  expect(await state('Wren Marlowe'), 'what was written before answers nothing').toBe('sent');
  expect(await ana.page(`/outreach/${cards.get('Priya Raman')}`)).toContain('Accepted, as your archive shows');
  await ana.post(`/imports/${id}/undo`);
  expect(await state('Priya Raman')).toBe('sent');
  expect(await state('Tala Vale')).toBe('sent');
});

test('what I said after the archive stands when the same news comes again', async () => {
  const archive = { connections: [{ name: 'Priya Raman', slug: slug('Priya Raman'), on: '2026-10-05' }] };
  await importSmall(world, world.ana.id, archive);
  expect(await state('Priya Raman')).toBe('accepted');
  await moveOutreach(world.ctx, world.ana.id, cards.get('Priya Raman')!, 'silent');
  await importSmall(world, world.ana.id, archive);
  expect(await state('Priya Raman')).toBe('silent');
  await moveOutreach(world.ctx, world.ana.id, cards.get('Priya Raman')!, 'accepted');
});

test('who accepted is to be thanked, until that is drafted', async () => {
  const due = () => reading(world.ctx.db, world.ana.id, db => thankYousDue(db, world.ctx.now()));
  expect(await due()).toMatchObject([{ fullName: 'Priya Raman', reason: 'Priya Raman taught me something' }]);
  const [{ person } = { person: '' }] = await due();
  const page = await ana.page(`/outreach/${cards.get('Priya Raman')}`);
  expect(page).toContain(`/outreach/new?person=${person}&amp;kind=thanks`);
  const draft = await ana.post('/outreach/new', { person, kind: 'thanks', reason: 'What you said about libraries', channel: 'linkedin-message', language: 'en' });
  expect(await ana.page(draft.headers.get('location')!)).toContain('Shall we meet in person, by phone or online?');
  expect(await due()).toEqual([]);
});

test('follow-ups and letting go come due by my interval', async () => {
  const names = (which: typeof followUpsDue) => reading(world.ctx.db, world.ana.id, async db => (await which(db, world.ctx.now())).map(card => card.fullName).toSorted());
  expect(await names(followUpsDue)).toEqual(['Kofi Calder', 'Noor Quince', 'Tala Vale', 'Wren Marlowe']);
  await ana.post('/outreach/settings', { aboutMe: '', followUpDays: '30', noteLimit: '300' });
  expect(await names(followUpsDue)).toEqual([]);
  await ana.post('/outreach/settings', { aboutMe: '', followUpDays: '14', noteLimit: '300' });
  await ana.post(`/outreach/${cards.get('Noor Quince')}/follow-up`, { words: 'Once more.' });
  expect(await names(letGoDue)).toEqual([]);
  world.setNow('2026-11-04T09:00:00Z');
  expect(await names(letGoDue)).toEqual(['Noor Quince']);
});

test('what came of it is counted honestly, for a stretch of time', async () => {
  const counts = (from?: string) => reading(world.ctx.db, world.ana.id, db => outreachCounts(db, { from: from ? new Date(from) : undefined }));
  expect(await counts()).toEqual({ reachedOut: 5, answered: 1, talked: 0 });
  expect(await counts('2026-10-02T00:00:00Z')).toEqual({ reachedOut: 0, answered: 0, talked: 0 });
});
