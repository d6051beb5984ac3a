import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeReply } from '../../src/outreach/index.ts';
import { lettersAbout } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { reading } from '../../src/kit/transact.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { openDifficultServer } from '../post/difficult-server.ts';
import type { Browser } from '../world.ts';
import { idIn, known, undoOf } from './people.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;

beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

async function drafted(name: string, email: string): Promise<string> {
  const person = await known(world, name, { email });
  const answer = await ana.post('/outreach/new', { person, kind: 'ask', reason: 'Your circle grew without a budget', question: 'How did you win the first ten?', offer: 'I can share our notes.', aboutMe: 'I design learning.', channel: 'email', language: 'en' });
  return idIn(answer.headers.get('location'));
}

const letters = (card: string) => reading(world.ctx.db, world.ana.id, db => lettersAbout(db, 'outreach', [card]));

/** As the worker does. */
const carryLetters = async (card: string, ctx = world.ctx): Promise<void> => {
  for (const { id, state } of await letters(card)) if (state === 'waiting') await sendLetter(ctx, world.ana.id, id);
};

test('a draft goes out from my own address with the excerpt, and the follow-up stays in its thread', async () => {
  const id = await drafted('Priya Raman', 'priya@example.org');
  const form = new FormData();
  form.set('file', new File(['page one'], 'excerpt.txt', { type: 'text/plain' }));
  await ana.post(`/outreach/${id}/attach`, form);
  const body = 'Hello Priya,\n\nHow did you win the first ten?\n\nI attach the excerpt.\n\nAna';
  const sent = await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One question', body, reason: 'Your circle grew', question: 'How?', offer: 'Notes', go: 'mail' });
  expect(sent.status).toBe(303);
  expect(await ana.page(`/outreach/${id}`)).toContain('The letter to Priya Raman is on its way');
  await carryLetters(id);
  const first = await mailbox.next('Priya Raman <priya@example.org>');
  expect(first.subject).toBe('One question');
  expect(first.head('Reply-To')).toContain('ana@example.org');
  expect(first.raw).toContain('How did you win the first ten?');
  expect(first.raw).toMatch(/filename="?excerpt\.txt/);
  world.setNow('2026-12-06T09:00:00Z');
  await ana.post(`/outreach/${id}/follow-up`, { words: 'Once more, briefly.', by: 'mail' });
  await carryLetters(id);
  const second = await mailbox.next('Priya Raman <priya@example.org>');
  expect(second.subject).toBe('Re: One question');
  expect(second.head('In-Reply-To')).toBe(first.head('Message-ID'));
  expect(second.head('References')).toBe(first.head('Message-ID'));
  expect((await letters(id)).length).toBe(2);
});

test('a reply moves the card, once, and can be taken back; an out-of-office note moves none', async () => {
  const id = await drafted('Tomás Herrera', 'tomas@example.org');
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One question', reason: 'Your talk', go: 'mail' });
  const reply = { date: new Date('2026-12-07T10:00:00Z'), automatic: false, about: { kind: 'outreach', id } };
  expect(await takeReply(world.ctx, world.ana.id, { ...reply, automatic: true })).toBe(true);
  expect(await ana.page(`/outreach/${id}`)).not.toContain('In conversation, by a reply');
  expect(await takeReply(world.ctx, world.dee.id, reply), 'nobody else’s mail moves it').toBe(false);
  expect(await takeReply(world.ctx, world.ana.id, { ...reply, about: { kind: 'booking', id } })).toBe(false);
  expect(await takeReply(world.ctx, world.ana.id, reply)).toBe(true);
  expect(await takeReply(world.ctx, world.ana.id, reply)).toBe(true);
  const page = await ana.page(`/outreach/${id}`);
  expect(page.match(/In conversation, by a reply/g)).toHaveLength(1);
  await ana.post(undoOf(await ana.page('/activity')));
  expect(await ana.page(`/outreach/${id}`)).not.toContain('In conversation, by a reply');
});

test('a letter that the server refuses shows on the card with a sentence', async () => {
  const difficult = await openDifficultServer({ answers: { RCPT: '550 no such mailbox here' } });
  const id = await drafted('Leila Haddad', 'leila@example.org');
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One question', reason: 'Your talk', go: 'mail' });
  const mail = openMailer(difficult.url, 'Kith <kith@example.org>');
  await carryLetters(id, { ...world.ctx, mail });
  mail.close();
  difficult.close();
  const page = await ana.page(`/outreach/${id}`);
  expect(page).toContain('The letter did not go out');
  expect(page).toContain('href="/letters"');
  expect(await ana.page('/outreach')).toContain('The letter did not go out');
});

test('nothing goes to an address that is none, without a subject, or a second time', async () => {
  const id = await drafted('Grace Kim', 'grace@example.org');
  const nothing = await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: ' ', reason: 'Your talk', go: 'mail' });
  expect(nothing.status).toBe(422);
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One\r\nBcc: everyone@example.org', reason: 'Your talk' });
  expect((await ana.post(`/outreach/${id}/edit`, { channel: 'email', reason: 'Your talk', go: 'mail' })).status).toBe(422);
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One question', reason: 'Your talk', go: 'mail' });
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', subject: 'One question', reason: 'Your talk', go: 'mail' });
  expect(await letters(id)).toHaveLength(1);
  const nowhere = await ana.post('/outreach/new', { person: await known(world, 'Ingrid Solberg'), kind: 'own', reason: 'We both moved', channel: 'email', language: 'en' });
  const other = idIn(nowhere.headers.get('location'));
  const answer = await ana.post(`/outreach/${other}/edit`, { channel: 'email', subject: 'Hello', body: 'Hello', reason: 'We both moved', go: 'mail' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('No e-mail address is known');
});
