import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive, type ReadArchiveOptions } from '../../src/archives/read-archive.ts';
import type { ArchiveEvent } from '../../src/archives/record.ts';

/** Everything a file gives but its progress. */
export async function readFileAt(path: string, options: ReadArchiveOptions = {}): Promise<ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of readArchive(path, options)) if (event.kind !== 'progress') events.push(event);
  return events;
}

/** The same for a text, put into a file of that name. */
export async function readText(name: string, content: string | Uint8Array, options: ReadArchiveOptions = {}): Promise<ArchiveEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-archive-'));
  try {
    writeFileSync(join(folder, 'file'), content);
    return await readFileAt(join(folder, 'file'), { name, ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function only<Kind extends ArchiveEvent['kind']>(events: readonly ArchiveEvent[], kind: Kind): Extract<ArchiveEvent, { kind: Kind }>[] {
  return events.filter((event): event is Extract<ArchiveEvent, { kind: Kind }> => event.kind === kind);
}

export function complaints(events: readonly ArchiveEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'skipped' || event.kind === 'remark' ? [`${event.kind} ${event.line}: ${event.reason}`] : []));
}

/** How many events there are of each kind. */
export function summary(events: readonly ArchiveEvent[]): Partial<Record<ArchiveEvent['kind'], number>> {
  return Object.fromEntries(Map.groupBy(events, ({ kind }) => kind).entries().map(([kind, all]) => [kind, all.length]));
}
