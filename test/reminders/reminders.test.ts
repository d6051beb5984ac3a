import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editProfile, type Member } from '../../src/accounts/index.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { reading } from '../../src/kit/transact.ts';
import { lettersAbout, troubledLetters } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { remindersTask } from '../../src/reminders/index.ts';
import { knowToday } from '../../src/today/index.ts';
import { importSmall } from '../insight/small-archive.ts';
import { type ListItems, writeReminders } from '../../src/reminders/write-reminders.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';

let world: MailedWorld;
let mailbox: Mailbox;
beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['reminder', 'reminder_setting', 'letter']) await sql`delete from ${sql.table(table)}`.execute(world.ctx.db.sql);
  mailbox.letters.length = 0;
});

const list: ListItems = async () => [{ title: 'Send Priya the reading list', why: 'You promised it 9 days ago.', href: '/people/1' }];
const remindersOf = async (member: Member) => (await sql<{ day: string; due_at: Date; letter_id: string | null }>`select day, due_at, letter_id from reminder where account_id = ${member.id} order by day`.execute(world.ctx.db.sql)).rows;
const lettersOf = (member: Member) => reading(world.ctx.db, member.id, db => lettersAbout(db, 'reminder', [member.id]));
async function remind(member: Member, more: Record<string, string> = {}) {
  expect((await (await world.as(member)).post('/settings/reminders', { rhythm: 'daily', hour: '8', weekday: 'mo', ...more })).status).toBe(303);
}
async function sendAll(member: Member, ctx = world.ctx) {
  for (const { id, state } of await lettersOf(member)) if (state === 'waiting') await sendLetter(ctx, member.id, id);
}
const nextToAna = () => mailbox.next('Ana Eriksen <ana@example.org>');

test('at eight in the morning, my time, my day is in my mailbox, once', async () => {
  world.setNow('2027-03-12T12:00:00Z');
  await remind(world.ana);
  await remind(world.bo, { hour: '20' });
  world.setNow('2027-03-12T15:59:00Z');
  await writeReminders(world.ctx, list);
  expect(await remindersOf(world.ana)).toHaveLength(0);
  world.setNow('2027-03-12T16:01:00Z');
  await Promise.all([writeReminders(world.ctx, list), writeReminders(world.ctx, list), writeReminders(world.ctx, list)]);
  expect(await remindersOf(world.ana)).toMatchObject([{ day: '2027-03-12' }]);
  expect(await remindersOf(world.bo)).toHaveLength(0);
  await sendAll(world.ana);
  const letter = await nextToAna();
  expect(letter.subject).toBe('One thing for 12 March 2027');
  expect(letter.plain).toContain('Send Priya the reading list');
  expect(letter.plain).toContain('http://kith.test/people/1');
  expect(letter.plain).not.toContain('late');
  expect(letter.head('Auto-Submitted')).toBe('auto-generated');
  expect(letter.head('From')).toBe('Kith <kith@example.org>');
  expect(await (await world.as(world.ana)).page('/settings/reminders')).toContain('Sent');
});

test('it tells my day as Today shows it', async () => {
  world.setNow('2027-03-12T12:00:00Z');
  await importSmall(world, world.ana.id, { connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented' }, { name: 'Tala Vale', slug: 'tala-vale-invented' }], messages: [{ from: 'priya-raman-invented', to: ['me'], at: '2027-03-01T08:00:00Z', words: 'How are you?' }] });
  await remind(world.ana);
  world.setNow('2027-03-12T16:01:00Z');
  await remindersTask.run(world.ctx, {}, new AbortController().signal);
  const [first] = (await reading(world.ctx.db, world.ana.id, db => knowToday(db, world.ana, world.ctx.now()))).items;
  const { title, why, action } = first!.say({ language: 'en', tag: 'en-GB', zone: world.ana.zone, now: world.ctx.now() });
  await sendAll(world.ana);
  const { plain } = await nextToAna();
  for (const words of [title, why, `http://kith.test${action.href}`]) expect(plain).toContain(words);
});

test('on a day without anything no letter comes, and the day counts as told', async () => {
  world.setNow('2027-03-12T12:00:00Z');
  await remind(world.ana);
  world.setNow('2027-03-12T16:01:00Z');
  await writeReminders(world.ctx, async () => []);
  await writeReminders(world.ctx, list);
  expect(await remindersOf(world.ana)).toMatchObject([{ day: '2027-03-12', letter_id: null }]);
  expect(await lettersOf(world.ana)).toHaveLength(0);
  expect(await (await world.as(world.ana)).page('/settings/reminders')).toContain('Nothing was waiting');
});

test('after the server slept for days one letter comes, says that it is late, and stands for every day', async () => {
  world.setNow('2027-03-12T12:00:00Z');
  await remind(world.ana);
  world.setNow('2027-03-16T20:00:00Z');
  await writeReminders(world.ctx, list);
  expect((await remindersOf(world.ana)).map(each => each.day)).toEqual(['2027-03-12', '2027-03-13', '2027-03-14', '2027-03-15', '2027-03-16']);
  expect(new Set((await remindersOf(world.ana)).map(each => each.letter_id)).size).toBe(1);
  await sendAll(world.ana);
  expect((await nextToAna()).plain).toContain('This letter comes late and stands for 5 reminders');
  world.setNow('2027-03-17T18:00:00Z');
  await writeReminders(world.ctx, list);
  await sendAll(world.ana);
  expect((await nextToAna()).plain).toContain('It comes late, and nothing is missing from it');
});

test('a reminder that could not be sent stays in sight until the next stands for it', async () => {
  world.setNow('2027-03-12T12:00:00Z');
  await remind(world.ana);
  world.setNow('2027-03-12T16:01:00Z');
  await writeReminders(world.ctx, list);
  await sendAll(world.ana, { ...world.ctx, mail: openMailer('smtp://127.0.0.1:1', 'kith@example.org') });
  const [troubled] = await reading(world.ctx.db, world.ana.id, troubledLetters);
  expect(troubled).toMatchObject({ about: { kind: 'reminder', id: world.ana.id }, trouble: 'unreachable' });
  expect(await (await world.as(world.ana)).page('/settings/reminders')).toContain('Waits to be sent');
  world.setNow('2027-03-13T16:01:00Z');
  await writeReminders(world.ctx, list);
  await sendAll(world.ana);
  expect((await nextToAna()).plain).toContain('stands for 2 reminders');
  expect(mailbox.letters).toHaveLength(1);
  expect((await lettersOf(world.ana)).map(each => each.state)).toEqual(['resting', 'sent']);
});

test('what fails for one member keeps no other waiting, and is made up for', async () => {
  world.setNow('2027-03-12T00:00:00Z');
  await Promise.all([world.ana, world.bo].map(member => remind(member)));
  world.setNow('2027-03-12T16:01:00Z');
  await writeReminders(world.ctx, async (db, me, tongue, now) => {
    if (me.id === world.ana.id) throw new Error('her list fell over');
    return list(db, me, tongue, now);
  });
  expect(await lettersOf(world.bo)).toHaveLength(1);
  expect(await remindersOf(world.ana)).toHaveLength(0);
  expect(world.log.at(-1)).toContain('her list fell over');
  await writeReminders(world.ctx, list);
  expect(await lettersOf(world.ana)).toHaveLength(1);
});

test('around both changes of clocks and the leap day, hour by hour, members in three zones have each day once', { timeout: 40_000 }, async () => {
  const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe'] as const;
  const members = [world.ana, world.bo, world.dee];
  await Promise.all(members.map(({ id, name, handle, locale }, at) => editProfile(world.ctx, id, { name, handle, locale, zone: zones[at]! })));
  const shown = (zone: string, at: Date) => new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  for (const [from, days] of [['2027-03-13', 2], ['2027-03-27', 2], ['2027-10-02', 2], ['2027-11-06', 2], ['2028-02-28', 2]] as const) {
    const start = Date.parse(`${from}T00:00:00Z`);
    world.setNow(new Date(start).toISOString());
    await sql`delete from reminder`.execute(world.ctx.db.sql);
    for (const member of members) await remind(member);
    for (let hour = 1; hour <= days * 24; hour++) {
      world.setNow(new Date(start + hour * 3_600_000).toISOString());
      await writeReminders(world.ctx, list);
    }
    for (const [at, member] of members.entries()) {
      const rows = await remindersOf(member);
      expect(rows).toHaveLength(days);
      for (const { day, due_at } of rows) expect(shown(zones[at]!, due_at)).toBe(`${day} 08:00`);
      expect(new Set(rows.map(each => each.letter_id)).size).toBe(1);
    }
  }
});

test('what is off is said beside its field, nobody is reminded unasked, and one word ends it', async () => {
  const ana = await world.as(world.ana);
  expect(await ana.page('/settings/reminders')).toMatch(/value="none"[^>]*checked|checked[^>]*value="none"/);
  const answer = await ana.post('/settings/reminders', { rhythm: 'hourly', hour: '25', weekday: 'xx' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const sentence of ['Please choose one of the three.', 'The hour is a whole number from 0 to 23.', 'Please choose a day of the week.']) expect(page).toContain(sentence);
  await remind(world.ana, { rhythm: 'weekly', weekday: 'we', hour: '7' });
  expect((await (await world.as(world.ana)).page('/settings/reminders'))).toMatch(/<option value="we" selected/);
  await remind(world.ana, { rhythm: 'none' });
  world.setNow('2029-01-01T00:00:00Z');
  await writeReminders(world.ctx, list);
  expect(await lettersOf(world.ana)).toHaveLength(0);
});
