import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetTask, remindTask, takeCalendarReply } from '../../src/booking/index.ts';
import { editPage } from '../../src/meetings/index.ts';
import type { ReceivedLetter } from '../../src/mailbox/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { said } from '../people/people.ts';
import type { Browser } from '../world.ts';
import { bookByForm, openHerPage, slotsOf } from './guests.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;

beforeAll(async () => {
  world = await openMailedWorld({ guestRate: 1000 });
  ({ mailbox } = world);
  await openHerPage(world);
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

/** Sends what waits, as the job does, and opens what arrived since. */
async function post(): Promise<readonly Arrived[]> {
  const before = mailbox.letters.length;
  const { rows } = await world.ctx.db.pool.query<{ id: string }>(`select id from letter where sent_at is null order by id`);
  for (const { id } of rows) await sendLetter(world.ctx, world.ana.id, id);
  while (mailbox.letters.length < before + rows.length) await new Promise(resolve => setTimeout(resolve, 10));
  return Promise.all(mailbox.letters.slice(before).map(({ raw }) => open(raw)));
}

type Arrived = { readonly to: string; readonly from: string; readonly subject: string; readonly text: string; readonly method: string; readonly event: ICAL.Component | undefined; readonly ics: string };

async function open(raw: string): Promise<Arrived> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const calendar = part && new ICAL.Component(ICAL.parse(String(part.content)));
  return {
    to: mail.to![0]!.address!, from: mail.from!.address!, subject: mail.subject ?? '', text: mail.text ?? '', ics: String(part?.content ?? ''),
    method: String(calendar?.getFirstPropertyValue('method') ?? ''), event: calendar?.getFirstSubcomponent('vevent') ?? undefined,
  };
}

const value = (letter: Arrived, name: string): string => String(letter.event?.getFirstPropertyValue(name));
const only = (letters: readonly Arrived[], to: string): Arrived => {
  const found = letters.filter(letter => letter.to === to);
  expect(found, `letters to ${to}`).toHaveLength(1);
  return found[0]!;
};

/** Cy's calendar answers. */
const reply = (letter: Arrived, given: { readonly from?: string; readonly attendee?: string; readonly method?: string; readonly answer?: string; readonly sequence?: number; readonly stamp?: string; readonly start?: string }): ReceivedLetter => {
  const { from = 'cy@example.org', attendee = from, method = 'REPLY', answer = 'ACCEPTED', sequence = Number(value(letter, 'sequence')), stamp = '20261121T100000Z', start = 'DTSTART:20261124T170000Z' } = given;
  const content = ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${value(letter, 'uid')}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, start, `ATTENDEE;CN=Cy;PARTSTAT=${answer}:mailto:${attendee}`, 'COMMENT:A little later?', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  return { messageId: `<${Math.random()}@example.org>`, inReplyTo: '', references: [], from: { name: 'Cy', address: from }, to: [], date: world.ctx.now(), subject: 'Accepted', text: '', calendars: [{ method, content }], automatic: true, about: null };
};
const take = (letter: ReceivedLetter) => takeCalendarReply(world.ctx, world.ana.id, letter);

describe('an invitation by mail', () => {
  let own: string;
  let invitation: Arrived;

  test('goes to each one alone, names their zone first, and can be answered', async () => {
    const [start] = await slotsOf(world);
    own = await bookByForm(world, { start: start!, thirdName: 'Fay Brandt', thirdEmail: 'fay@example.org', name: 'Cy; Moreau, "the" Übersetzer' });
    const letters = await post();
    expect(letters.map(({ to }) => to).toSorted()).toEqual(['ana@example.org', 'cy@example.org', 'fay@example.org']);
    invitation = only(letters, 'cy@example.org');
    expect(invitation.method).toBe('REQUEST');
    expect(invitation.text.indexOf('Lisbon time')).toBeLessThan(invitation.text.indexOf('Los Angeles time'));
    expect(invitation.text).toContain(`http://kith.test${own}`);
    expect(value(invitation, 'organizer')).toBe(`mailto:${invitation.from}`);
    for (const letter of letters) {
      const attendees = letter.event!.getAllProperties('attendee').map(each => String(each.getFirstValue()));
      expect(attendees).toEqual([`mailto:${letter.to}`]);
      expect(value(letter, 'sequence')).toBe('0');
      if (letter.to !== 'ana@example.org') for (const other of ['ana@example.org', 'cy@example.org', 'fay@example.org'].filter(each => each !== letter.to)) expect(letter.text + letter.ics, `${other} in the letter to ${letter.to}`).not.toContain(other);
    }
    expect(invitation.event!.getFirstProperty('attendee')!.getParameter('cn')).toBe(`Cy; Moreau, "the" Übersetzer`);
  });

  test('is folded at 75 octets, with CRLF', () => {
    expect(invitation.ics.length).toBeGreaterThan(400);
    for (const line of invitation.ics.split(/\r?\n/)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('keeps its UID and counts up at every change, and is cancelled as it was sent', async () => {
    const start = (await slotsOf(world))[3]!;
    await world.visitor().post(`${own}/move`, { start });
    const moved = only(await post(), 'cy@example.org');
    expect([moved.method, value(moved, 'uid'), value(moved, 'sequence')]).toEqual(['REQUEST', value(invitation, 'uid'), '1']);
    expect(moved.subject).toMatch(/^Moved: Virtual coffee with Ana Eriksen: Monday 23 November, /);
    await world.visitor().post(`${own}/cancel`, { words: 'My train is late' });
    const letters = await post();
    const cancelled = only(letters, 'cy@example.org');
    expect([cancelled.method, value(cancelled, 'uid'), value(cancelled, 'sequence'), value(cancelled, 'status')]).toEqual(['CANCEL', value(invitation, 'uid'), '2', 'CANCELLED']);
    expect(only(letters, 'ana@example.org').text).toContain('“My train is late”');
  });
});

test('whoever is brought along and cannot come is named to the host, once, and the others meet as planned', async () => {
  const own = await bookByForm(world, { start: (await slotsOf(world))[8]!, name: 'Hal Berg', email: 'hal@example.org', thirdName: 'Fay Brandt', thirdEmail: 'fay@example.org' });
  const theirs = /http:\/\/kith\.test(\/meet\/\w+)/.exec(only(await post(), 'fay@example.org').text)![1]!;
  await Promise.all(Array.from({ length: 4 }, () => world.visitor().post(`${theirs}/decline`)));
  await world.visitor().post(`${theirs}/decline`);
  const letter = only(await post(), 'ana@example.org');
  expect(letter.text).toContain('Fay Brandt, whom Hal Berg wanted to bring along, cannot come. You and Hal Berg meet as planned.');
  expect(said(await world.visitor().page(own))).toContain('You bring Fay Brandt (cannot come)');
  expect(said(await ana.page(/\/bookings\/[0-9a-f-]{36}/.exec(letter.text)![0]))).toMatch(/Fay Brandt, fay@example\.org ?: declined/);
  await world.visitor().post(`${own}/cancel`);
  await post();
});

test('whoever has what is held about them deleted is forgotten in the letters too, the last ones once they have gone out', async () => {
  const own = await bookByForm(world, { start: (await slotsOf(world))[10]!, name: 'Ida Voss', email: 'ida@example.org', why: 'A very private reason' });
  await post();
  await world.visitor().post(`${own}/forget`);
  const kept = async () => JSON.stringify((await world.ctx.db.pool.query(`select * from letter`)).rows);
  expect(only(await post(), 'ida@example.org').subject).toContain('Cancelled: ');
  const { rows: [job] } = await world.ctx.db.pool.query<{ payload: { me: string } }>(`select payload from graphile_worker._private_jobs where key like '%forget %'`);
  await forgetTask.run(world.ctx, job!.payload, new AbortController().signal);
  expect(await kept()).not.toMatch(/Ida Voss|ida@example|very private/);
});

describe('what a guest’s calendar answers', () => {
  let own: string;
  let invitation: Arrived;
  const page = async () => said(await ana.page((await ana.page('/bookings')).match(/\/bookings\/[0-9a-f-]{36}/)![0]));

  test('is shown to the host; what is older or came before changes nothing', async () => {
    own = await bookByForm(world, { start: (await slotsOf(world))[0]! });
    invitation = only(await post(), 'cy@example.org');
    expect(await take(reply(invitation, { answer: 'DECLINED', stamp: '20261121T110000Z' }))).toBe(true);
    expect(await page()).toContain('Answer declined');
    const told = only(await post(), 'ana@example.org');
    expect([told.subject.startsWith('Cannot come: '), told.method]).toEqual([true, '']);
    await take(reply(invitation, { answer: 'ACCEPTED', stamp: '20261121T100000Z' }));
    expect(await page()).toContain('Answer declined');
    await take(reply(invitation, { answer: 'TENTATIVE', stamp: '20261121T120000Z' }));
    expect(await page()).toContain('Answer perhaps');
  });

  test('counts only from the one whose answer it is', async () => {
    await take(reply(invitation, { from: 'eve@example.org', attendee: 'cy@example.org', stamp: '20261121T130000Z' }));
    expect(await page()).toContain('Answer perhaps');
    expect(await take({ ...reply(invitation, {}), calendars: [{ method: 'REPLY', content: 'nonsense' }] })).toBe(false);
    expect(await takeCalendarReply(world.ctx, world.dee.id, reply(invitation, { stamp: '20261121T130000Z' }))).toBe(false);
  });

  test('of somebody to whom it was forwarded is shown, and nothing follows', async () => {
    await take(reply(invitation, { from: 'gus@example.org', stamp: '20261121T130000Z' }));
    expect(await page()).toContain('Forwarded to Cy: accepted');
    expect(await page()).toContain('Answer perhaps');
  });

  test('may be another time, in a zone of its own, which the host takes in one action', async () => {
    await take(reply(invitation, { method: 'COUNTER', answer: 'TENTATIVE', stamp: '20261121T140000Z', start: 'DTSTART;TZID=Romance Standard Time:20261124T190000' }));
    expect(await page()).toContain('proposes another time A little later? Tuesday 24 November, 10:00');
    const told = only(await post(), 'ana@example.org');
    expect([told.subject.startsWith('Another time?'), told.method]).toEqual([true, '']);
    const at = (await ana.page('/bookings')).match(/\/bookings\/[0-9a-f-]{36}/)![0];
    await ana.post(`${at}/accept`, { start: '2026-11-24T18:00:00.000Z' });
    expect(said(await world.visitor().page(own))).toContain('Tuesday 24 November, 18:00, Lisbon time');
    const again = only(await post(), 'cy@example.org');
    expect([again.method, value(again, 'sequence')]).toEqual(['REQUEST', '1']);
    await take(reply(invitation, { answer: 'ACCEPTED', stamp: '20261121T150000Z', sequence: 0 }));
    expect(await page()).toContain('Answer not answered yet');
  });

  test('before they answered on their own page, and comes after, changes nothing', async () => {
    world.setNow('2026-11-21T16:00:00Z');
    await world.visitor().post(`${own}/decline`);
    await take(reply(invitation, { answer: 'ACCEPTED', stamp: '20261121T155000Z', sequence: 1 }));
    expect(await page()).toContain('Answer declined');
    await take(reply(invitation, { answer: 'ACCEPTED', stamp: '20261121T161000Z', sequence: 1 }));
    expect(await page()).toContain('Answer accepted');
    await post();
  });
});

test('both are reminded a day before, once, as the host wishes; a meeting that moved is reminded of at its new time', async () => {
  const { rows: [booking] } = await world.ctx.db.pool.query(`select id, lower(during) as start from booking where active order by lower(during) limit 1`);
  const remind = () => remindTask.run(world.ctx, { me: world.ana.id, booking: booking.id }, new AbortController().signal);
  const { rows: [job] } = await world.ctx.db.pool.query(`select run_at from graphile_worker.jobs where key like $1`, [`%remind ${booking.id}`]).catch(() => ({ rows: [{ run_at: null }] }));
  if (job?.run_at) expect(booking.start.getTime() - job.run_at.getTime()).toBe(86_400_000);
  await remind();
  expect(await post()).toEqual([]);
  world.setNow(new Date(booking.start.getTime() - 86_400_000).toISOString());
  await remind();
  await remind();
  const letters = await post();
  expect(letters.map(({ to }) => to).toSorted()).toEqual(['ana@example.org', 'cy@example.org']);
  expect(only(letters, 'cy@example.org').subject).toMatch(/^Tomorrow: Virtual coffee with Ana Eriksen/);
  await editPage(world.ctx, world.ana.id, { headline: '', words: '', remindHost: false, remindGuest: true });
  world.setNow('2026-11-21T09:00:00Z');
});
