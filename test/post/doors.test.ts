import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kit/id.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { transact } from '../../src/kit/transact.ts';
import { postLetter } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { type ImapServer, noImap, openImap } from '../imap.ts';
import { type Program, programOf } from '../program.ts';
import type { Given } from '../run-command.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { openDifficultServer } from './difficult-server.ts';

let world: World;
let imap: ImapServer | undefined;
let id: string;
let ana: Program;
let dee: Program;
let reads: Program;

beforeAll(async () => {
  imap = noImap ? undefined : await openImap();
  world = await openWorld({ allowedHosts: ['127.0.0.1'] });
  [ana, dee, reads] = [await programOf(world, world.ana), await programOf(world, world.dee), await programOf(world, world.ana, 'read')];
  id = await transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, { to: { name: '', address: 'priya@example.com' }, subject: 'A question', text: 'How?', about: { kind: 'test', id: newId() } }));
  const server = await openDifficultServer({ answers: { RCPT: '550 5.1.1 no such mailbox' } });
  const mail = openMailer(server.url, 'kith@example.org');
  await sendLetter({ ...world.ctx, mail }, world.ana.id, id);
  mail.close();
  server.close();
});
afterAll(async () => {
  await world.close();
  await imap?.close();
});

const kith = (words: string, given?: Given) => runKith(world, words.split(' '), given);

test('programs read my letters with their sentence, let them rest and try them again; Dee’s cannot', async () => {
  const failed = await reads('GET', '/letters?state=failed');
  expect(failed.body.letters).toMatchObject([{ id, state: 'failed', trouble: 'refused', to: { address: 'priya@example.com' } }]);
  expect(failed.body.letters[0]!.sentence).toContain('550 5.1.1 no such mailbox');
  expect((await dee('GET', '/letters?state=failed')).body.letters).toEqual([]);
  for (const verb of ['rest', 'retry']) expect((await dee('POST', `/letters/${id}/${verb}`)).status).toBe(404);
  expect((await reads('POST', `/letters/${id}/rest`)).status).toBe(403);
  expect((await ana('POST', `/letters/${id}/rest`)).status).toBe(200);
  expect((await ana('GET', '/letters?state=resting')).body.letters).toMatchObject([{ id }]);
  expect((await ana('POST', `/letters/${id}/retry`)).status).toBe(200);
  expect((await ana('GET', '/letters')).body.letters).toMatchObject([{ id, state: 'waiting', sentence: '' }]);
});

test('the command line does the same', async () => {
  expect((await kith('letters')).out).toContain('priya@example.com  A question');
  expect(JSON.parse((await kith('letters --state waiting', { json: true })).out)).toMatchObject({ letters: [{ id }] });
  expect(await kith(`letters rest ${id}`)).toMatchObject({ status: 0, out: 'It is not sent.\n' });
  expect(await kith(`letters rest ${id}`)).toMatchObject({ status: 1 });
  expect(await kith(`letters retry ${id}`)).toMatchObject({ status: 0 });
  expect(await kith('letters --state lost')).toMatchObject({ status: 2 });
  expect((await kith('letters retry nonsense')).err).toContain('There is no letter nonsense');
});

test('reminders are set by program and by command line', async () => {
  expect((await ana('GET', '/reminders')).body).toEqual({ rhythm: 'none', hour: 8, weekday: 'mo', zone: 'America/Los_Angeles' });
  expect((await ana('PUT', '/reminders', { rhythm: 'weekly', hour: 7, weekday: 'we' })).body).toMatchObject({ rhythm: 'weekly', hour: 7, weekday: 'we' });
  expect((await kith('reminders')).out).toBe('A reminder comes every Wednesday at 7:00.\n');
  expect((await dee('GET', '/reminders')).body).toMatchObject({ rhythm: 'none' });
  expect((await ana('PUT', '/reminders', { rhythm: 'hourly' })).status).toBe(422);
  expect((await kith('reminders daily --hour 24')).status).toBe(2);
  expect(JSON.parse((await kith('reminders daily --hour 6', { json: true })).out)).toEqual({ rhythm: 'daily', hour: 6, weekday: 'mo' });
  expect((await kith('reminders none')).out).toBe('No reminders come by e-mail.\n');
});

test.skipIf(noImap)('a mailbox is connected by program and by command line, and shown without its password', async () => {
  const { host, port } = imap!;
  const refused = await ana('PUT', '/mailbox', { host, port, username: 'ana', password: 'wrong' });
  expect(refused).toMatchObject({ status: 422, body: { error: { code: 'not_connected', fields: { password: expect.stringContaining('does not accept') } } } });
  expect((await ana('PUT', '/mailbox', { host, port, username: 'ana', password: 'secret' })).body.mailbox).toMatchObject({ host, username: 'ana', trouble: null });
  expect(JSON.stringify(await ana('GET', '/mailbox'))).not.toContain('secret');
  expect((await dee('GET', '/mailbox')).body.mailbox).toBeNull();
  expect((await ana('POST', '/mailbox/readings')).status).toBe(200);
  expect((await ana('DELETE', '/mailbox')).body.mailbox).toBeNull();
  expect(await kith('mailbox forget')).toMatchObject({ status: 1, err: 'No mailbox is connected.\n' });
  expect(await kith(`mailbox connect ${host} --user ana --port ${port} --password-stdin`, { input: 'wrong\n' })).toMatchObject({ status: 1 });
  expect(await kith(`mailbox connect ${host} --user ana --port ${port} --password-stdin`, { input: 'secret\n' })).toMatchObject({ status: 0, out: 'The mailbox is connected.\n' });
  expect((await kith('mailbox')).out).toContain('All is well.');
  expect(await kith(`mailbox connect ${host}`)).toMatchObject({ status: 2 });
});
