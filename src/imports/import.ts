import type { SkippedRecord, SourceKind } from '../archives/index.ts';

export type Counts = { readonly created: number; readonly updated: number; readonly unchanged: number };

/** What an import came to, as other programs read it (docs/api.md). */
export type ImportResult = {
  readonly import: string;
  readonly source: SourceKind;
  readonly files: readonly string[];
  readonly read: { readonly connections: number; readonly invitations: number; readonly messages: number };
  readonly people: Counts;
  readonly invitations: Counts;
  readonly messages: Counts;
  readonly skipped: readonly Skipped[];
};

export type Skipped = Pick<SkippedRecord, 'file' | 'line' | 'reason'>;

/** A file to be read: where it lies, and what it was called when it was handed over. */
export type ImportFile = { readonly path: string; readonly name: string };

/** How far an import is, for whoever watches. */
export type ImportProgress = { readonly stage: 'reading' | 'matching' | 'done'; readonly bytesRead: number; readonly bytesTotal: number; readonly people: number; readonly messages: number; readonly invitations: number };

/** The member asked to stop; nothing was written. */
export class ImportStopped extends Error {}
