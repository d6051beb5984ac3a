import { createReadStream } from 'node:fs';
import { type CsvMapping, type CsvPreview, previewCsv } from '../contacts/index.ts';
import { importById, type ImportFile, type ImportRow, type Mappings, queueImport, stateOf } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { english } from '../kit/tongue.ts';
import { reading, transact } from '../kit/transact.ts';
import { keepMapping, mappingFor, setMapping } from './store.ts';
import { texts } from './texts.ts';

/** A table whose columns are still to be explained, its place among the files, and how it would be read. */
export type OpenTable = { readonly at: number; readonly file: ImportFile; readonly preview: CsvPreview };

/** The import does not ask, or no longer asks, what its columns mean. */
export class NothingAsked extends Error {
  constructor() {
    super('This import does not ask what its columns mean.');
  }
}

/** Read so, the table holds nobody. */
export class TellsNobody extends Error {
  constructor() {
    super(texts(english)('columns.nobody'));
  }
}

const shownRows = 8;

/** The first table of an import of whose columns nobody has said what they mean, read by `mapping`, or by what was said of such a header before. */
export async function openTableOf(ctx: Context, me: string, row: ImportRow, mapping?: CsvMapping): Promise<OpenTable | undefined> {
  const at = row.files.findIndex((file, place) => file.kind === 'csv' && row.mapping[place] === undefined);
  const file = row.files[at];
  if (!file || stateOf(row) !== 'asking') return undefined;
  const look = (used: CsvMapping | undefined) => previewCsv(createReadStream(file.path), { file: file.name, mapping: used }, shownRows);
  const proposed = await look(mapping);
  const known = mapping ?? await reading(ctx.db, me, db => mappingFor(db, proposed.header));
  return { at, file, preview: known && !mapping ? await look(known) : proposed };
}

/**
 * Say what the columns of that table mean, also for the next file with such a header. Gives whether another table waits; else the import
 * begins. Throws `NothingAsked`, `TellsNobody`, and `ArchiveError` where the mapping names what no column can mean.
 */
export async function chooseColumns(ctx: Context, me: string, id: string, mapping: CsvMapping): Promise<{ readonly asks: boolean }> {
  const before = await reading(ctx.db, me, db => importById(db, id));
  const table = before && await openTableOf(ctx, me, before, mapping);
  if (!table) throw new NothingAsked();
  if (table.preview.events.length === 0) throw new TellsNobody();
  return transact(ctx.db, me, null, async tx => {
    const row = (await importById(tx, id))!;
    const mappings: Mappings = { ...row.mapping, [table.at]: mapping };
    const asks = row.files.some((file, place) => file.kind === 'csv' && mappings[place] === undefined);
    // it may have begun, or been stopped, while the table was looked at
    if (!await setMapping(tx, id, mappings, asks ? null : ctx.now())) throw new NothingAsked();
    await keepMapping(tx, newId(), table.preview.header, mapping);
    if (!asks) await queueImport(tx, me, id);
    return { asks };
  });
}
