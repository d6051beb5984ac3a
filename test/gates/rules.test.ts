import { expect, test } from 'vitest';
import { gate, treeOf } from './gate.ts';

const allowed: readonly (readonly [why: string, file: string, text: string])[] = [
  ['the clock asks for the time', 'src/time/clock.ts', 'export const systemClock = () => new Date();'],
  ['app asks for the time', 'src/app/main.ts', 'const begun = Date.now();'],
  ['a rule makes an instant from a number', 'src/booking/slot.ts', 'export const at = (ms: number) => new Date(ms);'],
  ['the settings are read in their place', 'src/app/config.ts', 'export const url = process.env.DATABASE_URL;'],
  ['the whole environment is handed to the settings', 'src/app/serve.ts', 'const config = readConfig(process.env, {});'],
  ['a verb writes', 'src/people/merge-people.ts', "import { transact } from '../kit/transact.ts';"],
  ['an edge reads', 'src/people/web.ts', "import { reading } from '../kit/transact.ts';"],
  ['a noun begins like a room', 'src/accounts/api-token.ts', "import { transact } from '../kit/transact.ts';"],
  ['app mounts routes', 'src/app/http.tsx', 'const http = new Hono();'],
];

test.each(allowed)('%s', (_, file, text) => {
  expect(gate('rules', treeOf({ [file]: text }))).toMatchObject({ open: true });
});

const refused: readonly (readonly [why: string, file: string, text: string, says: string])[] = [
  ['a rule that asks for the time', 'src/people/due.ts', 'const now = new Date();', 'asks for the time'],
  ['a rule that asks for the milliseconds', 'src/people/due.ts', 'const now = Date.now();', 'asks for the time'],
  ['a rule that takes the clock with it', 'src/people/due.ts', 'const { now } = { now: Date.now };', 'asks for the time'],
  ['a rule that asks Temporal', 'src/booking/due.ts', 'const now = Temporal.Now.instant();', 'asks for the time'],
  ['a setting read in a domain', 'src/people/list.ts', 'const size = process.env.SIZE;', 'reads the environment'],
  ['a setting read by name', 'src/people/list.ts', "const size = process['env']['SIZE'];", 'reads the environment'],
  ['the environment taken by import', 'src/people/list.ts', "import { env } from 'node:process';", 'reads the environment'],
  ['a setting read in app beside the settings', 'src/app/main.ts', 'const size = process.env.SIZE;', 'reads the environment'],
  ['a page that writes', 'src/people/pages.tsx', "import { transact } from '../kit/transact.ts';", 'can write'],
  ['a route that writes', 'src/people/web.tsx', "import { reading, transact as t } from '../kit/transact.ts';", 'can write'],
  ['a job that writes by itself', 'src/imports/jobs.ts', "import { asOperator } from '../kit/transact.ts';", 'can write'],
  ['a limit that is a parameter', 'src/people/store.ts', 'const some = sql`select from person limit ${most}`;', 'limits a question'],
  ['a format that is built for one use', 'src/people/say.ts', "const day = new Intl.DateTimeFormat('en').format(at);", 'builds an object of Intl'],
  ['a domain that mounts routes', 'src/people/web.ts', 'const http = new Hono();', 'mounts routes'],
];

test.each(refused)('%s is refused', (_, file, text, says) => {
  expect(gate('rules', treeOf({ [file]: text }))).toMatchObject({ open: false, says: expect.stringContaining(`${file}:1 ${says}`) });
});

test('a tree without source is refused, because nothing was seen', () => {
  expect(gate('rules', treeOf({}))).toMatchObject({ open: false, says: expect.stringContaining('proves nothing') });
});
