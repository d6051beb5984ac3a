import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailer } from '../../src/kit/mail.ts';
import { newId } from '../../src/kit/id.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { forgetLetters, letterById, type OutgoingLetter, postLetter, troubledLetters } from '../../src/post/index.ts';
import { sendLetter, sweepLetters } from '../../src/post/send-letter.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { openDifficultServer, type Manner } from './difficult-server.ts';

let world: MailedWorld;
let mailbox: Mailbox;
beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
});
afterAll(() => world.close());

const ask = (more: Partial<OutgoingLetter> = {}): OutgoingLetter =>
  ({ to: { name: 'Priya Raman', address: 'priya@example.com' }, subject: 'A question', text: 'How did you begin?', about: { kind: 'outreach', id: newId() }, ...more });
const post = (letter: OutgoingLetter) => transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, letter));
const send = (id: string, ctx = world.ctx) => sendLetter(ctx, world.ana.id, id);
const shown = async (id: string) => (await reading(world.ctx.db, world.ana.id, db => letterById(db, id)))!;
const asAna = { name: 'Ana Eriksen', address: 'ana@example.org' };

test('a letter goes out once, in my name, and answers come to me', async () => {
  const id = await post(ask({ from: asAna }));
  expect(await shown(id)).toMatchObject({ state: 'waiting', trouble: null });
  await Promise.all([send(id), send(id), send(id)]);
  const letter = await mailbox.next('Priya Raman <priya@example.com>');
  expect(letter.head('From')).toBe('Ana Eriksen <kith@example.org>');
  expect(letter.head('Reply-To')).toBe('Ana Eriksen <ana@example.org>');
  expect(letter.head('Message-ID')).toBe((await shown(id)).messageId);
  expect(letter.raw).toContain('How did you begin?');
  await send(id);
  expect(mailbox.letters).toHaveLength(1);
  expect(await shown(id)).toMatchObject({ state: 'sent', trouble: null, tries: 1 });
});

test('where the operator lets members write from their own address, From is mine', async () => {
  const id = await post(ask({ from: asAna, to: { name: '', address: 'own@example.com' } }));
  await send(id, { ...world.ctx, settings: { ...world.ctx.settings, mailDomains: ['example.org'] } });
  const letter = await mailbox.next('own@example.com');
  expect(letter.head('From')).toBe('Ana Eriksen <ana@example.org>');
  expect(letter.head('Reply-To')).toBe('');
});

test('an invitation carries its calendar as mail programs want it, beside threads and files', async () => {
  const calendar = { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' } as const;
  const id = await post(ask({ from: asAna, to: { name: '', address: 'cy@example.com' }, html: '<p>How did you begin?</p>', calendar, inReplyTo: '<first@example.com>', references: ['<first@example.com>'], attachments: [{ name: 'notes.txt', type: 'text/plain; charset=utf-8', content: 'Grüße' }] }));
  await send(id);
  const { raw, head } = await mailbox.next('cy@example.com');
  expect(head('In-Reply-To')).toBe('<first@example.com>');
  expect(head('References')).toBe('<first@example.com>');
  const types = [...raw.matchAll(/^Content-Type: ([^;\r\n]+)/gmi)].map(found => found[1]);
  expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'text/plain', 'application/ics']);
  expect(raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
});

test('nothing that would begin another line of the head is stored, nor an address that is none', async () => {
  const evil = 'Hello\r\nBcc: everyone@example.com';
  const wrong: readonly [Partial<OutgoingLetter>, string][] = [
    [{ subject: evil }, 'subject'], [{ to: { name: evil, address: 'a@example.com' } }, 'to'], [{ from: { name: 'Ana', address: 'ana@example.org\nBcc: x@example.com' } }, 'from'],
    [{ replyTo: { name: 'Ana\u2028X', address: 'ana@example.org' } }, 'replyTo'], [{ inReplyTo: '<a@b>\r\nBcc: <c@d>' }, 'references'], [{ references: ['a@b'] }, 'references'],
    [{ attachments: [{ name: 'a\r\nb.txt', type: 'text/plain', content: '' }] }, 'attachments'], [{ attachments: [{ name: 'a.txt', type: 'text/plain\r\nX: y', content: '' }] }, 'attachments'],
    [{ calendar: { method: 'CANCEL', content: 'METHOD:REQUEST\r\n' } }, 'calendar'], [{ subject: '  ' }, 'subject'], [{ text: ' ' }, 'text'],
    ...['priya', 'priya@', '@example.com', 'a@b@c', 'a b@example.com', 'a@example..com', '.a@example.com', 'a@example.com,b@example.com', 'Priya <priya@example.com>', `${'a'.repeat(65)}@example.com`].map((address): [Partial<OutgoingLetter>, string] => [{ to: { name: '', address } }, 'to']),
  ];
  const before = (await reading(world.ctx.db, world.ana.id, db => db.selectFrom('letter').select('id').execute())).length;
  for (const [part, field] of wrong) await expect(post(ask(part)), JSON.stringify(part)).rejects.toMatchObject({ name: 'LetterRefused', field });
  expect(await reading(world.ctx.db, world.ana.id, db => db.selectFrom('letter').select('id').execute())).toHaveLength(before);
  for (const address of ['grüße@exämple.de', "o'neil+kith@example.co.uk", 'kith@localhost']) await post(ask({ to: { name: '', address } }));
});

const patience = { connect: 300, answer: 300 };

/** Ana's letter given to a server of such manners, and how it stands then. */
async function through(manner: Manner) {
  const server = await openDifficultServer(manner);
  const mail = openMailer(server.url, 'kith@example.org', patience);
  const id = await post(ask());
  await send(id, { ...world.ctx, mail });
  mail.close();
  server.close();
  return { letter: await shown(id), id };
}

test.each<[string, Manner, string]>([
  ['hangs before a word', { greeting: null }, 'slow'],
  ['hangs in the middle', { answers: { RCPT: null } }, 'slow'],
  ['hangs after the letter', { answers: { '.': null } }, 'slow'],
  ['is closed today', { greeting: '421 come back later' }, 'later'],
  ['greylists', { answers: { RCPT: '451 4.7.1 greylisted, come back later' } }, 'later'],
  ['is full', { answers: { '.': '452 4.3.1 no room' } }, 'later'],
])('a server that %s: the letter waits, says so, and is tried again after a minute', async (_, manner, trouble) => {
  const { letter } = await through(manner);
  expect(letter).toMatchObject({ state: 'waiting', trouble, tries: 1, dueAt: new Date(world.ctx.now().getTime() + 60_000) });
});

test.each<[string, Manner]>([
  ['does not know the address', { answers: { RCPT: '550 5.1.1 no such mailbox' } }],
  ['does not want the letter', { answers: { '.': '554 5.7.1 looks like spam' } }],
])('a server that %s has said its last word, which I read', async (_, manner) => {
  const { letter, id } = await through(manner);
  expect(letter).toMatchObject({ state: 'failed', trouble: 'refused', dueAt: null });
  const ana = await world.as(world.ana);
  const page = await ana.page('/letters');
  expect(page).toContain('The mail server refused it. Is the address right?');
  expect(page).toContain(letter.answer);
  expect((await reading(world.ctx.db, world.ana.id, troubledLetters)).map(each => each.id)).toContain(id);
});

test('a server that is not there is tried with growing waits, then Kith stops and says so', async () => {
  const start = world.ctx.now().getTime();
  const mail = openMailer('smtp://127.0.0.1:1', 'kith@example.org', patience);
  const id = await post(ask());
  const gaps: number[] = [];
  for (let tries = 1; tries < 20; tries++) {
    await send(id, { ...world.ctx, mail });
    const { state, dueAt } = await shown(id);
    if (state === 'failed') break;
    await send(id, { ...world.ctx, mail });
    expect((await shown(id)).tries, 'not before it is due').toBe(tries);
    gaps.push(dueAt!.getTime() - world.ctx.now().getTime());
    world.setNow(dueAt!.toISOString());
  }
  expect(gaps.length).toBeGreaterThan(8);
  expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps);
  expect(world.ctx.now().getTime() - start).toBeGreaterThan(48 * 3_600_000);
  world.setNow(new Date(start).toISOString());
  expect(await (await world.as(world.ana)).page('/letters')).toContain('Kith tried 11 times over two days and has stopped.');
  expect(await shown(id)).toMatchObject({ state: 'failed', trouble: 'unreachable' });
});

test('a login that fails concerns no letter: it waits', async () => {
  const server = await openDifficultServer({ answers: { EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '535 5.7.8 no' } });
  const mail = openMailer(server.url.replace('//', '//kith:wrong@'), 'kith@example.org', patience);
  const id = await post(ask());
  await send(id, { ...world.ctx, mail });
  server.close();
  expect(await shown(id)).toMatchObject({ state: 'waiting', trouble: 'login' });
});

test('without a mail server a letter waits and says so, and goes out once there is one', async () => {
  const id = await post(ask({ to: { name: '', address: 'later@example.com' } }));
  const mute = { ...world.ctx, mail: openMailer(undefined, 'kith@example.org') };
  await send(id, mute);
  await sweepLetters(mute);
  expect(await shown(id)).toMatchObject({ state: 'waiting', trouble: 'not set up', tries: 0 });
  await sweepLetters(world.ctx);
  await send(id);
  expect((await mailbox.next('later@example.com')).head('Message-ID')).toBe((await shown(id)).messageId);
});

test('I let a letter rest that failed, and send it after all', async () => {
  const { id } = await through({ answers: { RCPT: '550 5.1.1 no such mailbox' } });
  const ana = await world.as(world.ana);
  expect((await ana.post(`/letters/${id}/rest`)).status).toBe(303);
  expect(await shown(id)).toMatchObject({ state: 'resting' });
  expect((await reading(world.ctx.db, world.ana.id, troubledLetters)).map(each => each.id)).not.toContain(id);
  await send(id);
  expect(await shown(id)).toMatchObject({ state: 'resting' });
  expect(await ana.page('/letters?state=resting')).toContain('Send it after all');
  await ana.post(`/letters/${id}/retry`);
  await send(id);
  expect(await shown(id)).toMatchObject({ state: 'sent' });
  await ana.post(`/letters/${id}/rest`);
  expect(await ana.page('/letters')).toContain('That letter was sent already');
});

test('a letter whose cause is rolled back is never sent', async () => {
  const posted: string[] = [];
  await expect(transact(world.ctx.db, world.ana.id, null, async tx => {
    posted.push(await postLetter(tx, ask({ to: { name: '', address: 'never@example.com' } })));
    throw new Error('no');
  })).rejects.toThrow('no');
  await send(posted[0]!);
  expect(mailbox.letters.some(letter => letter.to.includes('never@'))).toBe(false);
});

test('Dee sees none of Ana’s letters and can do nothing to them', async () => {
  const { id } = await through({ answers: { RCPT: '550 5.1.1 no such mailbox' } });
  const dee = await world.as(world.dee);
  expect(await dee.page('/letters?state=failed')).not.toContain('A question');
  await dee.post(`/letters/${id}/rest`);
  expect(await shown(id)).toMatchObject({ state: 'failed' });
});

test('what is kept of letters about a matter goes at the wish of whom they concern; a letter that must still go out does', async () => {
  const about = { kind: 'booking', id: newId() };
  const [sent, waiting, host] = [await post(ask({ to: { name: 'Ida', address: 'Ida@example.com' }, about })), await post(ask({ to: { name: 'Ida', address: 'ida@example.com' }, about })), await post(ask({ to: { name: 'Ana', address: 'ana@example.com' }, text: 'Ida wants to talk.', about }))];
  await send(sent);
  await send(host);
  const kept = async () => (await world.ctx.db.pool.query('select id, body from letter where about_id = $1 order by id', [about.id])).rows;
  expect((await kept()).map(row => row.id)).toEqual([sent, waiting, host]);
  await transact(world.ctx.db, world.ana.id, null, tx => forgetLetters(tx, about, 'ida@example.com', { unsent: false }));
  expect(await kept()).toEqual([{ id: waiting, body: 'How did you begin?' }, { id: host, body: '' }]);
  await transact(world.ctx.db, world.ana.id, null, tx => forgetLetters(tx, about, 'ida@example.com', { unsent: true }));
  expect((await kept()).map(row => row.id)).toEqual([host]);
});
