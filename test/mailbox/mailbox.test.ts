import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kit/id.ts';
import { sql } from 'kysely';
import { reading, transact } from '../../src/kit/transact.ts';
import { mailboxOf, type ReceivedLetter } from '../../src/mailbox/index.ts';
import { letterById, type OutgoingLetter, postLetter, troubledLetters } from '../../src/post/index.ts';
import { readInstanceMailbox, readMailbox } from '../../src/mailbox/read-mailbox.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { type ImapServer, noImap, openImap } from '../imap.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { type Browser, openWorld, type World } from '../world.ts';

if (noImap) console.log(noImap);

describe.skipIf(noImap)('a member’s mailbox', () => {
  let world: World;
  let imap: ImapServer;
  let outbox: Mailbox;
  let ana: Browser;
  const taken: (ReceivedLetter & { readonly me: string })[] = [];
  const take = async (_: unknown, me: string, letter: ReceivedLetter) => taken.push({ ...letter, me }) > 0;

  beforeAll(async () => {
    [imap, outbox] = await Promise.all([openImap(), openMailbox()]);
    world = await openWorld({ allowedHosts: [`127.0.0.1:${imap.port}`] }, outbox.mailer);
    ana = await world.as(world.ana);
  });
  afterAll(async () => {
    await world.close();
    await Promise.all([imap.close(), outbox.close()]);
  });

  const letter = (more: Partial<OutgoingLetter> = {}): OutgoingLetter =>
    ({ from: { name: 'Ana Eriksen', address: 'ana@example.org' }, to: { name: 'Priya Raman', address: 'priya@example.com' }, subject: 'A question', text: 'How did you begin?', about: { kind: 'outreach', id: newId() }, ...more });
  const show = async (id: string) => (await reading(world.ctx.db, world.ana.id, db => letterById(db, id)))!;
  async function sent(more: Partial<OutgoingLetter> = {}) {
    const id = await transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, letter(more)));
    await sendLetter(world.ctx, world.ana.id, id);
    return show(id);
  }
  const came = (head: string, body = 'With pleasure.', from = 'Priya Raman <priya@example.com>') =>
    imap.deliver('ana', `From: ${from}\nTo: Ana <ana@example.org>\nSubject: Re: A question\nDate: Sat, 21 Nov 2026 08:00:00 +0000\n${head}\n\n${body}\n`);
  const login = () => ({ host: imap.host, port: String(imap.port), username: 'ana', password: 'secret' });
  const read = (takers = [take]) => readMailbox(world.ctx, world.ana.id, takers, true);
  const box = async () => (await reading(world.ctx.db, world.ana.id, mailboxOf))!;

  test('is connected only once it was seen to open, and what is off is said beside its field', async () => {
    for (const [off, sentence] of [
      [{ password: 'wrong' }, 'does not accept this user name'], [{ port: '1' }, 'inside the network of this Kith'], [{ host: 'localhost' }, 'inside the network of this Kith'],
      [{ host: '169.254.169.254' }, 'inside the network'], [{ host: '[::ffff:10.0.0.1]' }, 'inside the network'], [{ host: 'no-such-host.invalid' }, 'There is no host of this name'],
      [{ host: 'a\r\nb' }, 'Please enter the name of the IMAP server'], [{ port: 'x' }, 'A port is a number'], [{ username: ' ' }, 'Please enter the user name'], [{ password: '' }, 'Please enter the app password'],
    ] as const) {
      const answer = await ana.post('/settings/mailbox', { ...login(), ...off });
      expect(answer.status, sentence).toBe(422);
      const page = await answer.text();
      expect(page, JSON.stringify(off)).toContain(sentence);
      expect(page).not.toContain('value="wrong"');
      world.setNow(new Date(world.ctx.now().getTime() + 30_000).toISOString());
    }
    expect(await reading(world.ctx.db, world.ana.id, mailboxOf)).toBeUndefined();
  });

  test('an answer to a letter that went out before is found at the first look', async () => {
    const asked = await sent();
    await came(`Message-ID: <early@example.com>\nIn-Reply-To: ${asked.messageId}`);
    expect((await ana.post('/settings/mailbox', login())).status).toBe(303);
    await read();
    expect(await box()).toMatchObject({ trouble: null });
    expect(taken.at(-1)).toMatchObject({ me: world.ana.id, messageId: '<early@example.com>', inReplyTo: asked.messageId, from: { name: 'Priya Raman', address: 'priya@example.com' }, text: 'With pleasure.', automatic: false, about: asked.about });
    expect(await ana.page('/settings/mailbox')).toContain('All is well.');
    expect(await box()).toMatchObject({ trouble: null, kept: 1, readAt: world.ctx.now() });
  });

  test('the password is kept under the instance’s secret, and shown to nobody', async () => {
    const { rows } = await sql<{ all: string }>`select to_jsonb(m)::text as all from mailbox m`.execute(world.ctx.db.sql);
    expect(rows[0]!.all).toContain('127.0.0.1');
    expect(rows[0]!.all).not.toContain('secret');
    expect(await ana.page('/settings/mailbox')).not.toContain('secret');
  });

  test('only what belongs to a thread of mine is fetched; the rest stays unread, unmoved and unknown', async () => {
    const asked = await sent();
    const before = taken.length;
    await came('Message-ID: <private@example.com>', 'The diagnosis is in.', 'Dr Quill <quill@example.com>');
    await came('Message-ID: <other@example.com>\nIn-Reply-To: <somebody-elses@example.com>', 'About our house.');
    await came(`Message-ID: <thread@example.com>\nReferences: <first@example.com>\n ${asked.messageId}\n <later@example.com>`, 'Yes, in a thread.');
    await read();
    await read();
    expect(taken.slice(before).map(each => each.messageId)).toEqual(['<thread@example.com>']);
    expect(imap.files('ana').every(name => !/:2,.*S/.test(name)), 'nothing was marked as seen').toBe(true);
    expect(imap.files('ana')).toHaveLength(4);
    const { rows } = await sql<{ all: string }>`select coalesce(jsonb_agg(to_jsonb(r)), '[]')::text || (select jsonb_agg(to_jsonb(m))::text from mailbox m) as all from received_letter r`.execute(world.ctx.db.sql);
    expect(rows[0]!.all).not.toMatch(/quill|private|diagnosis|house/);
  });

  test('a calendar’s answer to my meeting is known by its UID, each part once, though it says that a machine wrote it', async () => {
    const meeting = (method: string, uid: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261121T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    const uid = `${newId()}-a-long-unguessable-part@example.org`;
    const invited = await sent({ calendar: { method: 'REQUEST', content: meeting('REQUEST', uid) } });
    const before = taken.length;
    const folded = meeting('REPLY', `${uid.slice(0, 40)}\r\n ${uid.slice(40)}`);
    const both = `--b\nContent-Type: text/plain\n\nAccepted.\n--b\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n${folded}\n--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\nContent-Transfer-Encoding: base64\n\n${Buffer.from(folded).toString('base64').replaceAll(/.{76}/g, '$&\n')}\n--b--`;
    await came('Message-ID: <accepted@example.com>\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b', both);
    await came('Message-ID: <strange@example.com>\nMIME-Version: 1.0\nContent-Type: text/calendar; method=REQUEST', meeting('REQUEST', 'somebody-elses@example.net'));
    await read();
    expect(taken.slice(before)).toHaveLength(1);
    const [got] = taken.slice(before);
    expect(got).toMatchObject({ messageId: '<accepted@example.com>', about: invited.about, automatic: true, text: 'Accepted.' });
    expect(got!.calendars).toHaveLength(1);
    expect(got!.calendars[0]!.method).toBe('REPLY');
  });

  test('a letter that was accepted and came back is no longer called sent, and I read why', async () => {
    const lost = await sent({ to: { name: '', address: 'gone@example.com' } });
    const delayed = await sent({ to: { name: '', address: 'slow@example.com' } });
    const report = (action: string, status: string, of: { readonly messageId: string }) => `--r\nContent-Type: text/plain\n\nSorry.\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; gone@example.com\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 5.1.1 no such\n mailbox here\n\n--r\nContent-Type: message/rfc822\n\nFrom: ana@example.org\nTo: gone@example.com\nSubject: A question\nMessage-ID: ${of.messageId}\n\nHow did you begin?\n--r--`;
    const head = 'Auto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=r';
    await came(`Message-ID: <dsn1@example.com>\n${head}`, report('failed', '5.1.1', lost), 'MAILER-DAEMON@mx.example.com');
    await came(`Message-ID: <dsn2@example.com>\n${head}`, report('delayed', '4.4.1', delayed), 'MAILER-DAEMON@mx.example.com');
    await came(`Message-ID: <dsn3@example.com>\n${head}`, report('failed', '5.1.1', { messageId: '<not-ours@example.com>' }), 'MAILER-DAEMON@mx.example.com');
    await read();
    expect(await show(lost.id)).toMatchObject({ state: 'failed', trouble: 'returned', answer: '550 5.1.1 no such mailbox here' });
    expect(await show(delayed.id)).toMatchObject({ state: 'sent' });
    expect((await reading(world.ctx.db, world.ana.id, troubledLetters)).map(each => each.id)).toContain(lost.id);
    expect(await ana.page('/letters')).toContain('It was sent and came back.');
  });

  test('nothing is handed on twice, even where the server counts anew, and nothing is lost where a taker fails', async () => {
    const asked = await sent();
    await came(`Message-ID: <again@example.com>\nIn-Reply-To: ${asked.messageId}`);
    await expect(read([async () => { throw new Error('the taker fell over'); }])).rejects.toThrow('fell over');
    expect(await box()).toMatchObject({ trouble: 'broken' });
    await read();
    imap.forgetUids('ana');
    await read();
    expect(await box()).toMatchObject({ trouble: null });
    expect(taken.filter(each => each.messageId === '<again@example.com>')).toHaveLength(1);
    expect(taken.filter(each => each.messageId === '<early@example.com>')).toHaveLength(1);
  });

  test('what was left out during a longer stop is found afterwards', async () => {
    const asked = await sent();
    for (let n = 0; n < 250; n += 50) await Promise.all(Array.from({ length: 50 }, (_, each) => came(`Message-ID: <noise-${n + each}@example.com>`)));
    await came(`Message-ID: <last@example.com>\nIn-Reply-To: ${asked.messageId}`);
    await read();
    expect(taken.at(-1)!.messageId).toBe('<last@example.com>');
    expect((await box()).seen).toBeGreaterThan(250);
  });

  test('a mailbox that does not open says so on its page, is left alone for longer each time, and nothing is lost', async () => {
    await ana.post('/settings/mailbox', login());
    await sql`update mailbox set port = 1`.execute(world.ctx.db.sql);
    await sql`update mailbox set host = 'localhost'`.execute(world.ctx.db.sql);
    await read();
    expect(await box()).toMatchObject({ trouble: 'inside' });
    expect(await ana.page('/settings/mailbox')).toContain('Kith could not look in');
    await sql`update mailbox set password_sealed = 'x'`.execute(world.ctx.db.sql);
    await read();
    expect(await box()).toMatchObject({ trouble: 'sealed' });
    await readMailbox(world.ctx, world.ana.id, [take]);
    expect(await ana.page('/settings/mailbox')).toContain('Please enter it again.');
  });

  test('I disconnect it, and its password is gone', async () => {
    expect((await ana.post('/settings/mailbox/forget')).status).toBe(303);
    expect(await reading(world.ctx.db, world.ana.id, mailboxOf)).toBeUndefined();
    await read();
  });

  test('Dee sees nothing of it', async () => {
    await ana.post('/settings/mailbox', login());
    const dee = await world.as(world.dee);
    expect(await dee.page('/settings/mailbox')).not.toContain('127.0.0.1');
    await dee.post('/settings/mailbox/forget');
    expect(await box()).toMatchObject({ host: '127.0.0.1' });
  });

  test('what comes to the instance’s own mailbox belongs to whose letter it answers', async () => {
    const asked = await sent();
    const ctx = { ...world.ctx, settings: { ...world.ctx.settings, mailbox: { host: imap.host, port: imap.port, username: 'kith', password: 'secret' } } };
    await imap.deliver('kith', 'From: x@example.com\nMessage-ID: <before@example.com>\nSubject: hi\n\nHi.\n');
    await readInstanceMailbox(ctx, [take]);
    await imap.deliver('kith', `From: priya@example.com\nMessage-ID: <to-kith@example.com>\nIn-Reply-To: ${asked.messageId}\nSubject: Re\n\nYes.\n`);
    await readInstanceMailbox(ctx, [take]);
    await readInstanceMailbox(ctx, [take]);
    expect(taken.filter(each => each.messageId === '<to-kith@example.com>')).toMatchObject([{ me: world.ana.id, about: asked.about }]);
    await imap.deliver('kith', `From: priya@example.com\nMessage-ID: <poison@example.com>\nIn-Reply-To: ${asked.messageId}\nSubject: Re\n\nNo.\n`);
    const failing = { ...ctx, log: () => {} };
    const fails = async () => { throw new Error('the taker fell over'); };
    await expect(readInstanceMailbox({ ...failing, now: () => new Date() }, [fails])).rejects.toThrow('fell over');
    await readInstanceMailbox({ ...failing, now: () => new Date(Date.now() + 2 * 3_600_000) }, [fails]);
    await readInstanceMailbox(ctx, [take]);
    expect(taken.filter(each => each.messageId === '<poison@example.com>'), 'left out after an hour, and those behind it are read').toEqual([]);
  });
});
