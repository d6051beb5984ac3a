import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export type Verdict = { readonly open: boolean; readonly says: string };

/** A folder with these files, gone when the test is over. */
export function treeOf(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'kith-tree-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

/** What a gate says of a tree: `gate('shape', treeOf({ … }))`. */
export function gate(name: string, ...words: readonly string[]): Verdict {
  const file = fileURLToPath(new URL(`../../gates/${name}.ts`, import.meta.url));
  const run = spawnSync(process.execPath, [file, ...words], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { open: run.status === 0, says: run.stdout + run.stderr };
}
