import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kit/id.ts';
import { openMailer, type Mailer } from '../../src/kit/mail.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { letterById, postLetter } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let server: SMTPServer;
let mail: Mailer;
/** What the server says to each of these addresses; a letter is taken for all others. */
const answers = new Map<string, number>();
const taken: { readonly to: readonly string[]; readonly raw: string }[] = [];

beforeAll(async () => {
  world = await openWorld();
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo({ address }, _, done) { const code = answers.get(address); done(code ? Object.assign(new Error(`${code} not now`), { responseCode: code }) : null); },
    onData(stream, { envelope }, done) {
      stream.once('end', done);
      void text(stream).then(raw => taken.push({ to: envelope.rcptTo.map(each => each.address), raw }));
    },
  });
  await new Promise<void>(ready => { server.listen(0, '127.0.0.1', ready); });
  mail = openMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, 'kith@example.org');
});
afterAll(async () => {
  mail.close();
  await new Promise<void>(done => { server.close(done); });
  await world.close();
});

async function send(): Promise<string> {
  taken.length = 0;
  const id = await transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, { to: { name: 'Cy', address: 'cy@example.com' }, also: { name: 'Priya', address: 'priya@example.com' }, subject: 'Cy, meet Priya', text: 'Here you are.', about: { kind: 'test', id: newId() } }));
  await sendLetter({ ...world.ctx, mail }, world.ana.id, id);
  return id;
}
const stateOf = async (id: string) => (await reading(world.ctx.db, world.ana.id, db => letterById(db, id)))!.state;

test('one letter to two reaches both at once, and each sees the other', async () => {
  expect(await stateOf(await send())).toBe('sent');
  expect(taken.map(({ to }) => to)).toEqual([['cy@example.com', 'priya@example.com']]);
  expect(taken[0]!.raw).toMatch(/^To: Cy <cy@example.com>, Priya <priya@example.com>/m);
});

test('where one of two is put off, the letter waits for that one alone, and the other is not written to again', async () => {
  answers.set('priya@example.com', 450);
  const id = await send();
  expect(await stateOf(id)).toBe('waiting');
  expect(taken.map(({ to }) => to)).toEqual([['cy@example.com']]);
  answers.clear();
  world.setNow('2026-11-21T09:05:00Z');
  await sendLetter({ ...world.ctx, mail }, world.ana.id, id);
  expect(await stateOf(id)).toBe('sent');
  expect(taken.map(({ to }) => to)).toEqual([['cy@example.com'], ['priya@example.com']]);
  const [first, second] = taken.map(({ raw }) => /^Message-ID: .*$/m.exec(raw)![0]);
  expect(second).toBe(first);
  expect(taken[1]!.raw, 'its head names both').toMatch(/^To: Cy <cy@example.com>, Priya <priya@example.com>/m);
});

test('where one of two is refused for good, the member is told, and the other has the letter', async () => {
  answers.set('cy@example.com', 550);
  const id = await send();
  expect(await stateOf(id)).toBe('failed');
  expect(taken.map(({ to }) => to)).toEqual([['priya@example.com']]);
  answers.clear();
});
