import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailbox, type Mailbox } from '../mailbox.ts';
import { openWorld, password, type World } from '../world.ts';
import { formWith } from './form-with.ts';

const pathOf = (url: string): string => new URL(url).pathname;

/** The link that the settings show after inviting. */
async function invited(world: World, email = ''): Promise<string> {
  const ana = await world.as(world.ana);
  await ana.post('/settings/invitations', { email });
  const page = await ana.page('/settings/invitations');
  const link = /value="(http:\/\/kith\.test\/join\/[^"]+)"/.exec(page)?.[1];
  expect(link).toBeTruthy();
  return pathOf(link!);
}

describe('by invitation, without mail', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ registration: 'invitation' }); });
  afterAll(() => world.close());

  test('a member invites, and whoever has the link makes an account of their own', async () => {
    const link = await invited(world);
    const browser = world.visitor();
    expect(await browser.page(link)).toContain('You are invited to Kith');
    expect((await browser.post(link, { name: 'Eli Sommer', email: 'eli@example.org', password, zone: 'Europe/Vienna' })).headers.get('location')).toBe('/');
    expect(await browser.page('/settings')).toContain('value="Eli Sommer"');
    expect((await world.visitor().get(link)).status, 'once').toBe(404);
  });

  test('an invitation for one address is for that address', async () => {
    const link = await invited(world, 'Fay@example.org');
    const browser = world.visitor();
    expect(await browser.page(link)).toContain('value="fay@example.org"');
    const other = await browser.post(link, { name: 'Mallory', email: 'mallory@example.org', password, zone: 'UTC' });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('This invitation is for fay@example.org');
    expect((await browser.post(link, { name: 'Fay', email: 'fay@example.org', password, zone: 'UTC' })).status).toBe(303);
  });

  test('somebody who has an account is told so, and the invitation is not spent', async () => {
    const link = await invited(world);
    const answer = await world.visitor().post(link, { name: 'Bo', email: 'bo@example.org', password, zone: 'UTC' });
    expect(answer.status).toBe(422);
    expect((await world.visitor().get(link)).status).toBe(200);
  });

  test('an invitation lasts two weeks, and can be withdrawn before', async () => {
    const old = await invited(world);
    world.setNow('2026-12-06T09:00:00Z');
    expect((await world.visitor().get(old)).status).toBe(404);
    world.setNow('2026-11-21T09:00:00Z');
    const link = await invited(world, 'gus@example.org');
    const ana = await world.as(world.ana);
    const withdraw = formWith(await ana.page('/settings/invitations'), 'gus@example.org');
    await (await world.as(world.dee)).post(withdraw);
    expect((await world.visitor().get(link)).status, 'Dee cannot withdraw what Ana gave').toBe(200);
    await ana.post(withdraw);
    expect((await world.visitor().get(link)).status).toBe(404);
  });

  test('what is no e-mail is not invited', async () => {
    const answer = await (await world.as(world.ana)).post('/settings/invitations', { email: 'not an address' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('is not an e-mail address');
  });

  test('strangers find no form, and learn how to come in', async () => {
    const page = await world.visitor().page('/register');
    expect(page).toContain('Accounts here are by invitation');
    expect(page).not.toContain('name="email"');
    expect((await world.visitor().post('/register', { name: 'Mallory', email: 'mallory@example.org', password, zone: 'UTC' })).status).toBe(403);
    expect(await world.visitor().page('/sign-in')).not.toContain('/register');
  });

  test('in German', async () => {
    const link = await invited(world);
    expect(await (await world.visitor().get(link, { 'accept-language': 'de' })).text()).toContain('Sie sind zu Kith eingeladen');
  });
});

describe('open to everyone, with mail', () => {
  let mailbox: Mailbox;
  let world: World;
  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await openWorld({ registration: 'open' }, mailbox.mailer);
  });
  afterAll(async () => {
    await world.close();
    await mailbox.close();
  });

  const zoe = { name: 'Zoe Adler', email: 'zoe@example.org', password, zone: 'Europe/Zurich' };

  test('an account counts once its address is confirmed by the link', async () => {
    expect(await world.visitor().page('/sign-in')).toContain('href="/register"');
    const answer = await world.visitor().post('/register', zoe);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('A letter is on its way to zoe@example.org');
    expect((await world.visitor().post('/sign-in', zoe)).status, 'not yet').toBe(422);
    const link = pathOf((await mailbox.next('zoe@example.org')).link);
    expect((await world.visitor().get(link)).status).toBe(200);
    expect((await world.visitor().post('/sign-in', zoe)).status, 'looking at the link is not enough').toBe(422);
    const browser = world.visitor();
    expect((await browser.post(link)).headers.get('location')).toBe('/');
    expect(await browser.page('/settings')).toContain('value="Zoe Adler"');
    expect((await world.visitor().post('/sign-in', zoe)).status).toBe(303);
    expect((await world.visitor().post(link)).status, 'once').toBe(404);
  });

  test('nobody learns whether an e-mail has an account; its owner does, by mail', async () => {
    const known = await world.visitor().post('/register', { ...zoe, email: 'bo@example.org' });
    const unknown = await world.visitor().post('/register', { ...zoe, email: 'hal@example.org' });
    expect(known.status).toBe(unknown.status);
    expect((await known.text()).replaceAll('bo@', 'hal@')).toBe(await unknown.text());
    expect((await mailbox.next('bo@example.org')).subject).toBe('You have an account on Kith already');
    expect((await mailbox.next('hal@example.org')).subject).toBe('Is this your address?');
  });

  test('a link to confirm is good for a day', async () => {
    await world.visitor().post('/register', { ...zoe, email: 'ida@example.org' });
    const link = pathOf((await mailbox.next('ida@example.org')).link);
    world.setNow('2026-11-22T09:00:01Z');
    expect((await world.visitor().post(link)).status).toBe(404);
    world.setNow('2026-11-21T09:00:00Z');
  });

  test('two who ask for one address: the first to confirm has it', async () => {
    await world.visitor().post('/register', { ...zoe, email: 'jan@example.org', name: 'One' });
    const first = pathOf((await mailbox.next('jan@example.org')).link);
    await world.visitor().post('/register', { ...zoe, email: 'jan@example.org', name: 'Two' });
    const second = pathOf((await mailbox.next('jan@example.org')).link);
    expect((await world.visitor().post(second)).status).toBe(303);
    expect((await world.visitor().post(first)).status).toBe(404);
  });

  test('what is off in the form is said before any letter goes', async () => {
    const before = mailbox.letters.length;
    expect((await world.visitor().post('/register', { ...zoe, email: 'nobody' })).status).toBe(422);
    expect((await world.visitor().post('/register', { ...zoe, password: 'short' })).status).toBe(422);
    expect(mailbox.letters.length).toBe(before);
  });

  test('an invitation goes by mail, in the words of who invites, and vouches for its address', async () => {
    const link = await invited(world, 'kim@example.org');
    const letter = await mailbox.next('kim@example.org');
    expect(letter.subject).toBe('Ana Eriksen invites you to Kith');
    expect(pathOf(letter.link)).toBe(link);
    expect((await world.visitor().post(link, { ...zoe, name: 'Kim', email: 'kim@example.org' })).status).toBe(303);
  });

  test('an invitation for whoever has the link still asks for the address to be confirmed', async () => {
    const link = await invited(world);
    expect((await world.visitor().post(link, { ...zoe, email: 'lea@example.org' })).status).toBe(200);
    expect((await world.visitor().get(link)).status, 'it is spent by the confirmation alone').toBe(200);
    const confirm = pathOf((await mailbox.next('lea@example.org')).link);
    expect((await world.visitor().post(confirm)).status).toBe(303);
    expect((await world.visitor().get(link)).status).toBe(404);
  });
});

describe('closed', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ registration: 'closed' }); });
  afterAll(() => world.close());

  test('nobody is invited, and the settings say why', async () => {
    const ana = await world.as(world.ana);
    expect(await ana.page('/settings/invitations')).toContain('takes no new accounts');
    expect((await ana.post('/settings/invitations', { email: 'eli@example.org' })).status).toBe(403);
    expect((await world.visitor().post('/register', { name: 'Eli', email: 'eli@example.org', password, zone: 'UTC' })).status).toBe(403);
  });
});
