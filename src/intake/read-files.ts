import { readArchive } from '../archives/index.ts';
import type { SourceKind } from '../contacts/index.ts';
import { pourNotes, pourPeople } from '../identities/index.ts';
import { pourInvitations } from '../invitations/index.ts';
import type { Writer } from '../kit/db.ts';
import { pourMessages } from '../stories/index.ts';
import type { Batch, Gathering } from './gather.ts';
import { dayInName } from './gathered.ts';
import { type ImportFile, type ImportProgress, ImportStopped, type Mappings } from './import.ts';
import { insertSkipped } from './store-skipped.ts';

export type Reading = {
  readonly id: string;
  readonly files: readonly ImportFile[];
  readonly format: 'auto' | SourceKind;
  readonly mapping: Mappings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Partial<ImportProgress>) => void) | undefined;
};

/** Reads all files and pours what they hold into the tables of this transaction. Throws `ArchiveError`, `ImportStopped`. */
export async function readFiles(tx: Writer, reading: Reading, { gathered, add, isFull, take }: Gathering): Promise<void> {
  const pouring = pourInTurn(tx, reading.id);
  const poured = { people: 0, messages: 0, invitations: 0 };
  const pour = async (): Promise<void> => {
    const batch = take();
    for (const kind of ['people', 'messages', 'invitations'] as const) poured[kind] += batch[kind].length;
    await pouring.next(batch);
  };
  for (const [at, file] of reading.files.entries()) {
    noteDay(gathered, dayInName(file.name));
    const mapping = reading.mapping[at];
    for await (const event of readArchive(file.path, { name: file.name, format: reading.format, ...(mapping && { mapping }) })) {
      if (event.kind === 'progress') {
        if (reading.signal?.aborted) throw new ImportStopped();
        reading.onProgress?.({ stage: 'reading', read: (at + event.bytesRead / Math.max(1, event.bytesTotal)) / reading.files.length, ...poured });
        continue;
      }
      add(event);
      if (isFull()) await pour();
    }
  }
  await pour();
  await pouring.end();
  reading.onProgress?.({ stage: 'matching', read: 1, ...poured });
}

function noteDay({ newest }: Gathering['gathered'], made: string | undefined): void {
  if (made !== undefined && made > (newest.made ?? '')) newest.made = made;
}

/** Pours one batch while the next is being read; never more than two are held. */
function pourInTurn(tx: Writer, id: string) {
  let last: Promise<unknown> = Promise.resolve();
  let seq = 0;
  return {
    async next(batch: Batch): Promise<void> {
      await last;
      last = pourBatch(tx, id, batch, seq);
      last.catch(() => {}); // thrown when it is waited for
      seq += batch.skipped.length;
    },
    async end(): Promise<void> { await last; },
  };
}

async function pourBatch(tx: Writer, id: string, batch: Batch, seq: number): Promise<void> {
  await pourPeople(tx, batch.people);
  await pourNotes(tx, batch.notes);
  await pourMessages(tx, batch.messages);
  await pourInvitations(tx, batch.invitations);
  await insertSkipped(tx, id, batch.skipped, seq);
}
