import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '../outreach/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let program: Program;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  program = await programOf(world, world.ana);
});
afterAll(() => world.close());

async function kith(words: readonly string[], input = ''): Promise<{ readonly status: number; readonly out: string }> {
  const { status, out, err } = await runKith(world, [words[0] === 'settings' ? 'outreach' : 'template', ...words], { input });
  return { status, out: out + err };
}

test('I word a template as I would say it, in one language, and go back to Kith’s words', async () => {
  expect(await ana.page('/outreach/templates?language=de')).toContain('href="/outreach/templates/ask/de"');
  const none = await ana.post('/outreach/templates/thanks/en', { subject: 'Thank you', body: ' ', short: '' });
  expect([none.status, (await none.text()).includes('A template needs a text.')]).toEqual([422, true]);
  await ana.post('/outreach/templates/thanks/en', { subject: 'Thank you', body: 'Dear {name}, thank you.', short: '' });
  expect(await ana.page('/outreach/templates/thanks/en')).toContain('Dear {name}, thank you.');
  expect(await ana.page('/outreach/templates')).toContain('Your words');
  expect(await ana.page('/outreach/templates?language=de')).not.toContain('Your words');
  await ana.post('/outreach/templates/thanks/en/reset');
  expect(await ana.page('/outreach/templates/thanks/en')).not.toContain('Dear {name}, thank you.');
  expect((await ana.get('/outreach/templates/own/en')).status).toBe(404);
});

test('what I said of how I reach out stays, and what is out of bounds is refused with what I typed', async () => {
  const refused = await ana.post('/outreach/settings', { aboutMe: 'I design learning.', followUpDays: '1', noteLimit: '200' });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  for (const words of ['Between 3 and 120 days, please.', 'I design learning.']) expect(page).toContain(words);
  await ana.post('/outreach/settings', { aboutMe: 'I design learning.', followUpDays: '21', noteLimit: '300' });
  expect(await ana.page('/outreach/settings')).toContain('value="21"');
});

test('a program words templates, and the next letter begins so; settings have their calls', async () => {
  const person = await known(world, 'Priya Raman');
  await program('PUT', '/outreach/templates/reconnect/en', { subject: 'Long ago', body: 'Dear {name}, {reason}', short: '' });
  const { body: { id } } = await program('POST', '/outreach', { person, kind: 'reconnect', channel: 'email', language: 'en', reason: 'we once shared a desk' });
  expect(await program('GET', `/outreach/${id}`)).toMatchObject({ body: { subject: 'Long ago', body: 'Dear Priya, We once shared a desk.' } });
  expect(await program('DELETE', '/outreach/templates/reconnect/en')).toMatchObject({ body: { own: false } });
  expect(await program('PATCH', '/outreach/settings', { noteLimit: 200 })).toMatchObject({ status: 200, body: { aboutMe: 'I design learning.', noteLimit: 200, followUpDays: 21 } });
  expect(await program('PATCH', '/outreach/settings', { noteLimit: 250 })).toMatchObject({ status: 422 });
});

test('the command line words templates and settings alike', async () => {
  expect((await kith(['word', 'thanks', 'en', '--body', '-'], 'Thank you, {name}.')).out).toBe('Your words are kept.\n');
  expect((await kith(['show', 'thanks', 'en'])).out).toContain('Thank you, {name}.');
  expect((await kith(['list'])).out).toContain('thanks en  your words');
  expect((await kith(['reset', 'thanks', 'en'])).status).toBe(0);
  expect((await kith(['show', 'poem', 'en'])).status).toBe(2);
  expect((await kith(['settings', '--follow-up-days', '30'])).out).toContain('After 30 days of silence');
  expect((await kith(['settings', '--note-limit', '7'])).status).toBe(2);
});
