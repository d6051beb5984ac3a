import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailer } from '../../src/kit/mail.ts';
import { reading } from '../../src/kit/transact.ts';
import { moveOutreach } from '../../src/outreach/index.ts';
import { followUpsDue } from '../../src/outreach/store-due.ts';
import { lettersAbout } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { promiseById } from '../../src/promises/index.ts';
import { makePromise } from '../../src/promises/make-promise.ts';
import { letPromiseGo, promiseDone } from '../../src/promises/settle-promise.ts';
import { promiseInput, standingOf } from '../../src/promises/promise.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { openDifficultServer } from '../post/difficult-server.ts';
import { programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import type { Browser } from '../world.ts';
import { idIn, known, undoOf } from './people.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;
let promise: string;
let person: string;

beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

let count = 0;
beforeEach(async () => {
  person = await known(world, `Priya Raman ${++count}`, { email: `priya${count}@example.org` });
  promise = (await makePromise(world.ctx, world.ana, person, promiseInput.parse({ what: 'Read the book on habits', kind: 'book' }))).id;
  await promiseDone(world.ctx, world.ana.id, promise, 'It changed how I begin my mornings');
});

// the next one finds an empty day
afterEach(() => letPromiseGo(world.ctx, world.ana.id, promise));

const read = async () => (await reading(world.ctx.db, world.ana.id, db => promiseById(db, promise)))!;
const stands = async () => standingOf(await read());
const onToday = async () => (await ana.page('/today')).includes(`/promises/${promise}`);

/** Through the form that the promise’s page leads to; the id of the draft. */
async function drafted(channel: 'email' | 'linkedin-message'): Promise<string> {
  const form = await ana.page(`/outreach/new?promise=${promise}`);
  expect(form).toContain('You promised: “Read the book on habits”');
  expect(form).toContain('It changed how I begin my mornings</textarea>');
  expect(form).toContain('<option value="loop-back" selected');
  const answer = await ana.post('/outreach/new', { person, promise, kind: 'loop-back', reason: 'It changed how I begin my mornings', channel, language: 'en' });
  expect(answer.status).toBe(303);
  return idIn(answer.headers.get('location'));
}

async function carry(card: string, ctx = world.ctx): Promise<void> {
  for (const { id, state } of await reading(ctx.db, world.ana.id, db => lettersAbout(db, 'outreach', [card]))) if (state === 'waiting') await sendLetter(ctx, world.ana.id, id);
}

test('the page of a promise leads to a draft that says what came of the advice', async () => {
  expect(await ana.page(`/promises/${promise}`)).toContain(`/outreach/new?promise=${promise}`);
  const page = await ana.page(`/outreach/${await drafted('email')}`);
  expect(page).toContain('When we talked in November 2026, I said that I would do this: “Read the book on habits”');
  expect(page).toContain('It changed how I begin my mornings.');
  expect(page).toContain(`href="/promises/${promise}"`);
  expect(await stands(), 'a draft tells nobody').toBe('toTell');
});

test('telling waits for no answer: the draft is ready without a question, and no follow-up is offered or taken, now or after a fortnight', async () => {
  const card = await drafted('linkedin-message');
  expect(await ana.page(`/outreach/${card}`)).toContain('Ready: a reason, and nothing missing. It waits for no answer.');
  await ana.post(`/outreach/${card}/move`, { to: 'sent' });
  const sent = await ana.page(`/outreach/${card}`);
  expect(sent).toContain('It waits for no answer.');
  expect(sent).not.toMatch(/Most answers come|Follow up already now/);
  const refused = await ana.post(`/outreach/${card}/follow-up`, { words: 'And?' });
  expect([refused.status, (await refused.text()).includes('This waits for no answer, so there is nothing to follow up.')]).toEqual([422, true]);
  world.setNow('2026-12-21T09:00:00Z');
  expect(await ana.page('/outreach')).not.toContain('A gentle follow-up?');
  expect(await reading(world.ctx.db, world.ana.id, db => followUpsDue(db, world.ctx.now()))).toEqual([]);
  world.setNow('2026-11-21T09:00:00Z');
  await ana.post(`/outreach/${card}/move`, { to: 'drafted' });
});

test('said to be sent, it has told; taken back, and made a draft again, it has not', async () => {
  const card = await drafted('linkedin-message');
  expect(await onToday()).toBe(true);
  await ana.post(`/outreach/${card}/move`, { to: 'sent' });
  expect([await stands(), await onToday()]).toEqual(['kept', false]);
  await ana.post(undoOf(await ana.page('/activity')));
  expect([await stands(), await onToday()]).toEqual(['toTell', true]);
  await ana.post(`/outreach/${card}/move`, { to: 'sent' });
  expect(await stands()).toBe('kept');
  await ana.post(`/outreach/${card}/move`, { to: 'drafted' });
  expect(await stands()).toBe('toTell');
  await ana.post(`/outreach/${card}/move`, { to: 'withdrawn' });
  expect(await stands(), 'what is let go before it went out tells nobody').toBe('toTell');
  expect(await ana.page('/outreach'), 'and it was asked of nobody').not.toMatch(/asked so far/);
  await ana.post(`/outreach/${card}/move`, { to: 'sent' });
  expect(await stands(), 'it was sent after all').toBe('kept');
  await ana.post(`/outreach/${card}/move`, { to: 'drafted' });
});

test('made a draft again it has told nobody, although the clock went on between the step and the telling', async () => {
  const card = await drafted('linkedin-message');
  let ticks = 0;
  const ticking = { ...world.ctx, now: () => new Date(world.ctx.now().getTime() + ticks++) };
  await moveOutreach(ticking, world.ana.id, card, 'sent');
  expect(await stands()).toBe('kept');
  await moveOutreach(ticking, world.ana.id, card, 'drafted');
  expect(await stands()).toBe('toTell');
});

test('told in another way first, making the letter a draft again leaves that standing', async () => {
  const card = await drafted('linkedin-message');
  await ana.post(`/promises/${promise}/told`);
  world.setNow('2026-11-21T09:05:00Z');
  await ana.post(`/outreach/${card}/move`, { to: 'sent' });
  await ana.post(`/outreach/${card}/move`, { to: 'drafted' });
  expect(await stands()).toBe('kept');
});

test('by mail it has told once the letter really went, and not before', async () => {
  const card = await drafted('email');
  await ana.post(`/outreach/${card}/edit`, { channel: 'email', subject: 'I did it', reason: 'It changed how I begin my mornings', go: 'mail' });
  expect(await read()).toMatchObject({ letterWaits: true, toldAt: null });
  expect([await stands(), await onToday()], 'Today does not ask for what waits in the post').toEqual(['toTell', false]);
  expect(await ana.page(`/promises/${promise}`)).toContain('waits to go out');
  await carry(card);
  expect((await mailbox.next(`Priya Raman ${count} <priya${count}@example.org>`)).raw).toContain('It changed how I begin my mornings');
  expect(await read()).toMatchObject({ letterWaits: false, toldAt: world.ctx.now() });
  expect([await stands(), await onToday()]).toEqual(['kept', false]);
  await ana.post(undoOf(await ana.page('/activity')));
  expect(await stands(), 'taking back the sending takes back the telling').toBe('toTell');
});

test('a letter that is refused has told nobody; let rest, the promise stands on Today again', async () => {
  const difficult = await openDifficultServer({ answers: { RCPT: '550 no such mailbox here' } });
  const mail = openMailer(difficult.url, 'Kith <kith@example.org>');
  const card = await drafted('email');
  await ana.post(`/outreach/${card}/edit`, { channel: 'email', subject: 'I did it', reason: 'It changed how I begin my mornings', go: 'mail' });
  await carry(card, { ...world.ctx, mail });
  mail.close();
  difficult.close();
  expect([await stands(), await onToday()]).toEqual(['toTell', false]);
  expect(await ana.page('/today')).toContain('no such mailbox here');
  const [letter] = await reading(world.ctx.db, world.ana.id, db => lettersAbout(db, 'outreach', [card]));
  await ana.post(`/letters/${letter!.id}/rest`);
  expect([await stands(), await onToday()]).toEqual(['toTell', true]);
});

test('a program and the command line tell of a promise alike; one of theirs, somebody else’s, or a stranger’s is refused', async () => {
  const program = await programOf(world, world.ana);
  const asked = { person, kind: 'loop-back', channel: 'linkedin-message', reason: 'It worked' };
  const theirs = await makePromise(world.ctx, world.ana, person, promiseInput.parse({ mine: false, what: 'Send the paper' }));
  const other = await known(world, 'Bruno Falk');
  for (const wrong of [{ ...asked, promise: theirs.id }, { ...asked, person: other, promise }, { ...asked, promise: person }]) {
    const refused = await program('POST', '/outreach', wrong);
    expect([refused.status, refused.body.error?.fields]).toEqual([422, { promise: 'You made them no such promise.' }]);
  }
  expect((await (await world.as(world.dee)).get(`/outreach/new?promise=${promise}`)).status, 'Dee is asked whom she means').toBe(200);
  expect(await (await world.as(world.dee)).page(`/outreach/new?promise=${promise}`)).not.toContain('habits');
  const made = await program('POST', '/outreach', { ...asked, promise });
  await program('POST', `/outreach/${made.body.id}/moves`, { to: 'sent' });
  expect(await stands()).toBe('kept');
  const second = (await makePromise(world.ctx, world.ana, person, promiseInput.parse({ what: 'Write to Noor' }))).id;
  await promiseDone(world.ctx, world.ana.id, second, 'We meet in May');
  const said = await kith(['add', '--promise', second, '--channel', 'linkedin-message']);
  expect(said.out).toContain('We meet in May.');
  promise = second;
  expect((await kith(['sent', idIn(said.err)])).status).toBe(0);
  expect(await stands()).toBe('kept');
});

const kith = (words: readonly string[]) => runKith(world, ['outreach', ...words]);
