import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { importSmall } from './small-archive.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await importSmall(world, world.ana.id, {
    connections: [{ name: 'Priya Raman', slug: 'priya-raman-invented', company: 'Kelp Labs' }, { name: 'Pria Raman', slug: 'pria-raman-invented', company: 'Kelp Labs' }],
    messages: [{ from: 'priya-raman-invented', to: ['me'], at: '2026-11-01T10:00:00Z' }],
  });
});
afterAll(() => world.close());

/** What a command says, and how it ends. */
const kith = (words: readonly string[], as = 'ana@example.org') => runKith(world, words, { as });

test('kith report prints one document whose keys are those of the contract', async () => {
  const { status, out } = await kith(['report', '--as-of', '2026-11-21', '--json']);
  expect(status).toBe(0);
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(['asOf', 'people', 'connections', 'spokenWith', 'oneWayFromMe', 'oneWayFromThem', 'neverSpoken', 'dormant', 'awaitingMyReply', 'awaitingTheirReply', 'invitations']);
  expect(Object.keys(report['invitations'] as object)).toEqual(expect.arrayContaining(['sent', 'sentAccepted', 'sentNoAnswerSeen', 'sentNoAnswerSeenOverSixMonths', 'sentNoAnswerSeenOverOneYear', 'sentWithNote', 'received', 'receivedAccepted', 'receivedNoAnswerSeen', 'receivedWithNote']));
  expect(report).toMatchObject({ asOf: '2026-11-21', people: 2, connections: 2, oneWayFromThem: 1, neverSpoken: 1, awaitingMyReply: 1 });
});

test('without --json it speaks in sentences, of today', async () => {
  expect((await kith(['report'])).out).toBe('You know 2 people.\n2 of them are connections.\nWith none of these have messages gone both ways yet.\nFrom 1 there are only their own messages.\nWith 1 there was never a word.\n1 person waits for your answer.\n');
});

test('a day that is none is refused, and the usage is shown', async () => {
  for (const day of ['2026-02-30', 'yesterday', '2026-2-3']) {
    const { status, err, out } = await kith(['report', '--as-of', day]);
    expect(status).toBe(2);
    expect(err).toContain('--as-of is a day such as 2026-11-21');
    expect(out).toBe('');
  }
});

test('kith duplicates finds them, and merges two by their ids', async () => {
  const { duplicates: [pair] } = JSON.parse((await kith(['duplicates', '--json'])).out) as { duplicates: { a: { id: string; name: string }; b: { id: string; name: string }; reason: string }[] };
  expect(pair).toMatchObject({ a: { name: 'Priya Raman', work: 'Kelp Labs' }, b: { name: 'Pria Raman' }, reason: 'Almost the same name, both at Kelp Labs. Each has a LinkedIn profile of their own.' });
  expect((await kith(['duplicates', 'merge', pair!.a.id, pair!.a.id])).status).toBe(1);
  expect((await kith(['duplicates', 'merge', pair!.a.id, pair!.b.id], 'dee@example.org')).err).toBe('There is no such person here. Nothing was changed.\n');
  const merged = JSON.parse((await kith(['duplicates', 'merge', pair!.a.id, pair!.b.id, '--json'])).out) as { merged: string };
  expect(merged).toMatchObject({ merged: pair!.a.id, gone: pair!.b.id });
  expect(JSON.parse((await kith(['report', '--as-of', '2026-11-21', '--json'])).out)).toMatchObject({ people: 1, connections: 1, oneWayFromThem: 1 });
  expect((await kith(['duplicates'])).out).toBe('Nobody seems to be here twice.\n');
});
