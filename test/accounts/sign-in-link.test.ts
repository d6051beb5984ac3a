import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailbox, type Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { openWorld } from '../world.ts';

let mailbox: Mailbox;
let world: MailedWorld;
beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
});
afterAll(() => world.close());

let minute = 0;
beforeEach(() => world.setNow(`2026-11-21T10:${String(minute++).padStart(2, '0')}:00Z`));

/** Asks for a link and gives the path in the letter. */
async function linkFor(email: string, next = '/'): Promise<string> {
  await world.visitor().post(`/sign-in/link?next=${encodeURIComponent(next)}`, { email });
  const { link } = await mailbox.next(email);
  expect(link).toMatch(/^http:\/\/kith\.test\/sign-in\/link\//);
  return link.slice('http://kith.test'.length);
}

test('a link from the mail signs in with one press', async () => {
  const link = await linkFor('bo@example.org', '/settings/programs');
  const browser = world.visitor();
  const page = await browser.page(link);
  expect(page).toContain('Your link is good');
  expect(page).not.toContain('bo@example.org');
  expect((await browser.post(link)).headers.get('location')).toBe('/settings/programs');
  expect(await browser.page('/settings')).toContain('bo@example.org');
});

test('whatever opens links in mail by itself does not spend them', async () => {
  const link = await linkFor('bo@example.org');
  for (let scan = 0; scan < 3; scan++) expect((await world.visitor().get(link)).headers.getSetCookie()).toEqual([]);
  expect((await world.visitor().post(link)).status).toBe(303);
});

test('a link works once, even for two at the same moment', async () => {
  const link = await linkFor('bo@example.org');
  const both = await Promise.all([world.visitor().post(link), world.visitor().post(link)]);
  expect(both.map(answer => answer.status).toSorted()).toEqual([303, 404]);
  const late = await world.visitor().get(link);
  expect(late.status).toBe(404);
  expect(await late.text()).toContain('This link is spent');
});

test('a link works for a quarter of an hour', async () => {
  const link = await linkFor('bo@example.org');
  world.setNow('2026-11-21T10:58:00Z');
  expect((await world.visitor().post(link)).status).toBe(404);
});

test('the letter is plain, short, in both forms and in the language of its reader', async () => {
  const browser = await world.as(world.dee);
  await browser.post('/settings', { name: 'Dee Okafor', handle: 'dee', zone: 'Asia/Tokyo', locale: 'de' });
  await world.visitor().post('/sign-in/link', { email: 'dee@example.org' });
  const letter = await mailbox.next('dee@example.org');
  expect(letter.subject).toBe('Ihr Link zum Anmelden bei Kith');
  expect(letter.plain).toContain('Guten Tag Dee Okafor,');
  expect(letter.html).toContain(`href="${letter.link}"`);
  expect(letter.html).not.toMatch(/<img|<script|http:\/\/(?!kith\.test)/);
  expect(letter.plain.length).toBeLessThan(600);
});

test('nobody learns whether an e-mail has an account', async () => {
  const mine = await world.visitor().post('/sign-in/link', { email: 'ana@example.org' });
  const nobodys = await world.visitor().post('/sign-in/link', { email: 'zoe@example.org' });
  expect([mine.status, nobodys.status]).toEqual([200, 200]);
  expect((await nobodys.text()).replaceAll('zoe@', 'ana@')).toBe(await mine.text());
  await mailbox.next('ana@example.org');
  expect(mailbox.letters.filter(letter => letter.to === 'zoe@example.org')).toEqual([]);
});

test('asking again and again does not fill a mailbox', async () => {
  const before = mailbox.letters.length;
  for (let time = 0; time < 8; time++) expect((await world.visitor().post('/sign-in/link', { email: 'ana@example.org' })).status).toBe(200);
  for (let letter = 0; letter < 3; letter++) await mailbox.next('ana@example.org');
  expect(mailbox.letters.length - before).toBe(3);
});

test('without an e-mail one is asked for it', async () => {
  const answer = await world.visitor().post('/sign-in/link', { email: '' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('type your e-mail first');
});

test('without mail the page says so, and the operator finds the link in the log', async () => {
  const silent = await openWorld();
  try {
    const page = await (await silent.visitor().post('/sign-in/link', { email: 'ana@example.org' })).text();
    expect(page).toContain('This Kith sends no e-mail');
    await silent.visitor().post('/sign-in/link', { email: 'zoe@example.org' });
    await expect.poll(() => silent.log.length, { timeout: 10_000 }).toBe(1);
    expect(silent.log[0]).toMatch(/^Sign-in link for ana@example\.org: http:\/\/kith\.test\/sign-in\/link\//);
    const link = silent.log[0]!.split('kith.test')[1]!;
    expect((await silent.visitor().post(link)).status).toBe(303);
  } finally {
    await silent.close();
  }
});

test('where the mail server refuses, the answer is the same and the operator learns of it', async () => {
  const dead = await openMailbox();
  await dead.close();
  const broken = await openWorld({}, dead.mailer);
  try {
    expect((await broken.visitor().post('/sign-in/link', { email: 'ana@example.org' })).status).toBe(200);
    await expect.poll(() => broken.log.join('\n'), { timeout: 15_000 }).toContain('A letter to ana@example.org could not be sent');
  } finally {
    await broken.close();
  }
});
