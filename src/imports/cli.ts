import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { whose } from '../accounts/index.ts';
import { NothingToUndo } from '../activity/index.ts';
import { ArchiveError, type SourceKind } from '../contacts/index.ts';
import { type ImportFile, importFiles, type ImportResult, latestImports, stateOf } from '../intake/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { heldBy } from './held-by.ts';
import { letGo, NobodyMissing } from './let-go.ts';
import { NoSuchImport } from './no-such-import.ts';
import { type Stayed, undoImport } from './undo-import.ts';

const formats = ['auto', 'linkedin', 'vcard', 'google', 'outlook', 'csv'] as const;

/** `kith import …`. */
export const importCommands = (around: Surroundings): readonly Command[] => [commandGroup('import', { list: list(around), undo: undo(around), vanished: vanished(around) }, take(around))];

const take = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import', usage: `kith import FILE… [--format ${formats.join('|')}] [--dry-run] [--mark-vanished] [--json]`, words: [1, 1000],
  options: { format: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'mark-vanished': { type: 'boolean' } },
  run: async ({ values, positionals }, io) => {
    const format = formatNamed(values.format ?? 'auto');
    const dryRun = values['dry-run'] ?? false;
    const files = await Promise.all(positionals.map(existing));
    const result = await open(async ctx => importFiles(ctx, (await whose(ctx, as)).id, { files, format, dryRun, marksVanished: values['mark-vanished'] })).catch(refused);
    if (io.json) printJson(io, result);
    else io.out(inWords(result, dryRun));
  },
});

function formatNamed(word: string): 'auto' | SourceKind {
  const format = formats.find(known => known === word);
  if (!format) throw new WrongWords(`--format is one of ${formats.join(', ')}; “${word}” is not.`);
  return format;
}

async function existing(file: string): Promise<ImportFile> {
  const path = resolve(file);
  await access(path).catch(() => { throw new CannotBeDone(`There is no file ${file} to be read. Nothing was imported.`); });
  return { path, name: basename(file) };
}

function refused(error: unknown): never {
  if (error instanceof ArchiveError) throw new CannotBeDone(`${error.message} Nothing was imported.`);
  throw error;
}

const printJson = (io: CommandIo, answer: object): void => io.out(`${JSON.stringify(answer)}\n`);

function inWords(result: ImportResult, dryRun: boolean): string {
  const { people, messages, invitations, skipped, files, import: id } = result;
  const shown = skipped.slice(0, mostShown).map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`);
  return [
    `${dryRun ? 'This would be read' : 'Read'}: ${files.join(', ') || 'nothing'} (${heldBy(result)}).`,
    `People: ${people.created} new, ${people.updated} updated, ${people.unchanged} unchanged.`,
    ...changedInWords(result, dryRun),
    ...(messages.created + messages.unchanged + invitations.created + invitations.updated + invitations.unchanged === 0 ? [] : [`Messages: ${messages.created} new, ${messages.unchanged} known. Invitations: ${invitations.created} new, ${invitations.updated} updated, ${invitations.unchanged} known.`]),
    ...(skipped.length > 0 ? [`Not taken in: ${skipped.length}.${whyInWords(skipped)}`, ...shown] : []),
    ...(skipped.length > shown.length ? [`  … and ${skipped.length - shown.length} more; --json lists them all.`] : []),
    dryRun ? 'Nothing was written.' : `“kith import undo ${id}” takes it back.`,
    '',
  ].join('\n');
}

/** The most frequent reasons, where there are so many rows that not all are shown. */
function whyInWords(skipped: ImportResult['skipped']): string {
  const reasons = [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, rows]) => ({ reason, count: rows.length })).toSorted((a, b) => b.count - a.count);
  return skipped.length > mostShown ? ` ${reasons.slice(0, 4).map(({ reason, count }) => `${count}: ${reason}`).join(' ')}` : '';
}

const mostShown = 20;

/** What is new about people who were known, and whom a list misses. */
function changedInWords({ changed, missing, hint, import: id }: ImportResult, dryRun: boolean): readonly string[] {
  const will = dryRun ? 'would be' : changed.vanished === 1 ? 'is' : 'are';
  const marks = dryRun ? '--mark-vanished marks them' : `“kith import vanished ${id}” marks them`;
  return [
    ...(changed.company + changed.title > 0 ? [`New work: ${changed.company} with another company, ${changed.title} with another title.`] : []),
    ...(changed.vanished > 0 ? [`${changed.vanished} ${will} no longer connected${dryRun ? '.' : ': “kith people --tie vanished” lists them.'}`] : []),
    ...hintInWords(hint, missing, dryRun, marks),
  ];
}

function hintInWords(hint: ImportResult['hint'], missing: number, dryRun: boolean, marks: string): readonly string[] {
  const was = dryRun ? 'would be' : 'was';
  if (hint === 'lists-nobody') return [`Its list of connections holds nobody, so nobody ${was} marked as no longer connected.`];
  if (hint === 'many-missing') return [`${missing} of your connections are not in it. So many rarely leave at once, so nobody ${was} marked as no longer connected: the file may be cut short. If it is whole, ${marks}.`];
  if (hint === 'many-further') return [`${missing} in it are not in the newer list that was brought before. So many rarely leave at once, so they ${dryRun ? 'would stay' : 'stay'} connections: that list may have been cut short. If it is whole, ${marks}.`];
  return [];
}

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import list', usage: 'kith import list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const rows = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => latestImports(db, 1000)));
    const imports = rows.map(row => ({ import: row.id, files: row.fileName, source: row.source, at: row.createdAt, state: stateOf(row), people: row.result?.people ?? null, failure: row.failure }));
    if (io.json) printJson(io, { imports });
    else if (rows.length === 0) io.out('Nothing was imported yet.\n');
    else for (const each of imports) io.out(`${each.import}  ${each.at.toISOString().slice(0, 16)}Z  ${each.state}  ${each.files}\n`);
  },
});

function notThere(error: unknown): never {
  if (error instanceof NoSuchImport) throw new CannotBeDone(`${error.message} “kith import list” shows those there are.`);
  throw error instanceof NothingToUndo || error instanceof NobodyMissing ? new CannotBeDone(error.message) : error;
}

const vanished = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import vanished', usage: 'kith import vanished ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const count = await open(async ctx => isId(id) ? letGo(ctx, (await whose(ctx, as)).id, id) : notThere(new NoSuchImport(id!))).catch(notThere);
    if (io.json) printJson(io, { import: id, vanished: count });
    else io.out(`Marked as no longer connected: ${count}. “kith people --tie vanished” lists them; “kith import undo ${id}” takes it back with the import.\n`);
  },
});

const undo = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'import undo', usage: 'kith import undo ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { removed, restored, kept } = await open(async ctx => isId(id) ? undoImport(ctx, (await whose(ctx, as)).id, id) : notThere(new NoSuchImport(id!))).catch(notThere);
    if (io.json) printJson(io, { undone: id, removed, restored, kept });
    else io.out(`Taken back: ${removed} entries removed, ${restored} restored.${kept.length > 0 ? ` ${kept.length} stayed because they were altered since:\n${whoStayed(kept)}` : ''}\n`);
  },
});

function whoStayed(kept: readonly Stayed[]): string {
  const people = [...Map.groupBy(kept, each => each.person).values()];
  const lines = people.slice(0, 20).map(rows => `  ${rows[0]!.name || 'Somebody who is no longer here'}: ${rows[0]!.because.map(({ by, files }) => by === 'import' ? `also in ${files}` : 'changed by hand').join(', ') || 'changed since'}`);
  return [...lines, ...(people.length > 20 ? [`  … and ${people.length - 20} more; --json lists them all.`] : [])].join('\n');
}
