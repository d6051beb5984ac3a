import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { known } from './people.ts';

let world: World;
let ana: Program;
let dee: Program;
let priya: string;

beforeAll(async () => {
  world = await openWorld();
  [ana, dee] = await Promise.all([programOf(world, world.ana), programOf(world, world.dee)]);
  priya = await known(world, 'Priya Raman', { profile: 'priya-raman-invented', company: 'Quince Hospitals' });
});
afterAll(() => world.close());

const kith = (words: readonly string[], json = false) => runKith(world, ['outreach', ...words], { json });

test('a program drafts, reads what is lacking, mends it, says that it is sent and answered, and takes a move back', async () => {
  const none = await ana('POST', '/outreach', { person: priya });
  expect([none.status, Object.keys(none.body.error.fields)]).toEqual([422, ['reason']]);
  const made = await ana('POST', '/outreach', { person: priya, reason: 'Your circle grew without a budget', question: 'How did you win the first ten?' });
  expect(made.status).toBe(201);
  const at = `/outreach/${made.body.id}`;
  const read = await ana('GET', at);
  expect(read.body).toMatchObject({ name: 'Priya Raman', state: 'drafted', channel: 'linkedin-note', profile: 'https://www.linkedin.com/in/priya-raman-invented', steps: [{ step: 'drafted', toldBy: 'me' }] });
  expect(read.body.flaws.map((flaw: { kind: string }) => flaw.kind)).toContain('noOffer');
  await ana('PATCH', at, { offer: 'Our notes', body: 'Hello Priya, how did you win the first ten?' });
  expect((await ana('GET', at)).body.flaws).toEqual([]);
  const moved = await ana('POST', `${at}/moves`, { to: 'sent' });
  expect((await ana('GET', at)).body).toMatchObject({ state: 'sent', sentAt: '2026-11-21T09:00:00.000Z' });
  await ana('POST', `/changes/${moved.body.change}/undo`);
  expect((await ana('GET', at)).body).toMatchObject({ state: 'drafted', sentAt: null });
  await ana('POST', `${at}/moves`, { to: 'sent' });
  expect((await ana('PATCH', at, { body: 'Later' })).status).toBe(409);
  expect((await ana('POST', `${at}/letters`)).body.error.fields).toEqual({ channel: expect.stringContaining('does not go by e-mail') });
  expect((await ana('POST', `${at}/follow-ups`, {})).status).toBe(200);
  expect((await ana('POST', `${at}/follow-ups`, {})).status).toBe(409);
  expect((await ana('GET', '/outreach?state=sent')).body).toMatchObject({ outreach: [{ id: made.body.id, followedUpAt: '2026-11-21T09:00:00.000Z' }], next: null });
});

test('a file has its calls, and a draft is put away', async () => {
  const made = await ana('POST', '/outreach', { person: priya, reason: 'A second reason', kind: 'own', channel: 'email' });
  const at = `/outreach/${made.body.id}`;
  await ana('PUT', `${at}/attachment`, { name: '../page.txt', type: 'text/plain', base64: Buffer.from('one').toString('base64') });
  expect((await ana('GET', at)).body.attachment).toEqual({ name: 'page.txt', type: 'text/plain', size: 3 });
  await ana('DELETE', `${at}/attachment`);
  expect((await ana('GET', at)).body.attachment).toBeNull();
  expect((await ana('DELETE', at)).body.change).toBeTruthy();
  expect((await ana('GET', at)).status).toBe(404);
});

test('Dee reads and moves nothing of Ana’s', async () => {
  const { outreach: [mine] } = (await ana('GET', '/outreach')).body;
  for (const [method, path, body] of [['GET', ''], ['PATCH', '', { body: 'x' }], ['DELETE', ''], ['POST', '/moves', { to: 'sent' }], ['POST', '/follow-ups', {}], ['POST', '/letters']] as const) expect((await dee(method, `/outreach/${mine.id}${path}`, body)).status, `${method} ${path}`).toBe(404);
  expect((await dee('GET', '/outreach')).body.outreach).toEqual([]);
  expect((await dee('POST', '/outreach', { person: priya, reason: 'None of hers' })).status).toBe(422);
});

test('the command line drafts, lists and says what became of it', async () => {
  await known(world, 'Noor Quince', { profile: 'noor-quince-invented' });
  const added = JSON.parse((await kith(['add', 'Noor', 'Quince', '--reason', 'You teach where I grew up', '--question', 'What changed most?'], true)).out) as { id: string };
  expect((await kith(['list', '--state', 'drafted'])).out).toContain('Noor Quince  You teach where I grew up');
  expect(await kith(['sent', added.id])).toMatchObject({ status: 0, out: 'Noor Quince: sent.\n' });
  expect((await kith(['follow-up', added.id])).out).toContain('What changed most?');
  expect(await kith(['follow-up', added.id])).toMatchObject({ status: 1, err: expect.stringContaining('You followed up once already.') });
  expect(await kith(['answered', added.id])).toMatchObject({ status: 0, out: 'Noor Quince: in conversation.\n' });
  expect(JSON.parse((await kith(['show', added.id], true)).out)).toMatchObject({ state: 'in conversation', steps: [{ step: 'drafted' }, { step: 'sent' }, { step: 'followed up' }, { step: 'in conversation' }] });
  expect(await kith(['move', added.id, 'nowhere'])).toMatchObject({ status: 2 });
  expect(await kith(['send', added.id])).toMatchObject({ status: 1 });
  expect(await kith(['show', priya])).toMatchObject({ status: 1, err: 'There is no such outreach here.\n' });
  expect(await kith(['add', 'Noor', 'Quince'])).toMatchObject({ status: 2, err: expect.stringContaining('Please say why this person, and why now.') });
});

test('the command line changes a draft, attaches a file, and puts it away', async () => {
  const { id } = JSON.parse((await kith(['add', 'Noor', 'Quince', '--reason', 'You teach where I grew up', '--kind', 'own', '--channel', 'email'], true)).out) as { id: string };
  expect((await kith(['edit', id, '--body', 'Hello Noor', '--subject', 'Hello'])).status).toBe(0);
  const file = join(world.ctx.settings.dataDirectory, 'page.txt');
  await writeFile(file, 'one');
  expect((await kith(['attach', id, file])).out).toBe('page.txt goes along.\n');
  expect((await kith(['attach', id, `${file}.none`])).err).toContain('cannot be read. Nothing was attached.');
  expect((await kith(['detach', id])).status).toBe(0);
  expect((await kith(['show', id])).out).toContain('Hello Noor');
  expect((await kith(['edit', id, '--channel', 'pigeon'])).status).toBe(2);
  expect((await kith(['discard', id])).out).toBe('The draft is put away.\n');
  expect((await kith(['show', id])).status).toBe(1);
});
