/**
 * Migrations are append-only: `node gates/migrations.ts [TREE]`.
 *
 * Each is numbered without gaps, begins with its reason, and all apply from nothing. One that was released is never
 * changed: `migrations/released.sum` (made by sha256sum when a version is released) lists them, and its lines stay.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { withMigratedDatabase } from './migrated.ts';
import { type Finding, report } from './report.ts';
import { filesIn, type SourceFile, treeRoot } from './tree.ts';

const sums = 'migrations/released.sum';
const files = filesIn('migrations');
const migrations = files.filter(({ path }) => path.endsWith('.sql'));
const written = [...migrations.flatMap(named), ...migrations.flatMap(reasoned), ...released().flatMap(unchanged), ...strangers()];
report('migrations', migrations.length, 'migrations', written.length > 0 ? written : await applied());

function named({ path }: SourceFile, place: number): readonly Finding[] {
  const number = String(place + 1).padStart(4, '0');
  return new RegExp(`^${number}_[a-z0-9_]+[.]sql$`).test(basename(path)) ? [] : [{ file: path, says: `is not named ${number}_like_this.sql, or a number is missing or used twice` }];
}

function reasoned({ path, text }: SourceFile): readonly Finding[] {
  return /^-- \S.{20}/.test(text) ? [] : [{ file: path, line: 1, says: 'does not begin with its reason: a comment that says why' }];
}

/** What this tree and the commits before it call released: the name and the hash of each file. */
function released(): readonly (readonly [name: string, hash: string])[] {
  const now = files.find(({ path }) => path === sums)?.text ?? '';
  const before = ['HEAD~1', 'origin/main'].map(commit => spawnSync('git', ['-C', treeRoot, 'show', `${commit}:${sums}`], { encoding: 'utf8' }).stdout ?? '');
  const lines = new Set([now, ...before].flatMap(text => text.split('\n')).filter(Boolean));
  return [...lines].map(line => [line.slice(66), line.slice(0, 64)] as const);
}

function unchanged([name, hash]: readonly [name: string, hash: string]): readonly Finding[] {
  const file = migrations.find(({ path }) => basename(path) === name);
  if (!file) return [{ file: `migrations/${name}`, says: 'was released and is gone' }];
  return createHash('sha256').update(file.text).digest('hex') === hash ? [] : [{ file: file.path, says: 'was released and then changed; a further change is a new file' }];
}

function strangers(): readonly Finding[] {
  return files.filter(({ path }) => path !== sums && !path.endsWith('.sql')).map(({ path }) => ({ file: path, says: 'is not a migration' }));
}

async function applied(): Promise<readonly Finding[]> {
  if (migrations.length === 0) return [];
  try {
    return await withMigratedDatabase(join(treeRoot, 'migrations'), async () => []);
  } catch (error) {
    return [{ file: 'migrations', says: `do not apply from nothing: ${error instanceof Error ? error.message : String(error)}` }];
  }
}
