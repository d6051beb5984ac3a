import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { busyCommand } from '../../src/icalendar/cli.ts';
import { runCommand } from '../run-command.ts';
import { calendar } from './calendar-text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kith-busy-'));
  await writeFile(path.join(folder, 'work.ics'), calendar(['UID:a', 'DTSTART;VALUE=DATE:20260302'], ['UID:b', 'SUMMARY:Odd', 'DTSTART:soon']));
  await writeFile(path.join(folder, 'home.ics'), calendar(['UID:a', 'DTSTART:20260301T090000', 'DURATION:PT1H']));
  await writeFile(path.join(folder, 'page.ics'), '<html></html>');
});
afterAll(() => rm(folder, { recursive: true }));

test('busy times of several files come in order, with the reader’s zone, and what is broken is named beside them', async () => {
  const { status, out, err } = await call(['work.ics', 'home.ics', '--from', '2026-03-01', '--to', '2026-03-10', '--zone', 'Europe/Berlin']);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({ busy: [{ start: '2026-03-01T08:00:00Z', end: '2026-03-01T09:00:00Z' }, { start: '2026-03-01T23:00:00Z', end: '2026-03-02T23:00:00Z' }] });
  expect(err).toMatch(/work\.ics: "Odd": .* is not a time\.\n$/);
});

test('the end of the span is not in it', async () => {
  const { out } = await call(['work.ics', '--from', '2026-03-01', '--to', '2026-03-02', '--zone', 'UTC']);
  expect(JSON.parse(out)).toEqual({ busy: [] });
});

test('a file that is no calendar, or is not there, ends with 1 and a sentence', async () => {
  expect(await call(['page.ics', '--from', '2026-03-01', '--to', '2026-03-02'])).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/page\.ics cannot be read: it holds no calendar/) });
  expect(await call(['none.ics', '--from', '2026-03-01', '--to', '2026-03-02'])).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/there is no such file\.\n$/) });
});

test.each([
  [['work.ics', '--to', '2026-03-02'], '--from is missing.'],
  [['work.ics', '--from', '2026-02-30', '--to', '2026-03-02'], '"2026-02-30" is not a date such as 2026-03-05.'],
  [['work.ics', '--from', '2026-03-01', '--to', '2026-03-02', '--zone', 'Mars'], '"Mars" is not an IANA zone such as Europe/Berlin.'],
  [['work.ics', '--from', '2026-03-03', '--to', '2026-03-02'], '--from must not be after --to.'],
  [['--from', '2026-03-01', '--to', '2026-03-02'], '"busy" needs at least one more word.'],
])('words that are off, %j, end with 2', async (args, sentence) => {
  const { status, err } = await call(args);
  expect([status, err.split('\n')[0]]).toEqual([2, sentence]);
});

const call = (args: readonly string[]) => runCommand(busyCommand, args.map(word => word.endsWith('.ics') ? path.join(folder, word) : word));
