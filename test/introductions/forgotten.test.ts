import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tendIntroductions } from '../../src/introductions/tend.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { deliver } from './deliver.ts';

let world: World;
let mailbox: Mailbox;
let ana: Browser;
let dee: Browser;

beforeAll(async () => {
  mailbox = await openMailbox();
  world = await openWorld({ guestRate: 1000 }, mailbox.mailer);
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
});
beforeEach(() => world.setNow('2026-11-21T09:00:00Z'));
afterAll(async () => {
  await world.close();
  await mailbox.close();
});

let pairs = 0;

/** Ana introduces Cy and Priya, both have said yes, and the letter to both waits for its turn. */
async function promised({ cyLeaves = true } = {}) {
  const n = ++pairs;
  const [cyName, priyaName, cyMail, priyaMail] = [`Cy Moreau ${n}`, `Priya Raman ${n}`, `cy${n}@example.com`, `priya${n}@example.com`];
  const one = await know(world, world.ana, cyName, {}, cyLeaves ? [['email', cyMail]] : []);
  const other = await know(world, world.ana, priyaName, {}, [['email', priyaMail]]);
  const page = (await ana.post('/introductions/new', { one, other, reason: 'You both teach.' })).headers.get('location')!;
  await deliver(world, world.ana);
  const priya = new URL((await mailbox.next(`${priyaName} <${priyaMail}>`)).link).pathname;
  const cy = cyLeaves ? new URL((await mailbox.next(`${cyName} <${cyMail}>`)).link).pathname : /http:\/\/kith\.test(\/i\/[\w-]+)/.exec(await ana.page(page))![1]!;
  for (const link of [cy, priya]) expect((await world.visitor().post(link, { answer: 'yes' })).status).toBe(303);
  return { page, cy, priya, cyName, priyaName, cyMail, priyaMail };
}

const forget = async (link: string) => said(await (await world.visitor().post(`${link}/forget`)).text());
const unsent = async () => (await world.ctx.db.pool.query<{ to_address: string; subject: string }>('select to_address, subject from letter where sent_at is null order by to_address')).rows;
const allText = async () => JSON.stringify((await world.ctx.db.pool.query('select subject, body, html, to_address, also_address from letter where sent_at is null')).rows);

test('whoever is forgotten before the letter to both went out keeps their address, and the other is told that it does not come', async () => {
  const { page, cy, priya, cyName, priyaName, cyMail, priyaMail } = await promised();
  expect((await unsent()).map(each => each.subject), 'it waits').toContain(`${cyName}, meet ${priyaName}`);
  expect(said(await world.visitor().page(`${cy}/forget`))).toContain(`the letter that brings you together has not gone out yet: it will not, and ${priyaName} is told by letter that your address does not come.`);
  expect(await forget(cy)).toContain(`${priyaName} is told by letter that your address does not come; Ana Eriksen is told too`);
  expect(await allText(), 'no letter that waits holds the address').not.toContain(cyMail);
  await deliver(world, world.ana);
  const told = await mailbox.next(`${priyaName} <${priyaMail}>`);
  expect(told.subject).toBe(`About meeting ${cyName}`);
  expect(told.plain).toContain('So that letter does not come');
  expect(told.plain).not.toContain('crossed');
  expect(told.plain).not.toContain(cyMail);
  expect(new URL(told.link).pathname).toBe(priya);
  expect((await mailbox.next('Ana Eriksen <ana@example.org>')).subject).toBe(`${cyName} and ${priyaName} are not brought together after all`);
  expect(mailbox.letters.filter(letter => letter.to.includes(cyMail)).length, 'Cy had the question, and nothing since').toBe(1);
  expect(said(await world.visitor().page(priya))).toContain(`No address of ${cyName} is held here any more.`);
  expect(await ana.page(page)).not.toContain(cyMail);
  expect(said(await world.visitor().page(cy))).not.toContain('Nobody is written to');
  expect((await dee.get(page)).status).toBe(404);
  world.setNow('2026-12-20T09:00:00Z');
  await tendIntroductions(world.ctx);
  expect(await deliver(world, world.ana), 'nobody is asked what came of it').toBe(0);
});

test('once the letter to both has gone out nobody is written to, and the page says that the address may be known', async () => {
  const { cy, cyName, priyaName } = await promised();
  await deliver(world, world.ana);
  expect(said(await world.visitor().page(`${cy}/forget`))).toContain(`so ${priyaName} may have your address already`);
  const page = await forget(cy);
  expect(page).toContain('Ana Eriksen can see that it is gone.');
  expect(page).not.toContain('by letter');
  expect(await unsent()).toEqual([]);
  expect(mailbox.letters.some(letter => letter.subject === `About meeting ${cyName}`)).toBe(false);
});

test('a letter that a mail server is just taking may cross with the word that it does not come, which says so', async () => {
  const { cy, cyName, priyaName } = await promised();
  await world.ctx.db.pool.query('update letter set begun_at = $1 where subject = $2', [world.ctx.now(), `${cyName}, meet ${priyaName}`]);
  await forget(cy);
  const { rows } = await world.ctx.db.pool.query<{ body: string }>('select body from letter where subject = $1', [`About meeting ${cyName}`]);
  expect(rows[0]!.body).toContain('the two letters have crossed');
  await deliver(world, world.ana);
});

test('of a letter that reached one of the two already, the one who has it is told nothing, the other is', async () => {
  for (const reached of ['priya', 'cy'] as const) {
    const { cy, cyName, priyaName, cyMail, priyaMail } = await promised();
    await world.ctx.db.pool.query('update letter set reached_address = $1 where subject = $2', [reached === 'cy' ? cyMail : priyaMail, `${cyName}, meet ${priyaName}`]);
    await forget(cy);
    const subjects = (await unsent()).map(each => each.subject);
    expect(subjects).not.toContain(`${cyName}, meet ${priyaName}`);
    expect(subjects.includes(`About meeting ${cyName}`), reached).toBe(reached === 'cy');
    await deliver(world, world.ana);
  }
});

test('where both have theirs taken away one after the other, nobody is written to in the end', async () => {
  const { cy, priya, cyMail, priyaMail } = await promised();
  await forget(cy);
  await forget(priya);
  expect(await allText()).not.toContain(priyaMail);
  expect((await unsent()).every(({ to_address }) => to_address === 'ana@example.org')).toBe(true);
  expect(await allText()).not.toContain(cyMail);
  await deliver(world, world.ana);
});

test('whoever left no address and is forgotten leaves nobody waiting for a first word', async () => {
  const { cy, cyName, priyaName, priyaMail } = await promised({ cyLeaves: false });
  await forget(cy);
  const waiting = (await unsent()).filter(({ to_address }) => to_address === priyaMail).map(({ subject }) => subject);
  expect(waiting).toEqual([`About meeting ${cyName}`]);
  expect(priyaName).toBeTruthy();
  await deliver(world, world.ana);
});

test('before both said yes being forgotten tells nobody anything', async () => {
  const one = await know(world, world.ana, 'Noor Haddad', {}, [['email', 'noor@example.com']]);
  const other = await know(world, world.ana, 'Elif Kaya', {}, [['email', 'elif@example.com']]);
  await ana.post('/introductions/new', { one, other, reason: 'You both bind books.' });
  await deliver(world, world.ana);
  const noor = new URL((await mailbox.next('Noor Haddad <noor@example.com>')).link).pathname;
  await world.visitor().post(noor, { answer: 'yes' });
  expect(said(await world.visitor().page(`${noor}/forget`))).not.toContain('both said yes');
  expect(await forget(noor)).toContain('Nobody is written to');
  expect(await unsent()).toEqual([]);
});
