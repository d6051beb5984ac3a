import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/accounts/index.ts';
import { addGoal, goalInput } from '../../src/goals/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { draftInput, draftOutreach, outreachOf } from '../../src/outreach/index.ts';
import { addPerson, personInput } from '../../src/people/index.ts';
import { message } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { idIn, known, undoOf } from './people.ts';

let world: World;
let ana: Browser;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const column = (page: string, state: string): string => new RegExp(`data-state="${state}".*?</section>`, 's').exec(page)?.[0] ?? '';

async function drafted(name: string, fields: Record<string, string> = {}): Promise<string> {
  const person = await known(world, name, { profile: `${name.toLowerCase().replace(' ', '-')}-invented` });
  const answer = await ana.post('/outreach/new', { person, kind: 'ask', reason: 'Your talk on libraries stayed with me', question: 'What made people come back', offer: 'I will share our notes', channel: 'linkedin-message', language: 'en', ...fields });
  expect(answer.status).toBe(303);
  return idIn(answer.headers.get('location'));
}

test('whoever has reached out to nobody is asked to start with two people', async () => {
  const page = await ana.page('/outreach');
  expect(page).toContain('Start with two people');
  expect(page).toContain('href="/outreach/new"');
});

test('who answers a message that waits has it before them', async () => {
  const person = await known(world, 'Jun Quispe');
  const asked = 'Gladly! A small thing that grew. And you?';
  expect(await ana.page(`/outreach/new?person=${person}`)).not.toContain(asked);
  await message(world, world.ana, person, 'them', '2026-11-12T10:00:00Z', asked);
  expect(await ana.page(`/outreach/new?person=${person}`)).toContain(asked);
  await message(world, world.ana, person, 'me', '2026-11-13T10:00:00Z', 'It goes well.');
  expect(await ana.page(`/outreach/new?person=${person}`)).not.toContain(asked);
});

test('I search for somebody, say why and ask one thing, and the draft is written for them', async () => {
  const person = await known(world, 'Priya Raman', { email: 'priya@example.org', title: 'Head of learning', company: 'Quince Hospitals' });
  expect(await ana.page('/outreach/new?q=priya')).toContain(`/outreach/new?person=${person}`);
  const thinking = await ana.page(`/outreach/new?person=${person}&why=${encodeURIComponent('You last spoke three years ago.')}&reason=${encodeURIComponent('Your circle of nurses grew without a budget')}`);
  expect(thinking).toContain('You last spoke three years ago.');
  expect(thinking).toMatch(/<textarea[^>]*name="reason"[^>]*>Your circle of nurses grew without a budget</);
  const answer = await ana.post('/outreach/new', {
    person, kind: 'ask', reason: 'Your circle of nurses grew without a budget', question: 'How did you win the first ten', offer: 'I can share what our cohort learned', aboutMe: 'I design learning in Seattle', channel: 'email', language: 'en',
  });
  const page = await ana.page(answer.headers.get('location')!);
  for (const words of ['Hello Priya,', 'I design learning in Seattle.', 'Your circle of nurses grew without a budget.', 'hear your view on one thing: How did you win the first ten?', 'I can share what our cohort learned.', 'Ana Eriksen', 'One question, and 30 minutes of your time']) expect(page).toContain(words);
  expect(column(await ana.page('/outreach'), 'drafted')).toContain('Priya Raman');
  const next = await ana.page(`/outreach/new?person=${person}`);
  expect(next, 'who I am is asked once').not.toContain('name="aboutMe"');
});

test('whoever’s page of times is open names it in the letter', async () => {
  const host = await createAccount(world.ctx, { email: 'eve@example.org', name: 'Eve Holm', handle: 'eve', open: true });
  const { id: person } = await addPerson(world.ctx, host.id, personInput.parse({ fullName: 'Priya Raman' }));
  const { id } = await draftOutreach(world.ctx, host, draftInput.parse({ person, reason: 'Your talk' }));
  expect((await reading(world.ctx.db, host.id, db => outreachOf(db, person))).find(card => card.id === id)?.body).toContain('http://kith.test/@eve');
});

test('nothing is drafted without a reason; what I typed stays', async () => {
  const person = await known(world, 'Noor Quince');
  const answer = await ana.post('/outreach/new', { person, kind: 'ask', reason: '  ', question: 'What would you read first?', channel: 'other', language: 'en' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Please say why this person, and why now.');
  expect(page).toContain('What would you read first?');
});

test('a card goes from draft to an answer, and every move can be taken back', async () => {
  const id = await drafted('Tala Vale');
  const sent = await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  expect(sent.headers.get('location')).toBe(`/outreach/${id}`);
  const page = await ana.page(`/outreach/${id}`);
  expect(page).toContain('Sent to Tala Vale.');
  expect(column(await ana.page('/outreach'), 'sent')).toContain('Tala Vale');
  await ana.post(undoOf(page));
  expect(column(await ana.page('/outreach'), 'drafted')).toContain('Tala Vale');
  for (const [to, says] of [['sent', 'Sent'], ['accepted', 'said yes'], ['in conversation', 'in conversation with Tala'], ['declined', 'That is all right'], ['withdrawn', 'room for somebody else']] as const) {
    await ana.post(`/outreach/${id}/move`, { to });
    expect(await ana.page(`/outreach/${id}`)).toContain(says);
    expect(column(await ana.page('/outreach'), to)).toContain('Tala Vale');
  }
  expect(await ana.page('/activity')).toContain('Let go of the outreach to Tala Vale');
});

test('the words of a draft can be changed until it goes, and sending keeps what was typed last', async () => {
  const id = await drafted('Kofi Calder');
  await ana.post(`/outreach/${id}/edit`, { channel: 'whatsapp', body: 'Hello Kofi, how do you begin a day of teaching?', reason: 'You teach', question: 'How do you begin a day?', offer: 'A list of books', go: 'sent' });
  const page = await ana.page(`/outreach/${id}`);
  expect(page).toContain('how do you begin a day of teaching?');
  expect(page).toContain('WhatsApp');
  expect((await ana.post(`/outreach/${id}/edit`, { channel: 'whatsapp', body: 'Later words', reason: 'You teach' })).status).toBe(422);
});

test('the board shows what serves one goal, and counts it', async () => {
  const { id: goal } = await addGoal(world.ctx, world.ana.id, goalInput.parse({ kind: 'new role', sentence: 'A first role in libraries' }), '2026-11-21');
  const id = await drafted('Mara Ostrow', { goal });
  await ana.post(`/outreach/${id}/move`, { to: 'accepted' });
  const page = await ana.page(`/outreach?goal=${goal}`);
  expect(page).toContain('1 person asked so far, 1 answered.');
  expect(column(page, 'accepted')).toContain('Mara Ostrow');
  expect(column(page, 'drafted')).not.toContain('Priya Raman');
  expect(await ana.page(`/outreach/${id}`)).toContain('A first role in libraries');
});

test('a draft that turns into a letter is given the subject of its template', async () => {
  const id = await drafted('Hana Frost');
  await ana.post(`/outreach/${id}/edit`, { channel: 'email', body: 'Hello Hana', reason: 'You teach' });
  expect(await ana.page(`/outreach/${id}`)).toContain('One question, and 30 minutes of your time');
});

test('after a fortnight of silence one gentle follow-up is offered, then letting go; not a second one', async () => {
  const id = await drafted('Wren Marlowe');
  await ana.post(`/outreach/${id}/move`, { to: 'sent' });
  expect(await ana.page('/outreach')).not.toContain('A gentle follow-up?');
  world.setNow('2026-12-06T09:00:00Z');
  expect(column(await ana.page('/outreach'), 'sent')).toContain('A gentle follow-up?');
  const due = await ana.page(`/outreach/${id}`);
  expect(due).toContain('My note of 21 November 2026 may have come at a busy time');
  await ana.post(`/outreach/${id}/follow-up`, { words: 'Hello Wren, once more, briefly.' });
  expect(await ana.page(`/outreach/${id}`)).toContain('Hello Wren, once more, briefly.');
  expect((await ana.post(`/outreach/${id}/follow-up`, { words: 'And again' })).status).toBe(422);
  world.setNow('2026-12-22T09:00:00Z');
  expect(column(await ana.page('/outreach'), 'silent')).toContain('Wren Marlowe');
  expect(await ana.page(`/outreach/${id}`)).toContain('No answer, and that is all right');
  await ana.post(`/outreach/${id}/move`, { to: 'withdrawn' });
  world.setNow('2026-11-21T09:00:00Z');
});

test('whoever was let go is asked again only with a new reason', async () => {
  const id = await drafted('Ayo Oakhurst');
  await ana.post(`/outreach/${id}/move`, { to: 'withdrawn' });
  const person = /\/people\/([0-9a-f-]{36})/.exec(await ana.page(`/outreach/${id}`))![1]!;
  expect(await ana.page(`/outreach/new?person=${person}`)).toContain('You let Ayo go today.');
  const same = await ana.post('/outreach/new', { person, kind: 'ask', reason: 'your talk on LIBRARIES stayed with me', channel: 'other', language: 'en' });
  expect(same.status).toBe(422);
  expect(await same.text()).toContain('What is new?');
  expect((await ana.post('/outreach/new', { person, kind: 'ask', reason: 'We both moved to Lisbon', channel: 'other', language: 'en' })).status).toBe(303);
});

test('a file goes along with a draft, is given back as it was, and comes off again', async () => {
  const id = await drafted('Lena Ashby', { channel: 'email' });
  const form = new FormData();
  form.set('file', new File(['page one'], 'excerpt.txt', { type: 'text/plain' }));
  expect((await ana.post(`/outreach/${id}/attach`, form)).status).toBe(303);
  expect(await ana.page(`/outreach/${id}`)).toContain('excerpt.txt');
  const file = await ana.get(`/outreach/${id}/file`);
  expect(await file.text()).toBe('page one');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  const nothing = await ana.post(`/outreach/${id}/attach`, new FormData());
  expect(nothing.status).toBe(422);
  await ana.post(`/outreach/${id}/detach`);
  expect((await ana.get(`/outreach/${id}/file`)).status).toBe(404);
});

test('Dee sees nothing of it and moves nothing', async () => {
  const id = await drafted('Signe Thorpe');
  const dee = await world.as(world.dee);
  expect((await dee.get(`/outreach/${id}`)).status).toBe(404);
  expect((await dee.post(`/outreach/${id}/move`, { to: 'sent' })).status).toBe(404);
  expect(await dee.page('/outreach')).toContain('Start with two people');
  expect(column(await ana.page('/outreach'), 'drafted')).toContain('Signe Thorpe');
});
