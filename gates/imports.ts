/**
 * Who imports whom, by .dependency-cruiser.cjs: `node gates/imports.ts [TREE]`.
 *
 * dependency-cruiser ends well when it could not read anything (with TypeScript 7 it reads no file), so every file of
 * src has to appear in its answer, and with imports where its text has some.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type Finding, report } from './report.ts';
import { filesIn, isScript, type SourceFile, treeRoot } from './tree.ts';

type Answer = {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: { readonly violations: readonly Violation[] };
};
type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string }; readonly comment?: string; readonly cycle?: readonly { readonly name: string }[] };

const files = filesIn('src').filter(isScript);
const answer = files.length > 0 ? cruise() : { modules: [], summary: { violations: [] } };
const read = new Map(answer.modules.map(module => [module.source, module.dependencies.length]));
report('imports', files.length, 'files', [...files.flatMap(unread), ...answer.summary.violations.map(finding)]);

function cruise(): Answer {
  const home = fileURLToPath(new URL('..', import.meta.url));
  const words = ['src', '--config', join(home, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = spawnSync(process.execPath, [join(home, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'), ...words], { cwd: treeRoot, encoding: 'utf8', maxBuffer: 1e9 });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stdout.slice(0, 500)}${run.stderr}`);
  return JSON.parse(run.stdout) as Answer;
}

function unread({ path, text }: SourceFile): readonly Finding[] {
  if (!read.has(path)) return [{ file: path, says: 'was not read by dependency-cruiser' }];
  return read.get(path) === 0 && ts.preProcessFile(text).importedFiles.length > 0 ? [{ file: path, says: 'has imports that dependency-cruiser did not see' }] : [];
}

function finding({ from, to, rule, cycle }: Violation): Finding {
  return { file: from, says: cycle ? `goes in a circle: ${cycle.map(step => step.name).join(' -> ')} (${rule.name})` : `imports ${to} (${rule.name})` };
}
