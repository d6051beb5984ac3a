import { createReadStream } from 'node:fs';
import { type CsvMapping, type CsvPreview, previewCsv } from '../contacts/index.ts';
import { importById, type ImportFile, type ImportRow, type Mappings, queueImport } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { reading, transact } from '../kit/transact.ts';
import { keepMapping, mappingFor, setMapping } from './store.ts';

/** A table whose columns are still to be explained, its place among the files, and how it would be read. */
export type OpenTable = { readonly at: number; readonly file: ImportFile; readonly preview: CsvPreview };

const shownRows = 8;

/** The first table of an import of whose columns nobody has said what they mean, read by `mapping`, or by what was said of such a header before. */
export async function openTableOf(ctx: Context, me: string, row: ImportRow, mapping?: CsvMapping): Promise<OpenTable | undefined> {
  const at = row.files.findIndex((file, place) => file.kind === 'csv' && row.mapping[place] === undefined);
  const file = row.files[at];
  if (!file || row.readyAt) return undefined;
  const look = (used: CsvMapping | undefined) => previewCsv(createReadStream(file.path), { file: file.name, mapping: used }, shownRows);
  const proposed = await look(mapping);
  const known = mapping ?? await reading(ctx.db, me, db => mappingFor(db, proposed.header));
  return { at, file, preview: known && !mapping ? await look(known) : proposed };
}

/** Say what the columns of that table mean, also for the next file with such a header. Gives whether another table waits; else the import begins. */
export function chooseColumns(ctx: Context, me: string, id: string, { at, preview }: OpenTable, mapping: CsvMapping): Promise<{ readonly asks: boolean }> {
  return transact(ctx.db, me, null, async tx => {
    const row = (await importById(tx, id))!;
    const mappings: Mappings = { ...row.mapping, [at]: mapping };
    const asks = row.files.some((file, place) => file.kind === 'csv' && mappings[place] === undefined);
    await keepMapping(tx, newId(), preview.header, mapping);
    await setMapping(tx, id, mappings, asks ? null : ctx.now());
    if (!asks) await queueImport(tx, me, id);
    return { asks };
  });
}
