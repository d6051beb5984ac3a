import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { know, said } from '../people/people.ts';
import { programOf } from '../program.ts';
import type { Browser } from '../world.ts';
import { deliver } from '../introductions/deliver.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;
let ingrid: string;
beforeAll(async () => {
  world = await openMailedWorld({ guestRate: 1000 });
  ({ mailbox } = world);
  ana = await world.as(world.ana);
  ingrid = await know(world, world.ana, 'Ingrid Solberg', {}, [['email', 'ingrid@example.com']]);
});
afterAll(() => world.close());

const words = { hopesFor: 'Somebody in learning design at Lantern Works', reason: 'You built the team there.', forwardable: 'I am Ana. May I ask you how your team began? A no is fine.' };
const ask = (fields: Record<string, string> = {}) => ana.post('/introductions/ask', { connector: ingrid, ...words, ...fields });

test('a connector is asked with lines to forward, says yes, forwards them, and is thanked', async () => {
  const asked = await ask();
  expect(asked.status).toBe(303);
  await deliver(world, world.ana);
  const letter = await mailbox.next('Ingrid Solberg <ingrid@example.com>');
  expect(letter.plain).toContain(words.forwardable);
  const link = new URL(letter.link).pathname;
  const cy = world.visitor();
  expect(said(await cy.page(link))).toContain('You built the team there.');
  expect((await cy.post(link, {})).status).toBe(422);
  await cy.post(link, { answer: 'yes' });
  const page = asked.headers.get('location')!;
  expect(said(await ana.page(page))).toContain('Said yes');
  await cy.post(`${link}/forwarded`);
  expect(said(await ana.page(page))).toContain('Introduced you');
  await ana.post(`${page}/outcome`, { outcome: 'talked' });
  expect((await ana.post(`${page}/thanks`, { words: ' ' })).status).toBe(422);
  await ana.post(`${page}/thanks`, { words: 'We talked; I begin there in May.' });
  await deliver(world, world.ana);
  expect((await mailbox.next('Ingrid Solberg <ingrid@example.com>')).plain).toContain('I begin there in May.');
  expect(said(await ana.page(page))).toContain('You told Ingrid Solberg');
});

test('whoever asks the same connector often is told first, and may ask all the same', async () => {
  await ask();
  const often = await ask();
  expect(often.status).toBe(422);
  expect(said(await often.text())).toContain('Connectors tire');
  expect((await ask({ anyway: 'on' })).status).toBe(303);
});

test('a request without a reason, or without lines to forward, comes back with a sentence and everything typed', async () => {
  const page = await (await ask({ reason: '', forwardable: ' ' })).text();
  expect(page).toContain('without a reason nobody can say yes');
  expect(page).toContain('that can be forwarded as they are');
  expect(page).toContain(words.hopesFor);
});

test('programs ask, take back and list by the same rules', async () => {
  const call = await programOf(world, world.ana);
  const tired = await call('POST', '/introduction-requests', { connector: ingrid, ...words });
  expect(tired).toMatchObject({ status: 409, body: { error: { code: 'connector_tired' } } });
  const made = await call('POST', '/introduction-requests', { connector: ingrid, ...words, anyway: true });
  expect(made).toMatchObject({ status: 201, body: { state: 'waiting', hopesFor: words.hopesFor } });
  expect(await call('POST', `/introduction-requests/${made.body.id as string}/withdrawal`)).toMatchObject({ status: 200, body: { done: true } });
  const { body } = await call('GET', '/introduction-requests');
  expect((body.requests as { state: string }[])[0]!.state).toBe('withdrawn');
  const link = new URL(String(made.body.link)).pathname;
  expect(said(await world.visitor().page(link))).toContain('is over');
});

test('a connector may have their address taken away, and Dee sees no request of Ana’s', async () => {
  const asked = await ask({ anyway: 'on' });
  await deliver(world, world.ana);
  const letters = mailbox.letters.filter(letter => letter.to.includes('ingrid'));
  const link = new URL(letters.at(-1)!.link).pathname;
  expect(said(await world.visitor().page(`${link}/forget`))).toContain('Take it away');
  await world.visitor().post(`${link}/forget`);
  expect(said(await world.visitor().page(link))).toContain('gone');
  const dee = await world.as(world.dee);
  for (const path of ['', '/outcome', '/thanks', '/withdraw']) expect((await (path ? dee.post(`${asked.headers.get('location')}${path}`) : dee.get(asked.headers.get('location')!))).status).toBe(404);
});
