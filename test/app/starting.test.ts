import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allCommands, runCommand } from '../../src/app/cli.ts';
import { readConfig } from '../../src/app/config.ts';
import { topics } from '../../src/app/help.ts';
import { named, testDatabase } from '../postgres.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kith-')); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function kith(...words: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const status = await runCommand(words, { stdin: process.stdin, out: text => { out += text; }, err: text => { err += text; } });
  return { status, out, err };
}

test('the secret is made once, whole, and for this user alone', () => {
  const first = readConfig({}, { data: folder }).secret;
  expect(first.length).toBeGreaterThan(31);
  expect(readConfig({}, { data: folder }).secret).toBe(first);
  expect(readdirSync(folder)).toEqual(['secret']);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('an empty secret, left by a start that was killed, is replaced', () => {
  writeFileSync(join(folder, 'secret'), '');
  const { secret } = readConfig({}, { data: folder });
  expect(secret.length).toBeGreaterThan(31);
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret);
});

test('a setting that is empty counts as not set, and never as the folder one stands in', () => {
  const given = { KITH_SECRET: 'a secret that is long enough for tests', KITH_DATA: '', XDG_DATA_HOME: '', LOCALAPPDATA: '' };
  expect(readConfig(given).dataDirectory.startsWith(homedir())).toBe(true);
  mkdirSync(join(folder, 'here'));
  expect(readConfig({ ...given, XDG_DATA_HOME: folder }).dataDirectory).toBe(process.platform === 'linux' ? join(folder, 'kith') : expect.any(String));
});

test.each([
  [['doctor', '--data'], '--data needs a word after it'],
  [['--data', '--json', 'doctor'], '--data needs a word after it'],
  [['doctor', '--data='], '--data needs a word after it'],
  [['today', '--as'], '--as needs a word after it'],
  [['serve', '--port', 'abc'], '"abc" is not a port'],
  [['serve', '--port', '70000'], '"70000" is not a port'],
])('%j are words that are off: status 2, what is wrong, and the usage', async (words, says) => {
  const { status, err } = await kith(...words);
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(says) });
  expect(err).toContain('Usage: kith ');
}, 30_000);

const noDatabase = async (url: string) => {
  vi.stubEnv('DATABASE_URL', url);
  const { status, out, err } = await kith('account', 'list', '--data', folder);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err.trimEnd()).not.toContain('\n');
  expect(err).not.toContain('hunter2');
  return err;
};

test('a database that cannot be reached is named in a sentence', { timeout: 60_000 }, async () => {
  expect(await noDatabase('postgres://ana:hunter2@127.0.0.1:1/kith')).toMatch(/No PostgreSQL server answers at 127[.]0[.]0[.]1:1[.]/);
  expect(await noDatabase('postgres://ana:hunter2@nowhere.invalid/kith')).toMatch(/nowhere[.]invalid/);
});

test('a database that the server does not have is named in a sentence', { timeout: 60_000 }, async () => {
  const database = await testDatabase();
  try {
    expect(await noDatabase(named(database.url, 'no_such_database'))).toMatch(/no database named no_such_database/);
  } finally {
    await database.drop();
  }
});

test('being asked to stop while it starts, Kith ends in order and never says that it is ready', { timeout: 60_000 }, async () => {
  const database = await testDatabase();
  try {
    vi.stubEnv('DATABASE_URL', database.url);
    const run = kith('serve', '--port', '0', '--no-worker', '--data', folder);
    process.emit('SIGTERM');
    expect(await run).toEqual({ status: 0, out: '', err: '' });
    expect(process.listenerCount('SIGINT')).toBe(0);
  } finally {
    await database.drop();
  }
});

test('with a port of its own choice Kith still goes by the address that KITH_URL names', { timeout: 60_000 }, async () => {
  const database = await testDatabase();
  try {
    vi.stubEnv('DATABASE_URL', database.url);
    vi.stubEnv('KITH_URL', 'https://kith.example.org');
    let said = '';
    const run = runCommand(['serve', '--port', '0', '--no-worker', '--data', folder], { stdin: process.stdin, out: text => { said += text; }, err: () => {} });
    await expect.poll(() => said, { timeout: 15_000 }).toContain('Kith is ready at https://kith.example.org\n');
    process.emit('SIGTERM');
    expect(await run).toBe(0);
  } finally {
    await database.drop();
  }
});

test.each([[['help', 'round']], [['round', '--help']], [['round', '-h']]])('help about one word names how that is called: kith %j', async words => {
  const { status, out, err } = await kith(...words);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^Usage: kith round list \[--json\]\n {7}kith round start NAME/);
  expect(out).not.toContain('kith import');
});

test('help about two words names that one call; about nothing, a line for each; about what there is not, that, last', async () => {
  expect((await kith('round', 'end', '--help')).out).toBe('Usage: kith round end GROUP\n');
  expect((await kith('help', 'match')).out).toMatch(/^Usage: kith match \[FILE\|-\][^\n]*\n$/);
  const { out } = await kith('help');
  expect(out).toMatch(/\n {2}people +Find people/);
  expect(out.split('\n').length).toBeLessThan(70);
  expect(await kith()).toMatchObject({ status: 0, out });
  expect(await kith('help', 'all')).toMatchObject({ status: 0, out: expect.stringContaining('kith import undo ID') as string });
  expect((await kith('help', 'network')).out).toMatch(/^People and network\n[\s\S]*kith people show ID/);
  expect(await kith('help', 'nope')).toMatchObject({ status: 2, err: expect.stringMatching(/There is no “kith nope”\.\n$/) as string });
});

test.each([
  [['peple'], 'There is no “kith peple”. Did you mean “kith people”?'],
  [['imprt', 'x.zip'], 'There is no “kith imprt”. Did you mean “kith import”?'],
  [['help', 'invitation'], 'There is no “kith invitation”. Did you mean “kith invitations”?'],
  [['round', 'darw'], 'There is no “kith round darw”. Did you mean “kith round draw”?'],
  [['report', '--data'], '--data needs a word after it: the folder that holds the data.'],
])('words that are off are told of last, with the nearest: kith %j', async (words, last) => {
  const { status, out, err } = await kith(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trimEnd().split('\n').at(-1)).toBe(last);
  expect(err).toContain('Usage: kith ');
});

test('the help names every command once, and no other', () => {
  const named = topics.flatMap(({ commands }) => Object.keys(commands));
  const known = allCommands({ data: undefined, as: undefined, json: false }, { stdin: process.stdin, out: () => {}, err: () => {} });
  expect(named.toSorted()).toEqual(known.map(({ name }) => name).toSorted());
  expect(topics.map(({ name }) => name).filter(name => named.includes(name))).toEqual([]);
});

test('kith says its version', async () => {
  expect(await kith('--version')).toEqual({ status: 0, out: 'Kith 0.1.0\n', err: '' });
});
