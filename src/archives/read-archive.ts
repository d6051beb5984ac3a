import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ArchiveError, type Bytes, type CsvMapping, readGoogle, readMappedCsv, readOutlook, readVcard, type SourceKind } from '../contacts/index.ts';
import { looksLikeZip } from '../formats/zip.ts';
import { DETECTION_BYTES, detectSource, refuseUnreadable } from './detect.ts';
import { readLinkedIn } from './linkedin.ts';
import { peek } from './peek.ts';
import type { ArchiveEvent, Reader } from './record.ts';
import { asArchiveError, planZip, type ZipPlan } from './zip-archive.ts';

export type ReadArchiveOptions = {
  /** The name as uploaded, where the file on disk has another. */
  readonly name?: string | undefined;
  readonly format?: 'auto' | SourceKind | undefined;
  /** What the columns of an unknown CSV mean. */
  readonly mapping?: CsvMapping | undefined;
};

type Plan = { readonly name: string; readonly format: 'auto' | SourceKind; readonly mapping: CsvMapping | undefined };

/**
 * Reads any file a person drops in (a LinkedIn archive or one of its files, vCards, a CSV of contacts, or a zip of those)
 * in constant memory. Progress events come often enough to stop at. In a zip, a file that cannot be read is skipped by
 * one record; otherwise, and for a zip that must not be opened, throws `ArchiveError`.
 */
export async function* readArchive(path: string, options: ReadArchiveOptions = {}): AsyncGenerator<ArchiveEvent> {
  const plan: Plan = { name: options.name ?? basename(path), format: options.format ?? 'auto', mapping: options.mapping };
  const { size, isFolder } = await stat(path).then((found) => ({ size: found.size, isFolder: found.isDirectory() }));
  if (isFolder) throw new ArchiveError('unknown-format', plan.name, `${plan.name} is a folder. Import the zip it came from, or the CSV files in it.`);
  const stream = createReadStream(path);
  try {
    const { first, whole } = await peek(stream, DETECTION_BYTES);
    if (looksLikeZip(first)) yield* readZip(path, plan);
    else yield* withProgress(size, (counted) => readFile({ first, whole: counted(whole) }, plan.name, plan));
  } finally {
    stream.destroy();
  }
}

/** What kind of file it is, from a look at its beginning or, of a zip, at its list of contents. Throws `ArchiveError` for what `readArchive` would refuse at once. */
export async function kindOfFile(path: string, name: string): Promise<SourceKind | 'zip'> {
  const stream = createReadStream(path);
  try {
    const { first } = await peek(stream, DETECTION_BYTES);
    if (!looksLikeZip(first)) return detectSource(first, name);
    (await planZip(path, name)).zip.close();
    return 'zip';
  } finally {
    stream.destroy();
  }
}

async function* readZip(path: string, plan: Plan): AsyncGenerator<ArchiveEvent> {
  const contents = await planZip(path, plan.name);
  const size = contents.wanted.reduce((sum, entry) => sum + entry.size, 0);
  try {
    yield* withProgress(size, (counted) => readEntries(contents, plan, counted));
  } catch (error) {
    throw asArchiveError(error, plan.name);
  } finally {
    contents.zip.close();
  }
}

async function* readEntries({ zip, linkedin, wanted, unwanted }: ZipPlan, plan: Plan, counted: Counted): AsyncGenerator<ArchiveEvent> {
  let connections = false;
  for (const entry of wanted) {
    const entryPlan: Plan = linkedin ? { ...plan, format: 'linkedin' } : plan;
    const { first, whole } = await peek(counted(zip.read(entry)), DETECTION_BYTES);
    try {
      for await (const event of readFile({ first, whole }, entry.name, entryPlan)) {
        connections ||= event.kind === 'file' && event.holds === 'connections';
        yield event;
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      await closed(whole);
      yield { kind: 'skipped', file: entry.name, line: 1, reason: error.message };
    }
  }
  for (const { name } of unwanted) yield { kind: 'file', file: name, source: linkedin ? 'linkedin' : 'csv', holds: 'nothing-we-read' };
  if (linkedin && !connections) yield COME_BACK;
}

const COME_BACK: ArchiveEvent = {
  kind: 'hint', hint: 'no-connections',
  sentence: 'There is no Connections.csv in this archive. LinkedIn often sends two: a small one within minutes and the whole one within a day or two. Import the second when it comes, and what it holds is added.',
};

const READERS: Readonly<Record<SourceKind, Reader>> = { linkedin: readLinkedIn, vcard: readVcard, google: readGoogle, outlook: readOutlook, csv: readMappedCsv };

async function* readFile({ first, whole }: { first: Uint8Array; whole: Bytes }, file: string, { format, mapping }: Plan): AsyncGenerator<ArchiveEvent> {
  const source = format === 'auto' ? detectSource(first, file) : refuseUnreadable(first, file, format);
  if (source === 'zip') throw new ArchiveError('not-an-archive', file, `${file} is a zip inside a zip. Unpack the outer one, and import this.`);
  yield* READERS[source](whole, { file, mapping });
}

type Counted = (bytes: Bytes) => Bytes;

/** Tells how far reading has come, about two hundred times in all. */
async function* withProgress(bytesTotal: number, read: (counted: Counted) => AsyncIterable<ArchiveEvent>): AsyncGenerator<ArchiveEvent> {
  let bytesRead = 0;
  let told = 0;
  const step = Math.max(64 * 1024, bytesTotal / 200);
  const counted: Counted = async function* (bytes) {
    for await (const chunk of bytes) {
      bytesRead = Math.min(bytesTotal, bytesRead + chunk.length);
      yield chunk;
    }
  };
  yield { kind: 'progress', bytesRead, bytesTotal };
  for await (const event of read(counted)) {
    yield event;
    if (bytesRead - told < step) continue;
    told = bytesRead;
    yield { kind: 'progress', bytesRead, bytesTotal };
  }
  yield { kind: 'progress', bytesRead: bytesTotal, bytesTotal };
}

async function closed(bytes: Bytes): Promise<void> {
  for await (const _ of bytes) break;
}
