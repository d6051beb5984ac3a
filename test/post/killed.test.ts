import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kit/id.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { letterById, postLetter } from '../../src/post/index.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { openWorld, type World } from '../world.ts';
import { openDifficultServer } from './difficult-server.ts';
import type { Errand } from './sending-process.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const stages = ['EHLO', 'MAIL', 'RCPT', 'DATA', 'the middle of the letter', 'the end of the letter, before it was taken', 'its 250, before that was noted', 'it was noted'] as const;

/** A letter whose sender is killed -9 there; how often servers have it once everything that follows has run, and under which ids. */
async function killedAt(stage: (typeof stages)[number]) {
  const { ctx, ana } = world;
  const id = await transact(ctx.db, ana.id, null, tx => postLetter(tx, { to: { name: '', address: 'priya@example.com' }, subject: 'A question', text: `How did you begin?\n${'x\n'.repeat(50_000)}`, about: { kind: 'test', id: newId() } }));
  const kill = () => { child.kill('SIGKILL'); };
  const word = { 'the middle of the letter': 'line', 'the end of the letter, before it was taken': '.', 'its 250, before that was noted': '.' }[stage as string] ?? stage;
  const first = await openDifficultServer({
    heard: each => { if (each === word) kill(); },
    answers: stage === 'the end of the letter, before it was taken' ? { '.': null } : stage.length === 4 ? { [stage]: null } : {},
  });
  const errand: Errand = { database: world.url, smtp: first.url, me: ana.id, id, now: ctx.now().toISOString(), settings: ctx.settings };
  const child = spawn(process.execPath, [fileURLToPath(new URL('sending-process.ts', import.meta.url)), JSON.stringify(errand)], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (stage === 'it was noted') child.stdout.once('data', kill);
  const [, signal] = await once(child, 'exit') as [number | null, string | null];
  expect(signal, stage).toBe('SIGKILL');
  first.close();

  const second = await openDifficultServer({});
  const mail = openMailer(second.url, 'kith@example.org');
  await sendLetter({ ...ctx, mail }, ana.id, id);
  const atOnce = second.taken.length;
  const { rows: [job] } = await sql<{ run_at: Date }>`select run_at from graphile_worker.jobs where key = ${`${ana.id} letter ${id}`}`.execute(ctx.db.sql);
  const later = { ...ctx, mail, now: () => new Date(ctx.now().getTime() + 5 * 60_000) };
  await Promise.all([sendLetter(later, ana.id, id), sendLetter(later, ana.id, id)]);
  await sendLetter({ ...ctx, mail, now: () => new Date(ctx.now().getTime() + 3_600_000) }, ana.id, id);
  mail.close();
  second.close();
  const taken = [...first.taken, ...second.taken];
  const letter = (await reading(ctx.db, ana.id, db => letterById(db, id)))!;
  return { atOnce, job, letter, taken: taken.length, ids: new Set(taken.map(raw => /^Message-ID: (\S+)/mi.exec(raw)?.[1])) };
}

test.each(stages)('killed at %s, a letter is neither lost nor doubled', { timeout: 60_000 }, async stage => {
  const { atOnce, job, letter, taken, ids } = await killedAt(stage);
  expect(letter).toMatchObject({ state: 'sent', trouble: null });
  expect(atOnce, 'nobody else is at it for five minutes').toBe(0);
  if (stage !== 'it was noted') expect(job?.run_at).toEqual(new Date(world.ctx.now().getTime() + 5 * 60_000));
  // The one exception (docs/mail.md): it arrives twice, and is known to be one letter.
  expect(taken).toBe(stage === 'its 250, before that was noted' ? 2 : 1);
  expect([...ids]).toEqual([letter.messageId]);
});
