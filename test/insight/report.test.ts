import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/accounts/index.ts';
import { newId } from '../../src/kit/id.ts';
import { runImport } from '../../src/intake/index.ts';
import { type NetworkReport, tellNetwork } from '../../src/insight/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { type ArchivePlan, ERAS, writeLinkedInZip } from '../archives/make-linkedin.ts';
import { openWorld, type World } from '../world.ts';
import { reportByHand, withoutNamesakes } from './report-by-hand.ts';
import { importSmall, type SmallArchive } from './small-archive.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const told = (me: string, asOf: string): Promise<NetworkReport> => reading(world.ctx.db, me, db => tellNetwork(db, asOf));

async function somebody(): Promise<string> {
  return (await createAccount(world.ctx, { email: `member${++members}@example.org`, name: 'Ana Eriksen' })).id;
}
let members = 0;

async function reportOf(archive: SmallArchive, asOf = '2026-11-21'): Promise<NetworkReport> {
  const me = await somebody();
  await importSmall(world, me, archive);
  return told(me, asOf);
}

test.each(ERAS)('the report of an archive of %s says what its files say when they are counted by hand', async era => {
  // before the end of 2023, one file knows people by a name and another by an address or a number
  const named = Number(era) < 2024;
  const plan: ArchivePlan = named ? withoutNamesakes({ era, connections: 60, invitations: 60, messages: 500 }) : { era, seed: 7, connections: 150, invitations: 120, messages: 900 };
  const me = await somebody();
  const path = join(world.ctx.settings.dataDirectory, `${era}.zip`);
  await writeLinkedInZip(path, plan);
  const files = [{ path, name: 'Basic_LinkedInDataExport.zip' }];
  await runImport(world.ctx, me, { id: newId(), files, format: 'auto' });
  for (const asOf of ['2026-11-21', '2024-02-28', `${era}-10-04`, '2031-01-01']) {
    const byHand = reportByHand(plan, asOf);
    expect(byHand.connections).toBeGreaterThan(50);
    expect(await told(me, asOf)).toEqual(byHand);
  }
});

test('a tie is dormant once its last message is older than three years before the day begins, to the second', async () => {
  const connections = [{ name: 'Priya Raman', slug: 'priya-raman-invented' }, { name: 'Grace Kim', slug: 'grace-kim-invented' }];
  const messages = [
    { from: 'me', to: ['priya-raman-invented'], at: '2019-01-01T10:00:00Z' }, { from: 'priya-raman-invented', to: ['me'], at: '2023-11-20T23:59:59Z' },
    { from: 'grace-kim-invented', to: ['me'], at: '2019-01-01T10:00:00Z' }, { from: 'me', to: ['grace-kim-invented'], at: '2023-11-21T00:00:00Z' },
  ];
  expect(await reportOf({ connections, messages })).toMatchObject({ connections: 2, spokenWith: 2, dormant: 1, awaitingMyReply: 0, awaitingTheirReply: 0 });
});

test('a message waits for an answer for a year, and no longer', async () => {
  const messages = [
    { from: 'priya-raman-invented', to: ['me'], at: '2025-11-21T00:00:00Z' }, { from: 'grace-kim-invented', to: ['me'], at: '2025-11-20T23:59:59Z' },
    { from: 'me', to: ['bela-nagy-invented'], at: '2026-11-01T08:00:00Z' },
  ];
  expect(await reportOf({ connections: [{ name: 'Bela Nagy', slug: 'bela-nagy-invented' }], messages }))
    .toMatchObject({ people: 3, connections: 1, oneWayFromMe: 1, awaitingMyReply: 1, awaitingTheirReply: 1 });
});

test('a message of mine counts for each who got it, one of somebody else for them alone', async () => {
  const connections = ['Priya Raman', 'Grace Kim', 'Bela Nagy'].map(name => ({ name, slug: `${name.toLowerCase().replace(' ', '-')}-invented` }));
  const messages = [
    { from: 'me', to: ['priya-raman-invented', 'grace-kim-invented'], at: '2026-10-01T08:00:00Z' },
    { from: 'bela-nagy-invented', to: ['me', 'priya-raman-invented'], at: '2026-10-02T08:00:00Z' },
  ];
  expect(await reportOf({ connections, messages })).toMatchObject({ oneWayFromMe: 2, oneWayFromThem: 1, spokenWith: 0, neverSpoken: 0 });
});

test('a note in an invitation is no message', async () => {
  const connections = [{ name: 'Priya Raman', slug: 'priya-raman-invented' }];
  const invitations = [
    { from: 'me', to: 'priya-raman-invented', at: '2026-01-05T08:00:00Z', note: 'Your talk stayed with me.' }, { from: 'grace-kim-invented', to: 'me', at: '2026-01-05T08:00:00Z' },
    { from: 'me', to: 'bela-nagy-invented', at: '2025-11-20T23:59:00Z' }, { from: 'me', to: 'tala-vale-invented', at: '2025-11-21T00:00:00Z' }, { from: 'me', to: 'noor-quince-invented', at: '2026-05-21T00:00:00Z' },
  ];
  expect(await reportOf({ connections, invitations })).toMatchObject({
    people: 5, connections: 1, neverSpoken: 1,
    invitations: { sent: 4, sentAccepted: 1, sentNoAnswerSeen: 3, sentNoAnswerSeenOverSixMonths: 2, sentNoAnswerSeenOverOneYear: 1, sentWithNote: 1, received: 1, receivedAccepted: 0, receivedNoAnswerSeen: 1, receivedWithNote: 0 },
  });
});

test('whoever is on the newest list of connections no more is still known, but no connection', async () => {
  const me = await somebody();
  const both = [{ name: 'Priya Raman', slug: 'priya-raman-invented' }, { name: 'Grace Kim', slug: 'grace-kim-invented' }];
  await importSmall(world, me, { connections: both, invitations: [{ from: 'me', to: 'grace-kim-invented', at: '2020-01-05T08:00:00Z' }] });
  expect(await told(me, '2026-11-21')).toMatchObject({ people: 2, connections: 2, invitations: { sentAccepted: 1 } });
  await importSmall(world, me, { connections: [{ ...both[0]!, on: '2020-05-05' }, { name: 'Bela Nagy', slug: 'bela-nagy-invented', on: '2021-01-01' }] });
  expect(await told(me, '2026-11-21')).toMatchObject({ people: 3, connections: 2, neverSpoken: 2, invitations: { sentAccepted: 0, sentNoAnswerSeen: 1 } });
});

test('whoever only got the same message as I did is nobody I exchanged one with', async () => {
  expect(await reportOf({ messages: [{ from: 'bela-nagy-invented', to: ['me', 'tala-vale-invented'], at: '2026-10-02T08:00:00Z' }] })).toMatchObject({ people: 1 });
});
