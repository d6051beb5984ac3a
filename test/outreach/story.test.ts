import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeReply } from '../../src/outreach/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { personById, setRhythm } from '../../src/people/index.ts';
import { importSmall } from '../insight/small-archive.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { lettersAbout } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { openDifficultServer } from '../post/difficult-server.ts';
import type { Browser } from '../world.ts';
import { idIn, known, undoOf } from './people.ts';

let world: MailedWorld;
let ana: Browser;

beforeAll(async () => {
  world = await openMailedWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

async function asked(person: string, channel: string): Promise<string> {
  const answer = await ana.post('/outreach/new', { person, kind: 'own', reason: 'Your circle grew without a budget', question: '', channel, language: 'en' });
  const id = idIn(answer.headers.get('location'));
  await ana.post(`/outreach/${id}/edit`, { channel, subject: 'Hello', body: 'How did you win the first ten?', reason: 'Your circle grew without a budget' });
  return id;
}

const moments = (page: string): readonly string[] => [...page.matchAll(/<strong>(?:<a [^>]*>)?([^<]+)(?:<\/a>)?<\/strong>/g)].map(([, title]) => title!);
const contactWith = async (id: string) => (await reading(world.ctx.db, world.ana.id, db => personById(db, id)))!.lastContactAt;

test('the page of a person tells what was asked of them and what came of it, in order, each with its way to the card', async () => {
  const person = await known(world, 'Priya Raman', { profile: 'priya-raman-invented' });
  const id = await asked(person, 'linkedin-message');
  expect(moments(await ana.page(`/people/${person}`)), 'a draft is not yet part of the story').not.toContain('You reached out to Priya');
  world.setNow('2026-11-22T09:00:00Z');
  await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  world.setNow('2026-12-10T09:00:00Z');
  await ana.post(`/outreach/${id}/follow-up`, { words: 'Once more, briefly.' });
  for (const [to, at] of [['accepted', '2026-12-11'], ['in conversation', '2026-12-12'], ['declined', '2026-12-13'], ['silent', '2026-12-14'], ['withdrawn', '2026-12-15']] as const) {
    world.setNow(`${at}T09:00:00Z`);
    await ana.post(`/outreach/${id}/move`, { to });
  }
  const page = await ana.page(`/people/${person}`);
  expect(moments(page).slice(0, 7)).toEqual(['You let it go', 'No answer came', 'Priya said no', 'Priya answered', 'Priya said yes', 'You followed up, once', 'You reached out to Priya']);
  expect(page).toContain(`<a href="/outreach/${id}">You reached out to Priya</a>`);
  expect(page.match(/Your circle grew without a budget<\/p>/g), 'the reason stands once').toHaveLength(1);
  expect(page).toContain('Once more, briefly.');
  expect(moments(await ana.page(`/people/${person}/brief`)), 'the brief tells it too').toContain('You let it go');
  expect((await (await world.as(world.dee)).get(`/people/${person}`)).status).toBe(404);
});

test('said to be sent, and a draft again: it was not sent, and is no part of the story', async () => {
  const person = await known(world, 'Noor Haddad', { profile: 'noor-haddad-invented' });
  const id = await asked(person, 'linkedin-message');
  await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  expect(await contactWith(person)).toEqual(world.ctx.now());
  await ana.post(`/outreach/${id}/move`, { to: 'drafted' });
  expect(moments(await ana.page(`/people/${person}`))).not.toContain('You reached out to Noor');
  expect(await contactWith(person)).toBeNull();
});

test('each answer by mail is told, also after the first; what I said of the card later stands', async () => {
  const person = await known(world, 'Tomás Herrera', { email: 'tomas@example.org' });
  const id = await asked(person, 'email');
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'Hello', body: 'How?', reason: 'Your talk', go: 'mail' });
  const reply = (date: string) => takeReply(world.ctx, world.ana.id, { date: new Date(date), automatic: false, about: { kind: 'outreach', id } });
  await reply('2026-12-16T10:00:00Z');
  await reply('2026-12-18T10:00:00Z');
  await reply('2026-12-18T10:00:00Z');
  expect(moments(await ana.page(`/people/${person}`)).filter(title => title.startsWith('Tomás') || title.startsWith('You wrote'))).toEqual(['Tomás answered by e-mail', 'Tomás answered by e-mail', 'You wrote to Tomás from Kith']);
  world.setNow('2026-12-20T09:00:00Z');
  await ana.post(`/outreach/${id}/move`, { to: 'declined' });
  await reply('2026-12-19T10:00:00Z');
  expect(await ana.page(`/outreach/${id}`), 'a letter found late does not undo what was said after it').toContain('Said no');
  await reply('2026-12-21T10:00:00Z');
  expect(await ana.page(`/outreach/${id}`)).toContain('You are in conversation');
});

test('a letter that was refused is no contact and no part of the story, until it goes out after all', async () => {
  const person = await known(world, 'Ines Abara', { email: 'ines@example.org' });
  const id = await asked(person, 'email');
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'Hello', body: 'How?', reason: 'Your talk', go: 'mail' });
  const [letter] = await reading(world.ctx.db, world.ana.id, db => lettersAbout(db, 'outreach', [id]));
  const difficult = await openDifficultServer({ answers: { RCPT: '550 no such mailbox here' } });
  const mail = openMailer(difficult.url, 'Kith <kith@example.org>');
  expect(await contactWith(person)).toEqual(world.ctx.now());
  await sendLetter({ ...world.ctx, mail }, world.ana.id, letter!.id);
  mail.close();
  difficult.close();
  expect(await contactWith(person)).toBeNull();
  expect(moments(await ana.page(`/people/${person}`))).not.toContain('You wrote to Ines from Kith');
  await ana.post(`/letters/${letter!.id}/retry`);
  await sendLetter(world.ctx, world.ana.id, letter!.id);
  expect(await contactWith(person)).not.toBeNull();
  expect(moments(await ana.page(`/people/${person}`))).toContain('You wrote to Ines from Kith');
});

test('a rhythm counts from what was asked and answered, and back from the exchange before when that is taken back', async () => {
  world.setNow('2027-01-04T09:00:00Z');
  const person = await known(world, 'Leila Nkemelu', { profile: 'leila-nkemelu-invented' });
  await setRhythm(world.ctx, world.ana.id, { ids: [person] }, 30);
  world.setNow('2027-02-10T09:00:00Z');
  const due = async () => (await ana.page('/check-ins')).includes('Leila Nkemelu') && (await ana.page('/today')).includes('Leila Nkemelu');
  expect(await due()).toBe(true);
  const id = await asked(person, 'linkedin-message');
  await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  const next = async () => (await reading(world.ctx.db, world.ana.id, db => personById(db, person)))!.nextCheckInOn;
  expect(await next()).toBe('2027-03-12');
  world.setNow('2027-02-20T09:00:00Z');
  await ana.post(`/outreach/${id}/move`, { to: 'in conversation' });
  expect(await next()).toBe('2027-03-22');
  await ana.post(undoOf(await ana.page('/activity')));
  expect(await next()).toBe('2027-03-12');
});

test('whoever waits for an answer no longer does once I wrote to them from the board', async () => {
  world.setNow('2027-03-01T09:00:00Z');
  const bo = await world.as(world.bo);
  await importSmall(world, world.bo.id, { connections: [{ name: 'Wren Marlowe', slug: 'wren-marlowe-invented', on: '2026-10-05' }], messages: [{ from: 'wren-marlowe-invented', to: ['me'], at: '2027-02-20T08:00:00Z', words: 'How are you?' }] });
  const waits = async () => (await bo.page('/today')).includes('How are you?');
  expect(await waits()).toBe(true);
  const person = /\/people\/([0-9a-f-]{36})/.exec(await bo.page('/people?q=Wren'))![1]!;
  const answer = await bo.post('/outreach/new', { person, kind: 'own', reason: 'Wren asked how I am', channel: 'linkedin-message', language: 'en' });
  expect(await waits(), 'a draft answers nobody').toBe(true);
  const card = idIn(answer.headers.get('location'));
  await bo.post(`/outreach/${card}/move`, { to: 'sent' });
  expect(await waits()).toBe(false);
  await bo.post(`/outreach/${card}/move`, { to: 'drafted' });
  expect(await waits(), 'it was not sent after all').toBe(true);
});

test('what was said of a card that is a draft again is no part of the story', async () => {
  const person = await known(world, 'Again Drafted');
  const card = await asked(person, 'linkedin-message');
  await ana.post(`/outreach/${card}/move`, { to: 'accepted' });
  const told = async () => (await ana.page(`/people/${person}`)).match(/id="story"[\s\S]*?<aside/)![0];
  expect(await told()).toContain('said yes');
  await ana.post(`/outreach/${card}/move`, { to: 'drafted' });
  expect(await told()).not.toContain('said yes');
});
