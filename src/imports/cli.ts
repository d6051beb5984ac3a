import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ArchiveError, type SourceKind } from '../archives/index.ts';
import { NothingToUndo } from '../activity/index.ts';
import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading, transact } from '../kit/transact.ts';
import type { ImportFile, ImportResult } from './import.ts';
import { runImport } from './run-import.ts';
import { recordImport } from './start-import.ts';
import { latestImports, markFailed } from './store.ts';
import { LaterImportStands, undoImport } from './undo-import.ts';

const formats = ['auto', 'linkedin', 'vcard', 'google', 'outlook', 'csv'] as const;

/** `kith import …`. */
export const importCommands = (around: Surroundings): readonly Command[] => [commandGroup('import', { list: list(around), undo: undo(around) }, importFiles(around))];

const importFiles = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import', usage: 'kith import FILE… [--format auto|linkedin|vcard|google|outlook|csv] [--dry-run] [--json]', words: [1, 1000],
  options: { format: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async ({ values, positionals }, io) => {
    const format = (values.format ?? 'auto') as 'auto' | SourceKind;
    if (!formats.includes(format)) throw new WrongWords(`--format is one of ${formats.join(', ')}; “${format}” is not.`);
    const files = await Promise.all(positionals.map(existing));
    const result = await open(async ctx => importNow(ctx, (await whose(ctx, as)).id, files, format, values['dry-run'] ?? false));
    io.out(io.json ? `${JSON.stringify(result)}\n` : inWords(result, values['dry-run'] ?? false));
  },
});

async function existing(file: string): Promise<ImportFile> {
  const path = resolve(file);
  await access(path).catch(() => { throw new CannotBeDone(`There is no file ${file} to be read. Nothing was imported.`); });
  return { path, name: basename(file) };
}

async function importNow(ctx: Context, me: string, files: readonly ImportFile[], format: 'auto' | SourceKind, dryRun: boolean): Promise<ImportResult> {
  const id = dryRun ? newId() : await recordImport(ctx, me, { files, format });
  try {
    return await runImport(ctx, me, { id, files, format, dryRun });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    if (!dryRun) await transact(ctx.db, me, null, tx => markFailed(tx, id, error.message, ctx.now()));
    throw new CannotBeDone(`${error.message} Nothing was imported.`);
  }
}

function inWords({ read, people, messages, invitations, skipped, files, import: id }: ImportResult, dryRun: boolean): string {
  const shown = skipped.slice(0, 20).map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`);
  return [
    `${dryRun ? 'This would be read' : 'Read'}: ${files.join(', ') || 'nothing'} (${read.connections} connections, ${read.invitations} invitations, ${read.messages} messages).`,
    `People: ${people.created} new, ${people.updated} updated, ${people.unchanged} unchanged.`,
    `Messages: ${messages.created} new, ${messages.unchanged} known. Invitations: ${invitations.created} new, ${invitations.unchanged} known.`,
    ...(skipped.length > 0 ? [`Not taken in: ${skipped.length}.`, ...shown] : []),
    ...(skipped.length > shown.length ? [`  … and ${skipped.length - shown.length} more; --json lists them all.`] : []),
    dryRun ? 'Nothing was written.' : `“kith import undo ${id}” takes it back.`,
    '',
  ].join('\n');
}

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import list', usage: 'kith import list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const rows = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => latestImports(db, 1000)));
    const imports = rows.map(row => ({ import: row.id, files: row.fileName, source: row.source, at: row.createdAt, state: stateOf(row), people: row.result?.people ?? null, failure: row.failure }));
    if (io.json) io.out(`${JSON.stringify({ imports })}\n`);
    else if (rows.length === 0) io.out('Nothing was imported yet.\n');
    else for (const each of imports) io.out(`${each.import}  ${each.at.toISOString().slice(0, 16)}Z  ${each.state}  ${each.files}\n`);
  },
});

function stateOf(row: { readonly undoneAt: Date | null; readonly failure: string | null; readonly finishedAt: Date | null; readonly stoppedAt: Date | null }): 'undone' | 'failed' | 'done' | 'stopped' | 'running' {
  if (row.undoneAt) return 'undone';
  if (row.failure) return row.stoppedAt ? 'stopped' : 'failed';
  return row.finishedAt ? 'done' : 'running';
}

const undo = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import undo', usage: 'kith import undo ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    if (!/^[0-9a-f-]{36}$/.test(id!)) throw new CannotBeDone(`There is no import ${id}. “kith import list” shows those there are.`);
    const undone = await open(async ctx => undoImport(ctx, (await whose(ctx, as)).id, id!)).catch(error => {
      if (error instanceof NothingToUndo || error instanceof LaterImportStands) throw new CannotBeDone(error.message);
      throw error;
    });
    const { removed, restored, kept } = undone;
    if (io.json) io.out(`${JSON.stringify({ undone: id, removed, restored, kept })}\n`);
    else io.out(`Taken back: ${removed} entries removed, ${restored} restored.${kept.length > 0 ? ` ${kept.length} stayed because they were altered since.` : ''}\n`);
  },
});
