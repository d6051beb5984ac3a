import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../../src/app/tasks.ts';
import { startWorker, type Worker } from '../../src/kit/worker.ts';
import { bookByForm, openHerPage, slotsOf } from '../booking/guests.ts';
import { type ImapServer, noImap, openImap } from '../imap.ts';
import { type Mailbox, openMailbox, type Received } from '../mailbox.ts';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

if (noImap) console.log(noImap);

describe.skipIf(noImap)('an invitation and its answers, through mail servers and the queue', () => {
  let world: World;
  let outbox: Mailbox;
  let imap: ImapServer;
  let worker: Worker;
  let ana: Browser;

  beforeAll(async () => {
    [outbox, imap] = await Promise.all([openMailbox(), openImap()]);
    world = await openWorld({ allowedHosts: ['127.0.0.1'], guestRate: 1000 }, outbox.mailer);
    worker = await startWorker({ url: world.url, context: world.ctx, tasks, recurring: [], log: line => void world.log.push(line) });
    await openHerPage(world);
    ana = await world.as(world.ana);
    await ana.post('/settings/mailbox', { host: imap.host, port: String(imap.port), username: 'ana', password: 'secret' });
  });
  afterAll(async () => {
    await worker.stop();
    await world.close();
    await Promise.all([outbox.close(), imap.close()]);
  });

  let minute = 0;
  /** Cy's calendar program answers the invitation as it came, as such programs do: to the organizer, by mail. */
  async function answer(invitation: Received, method: 'REPLY' | 'COUNTER', partstat: string, start?: string): Promise<void> {
    const mail = await PostalMime.parse(invitation.raw, { attachmentEncoding: 'utf8' });
    const asked = String(mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!.content).replaceAll('\r\n ', '');
    const line = (name: string): string => new RegExp(`^${name}[;:].*$`, 'm').exec(asked)![0].trim();
    const stamp = `DTSTAMP:20261121T09${String(++minute).padStart(2, '0')}00Z`;
    const content = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Calendar//EN', `METHOD:${method}`, 'BEGIN:VEVENT', line('UID'), line('SEQUENCE'), stamp, start ? `DTSTART:${start}` : line('DTSTART'), line('ORGANIZER'), `ATTENDEE;PARTSTAT=${partstat};CN=Cy Moreau:mailto:cy@example.org`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    await imap.deliver('ana', ['From: Cy Moreau <cy@example.org>', 'To: ana@example.org', `Subject: ${partstat}`, `Message-ID: <cal-${minute}@example.org>`, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'See the calendar.', '--b', `Content-Type: text/calendar; charset=utf-8; method=${method}`, 'Content-Transfer-Encoding: base64', '', Buffer.from(content).toString('base64').replaceAll(/.{76}/g, '$&\r\n'), '--b--', ''].join('\r\n'));
    await ana.post('/settings/mailbox/read');
  }

  async function until(path: string, words: string): Promise<void> {
    let page = '';
    for (let tries = 0; tries < 900; tries++) {
      page = said(await ana.page(path));
      if (page.includes(words)) return;
      await new Promise(resolve => { setTimeout(resolve, 50); });
    }
    throw new Error(`${path} does not come to say “${words}”: ${page} ${world.log.join('\n')}`);
  }

  test('perhaps, declined, accepted, and another time that I take with one press', { timeout: 180_000 }, async () => {
    const own = await bookByForm(world, { start: (await slotsOf(world))[0]! });
    const invitation = await outbox.next('Cy Moreau <cy@example.org>');
    const at = /\/bookings\/[0-9a-f-]{36}/.exec(await ana.page('/bookings'))![0];
    await answer(invitation, 'REPLY', 'TENTATIVE');
    await until(at, 'Answer perhaps');
    await answer(invitation, 'REPLY', 'DECLINED');
    await until(at, 'Answer declined');
    await answer(invitation, 'REPLY', 'ACCEPTED');
    await until(at, 'Answer accepted');
    await answer(invitation, 'COUNTER', 'TENTATIVE', '20261125T190000Z');
    await until(at, 'proposes another time Wednesday 25 November, 11:00');
    await ana.post(`${at}/accept`, { start: '2026-11-25T19:00:00.000Z' });
    expect(said(await world.visitor().page(own))).toContain('Wednesday 25 November, 19:00, Lisbon time');
    const moved = await outbox.next('Cy Moreau <cy@example.org>');
    expect(moved.subject).toContain('Moved: ');
    await answer(moved, 'REPLY', 'ACCEPTED');
    await until(at, 'Answer accepted');
    const toAna = outbox.letters.filter(({ to }) => to.includes('ana@example.org')).map(({ subject }) => subject.split(':')[0]);
    expect(toAna).toEqual(expect.arrayContaining(['Cannot come', 'Another time? Virtual coffee with Cy Moreau']));
  });
});
