/** oxlint by .oxlintrc.json, and proof that it read every file: `node gates/lint.ts [TREE]`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, report } from './report.ts';
import { filesIn, isScript, treeRoot } from './tree.ts';

type Diagnostic = {
  readonly message: string; readonly code?: string; readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
};
type Answer = { readonly diagnostics: readonly Diagnostic[]; readonly number_of_files: number };

const folders = ['src', 'test', 'bench', 'seeds', 'gates', 'bin', 'build'].filter(folder => existsSync(join(treeRoot, folder)));
const unread = ['src/kit/schema.ts'];
const files = folders.flatMap(filesIn).filter(isScript).filter(file => !unread.includes(file.path));
const answer = files.length > 0 ? lint() : { diagnostics: [], number_of_files: 0 };
report('lint', answer.number_of_files, 'files', [...answer.diagnostics.map(finding), ...unseen()]);

function lint(): Answer {
  const home = fileURLToPath(new URL('..', import.meta.url));
  const run = spawnSync(join(home, 'node_modules/.bin/oxlint'), ['-c', join(home, '.oxlintrc.json'), '--format', 'json', ...folders], { cwd: treeRoot, encoding: 'utf8', maxBuffer: 1e8 });
  if (!run.stdout.startsWith('{')) throw new Error(`oxlint did not run: ${run.stdout}${run.stderr}`);
  return JSON.parse(run.stdout) as Answer;
}

function finding({ filename, labels, message, code }: Diagnostic): Finding {
  return { file: filename, line: labels[0]?.span.line ?? 1, says: `${message} (${code})` };
}

function unseen(): readonly Finding[] {
  return answer.number_of_files < files.length
    ? [{ file: treeRoot, says: `holds ${files.length} files, and oxlint read ${answer.number_of_files}` }] : [];
}
