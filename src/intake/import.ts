import type { OwnerEvidence } from '../archives/index.ts';
import type { CsvMapping, SkippedRecord, SourceKind } from '../contacts/index.ts';
import type { Changed } from '../identities/index.ts';

/**
 * Something worth saying that is no failure: the first part of an archive has no list of connections; a list holds nobody; a list
 * misses so many that it was more likely cut short; likewise a newer one that was brought before.
 */
export type Hint = 'no-connections' | 'lists-nobody' | 'many-missing' | 'many-further';

export type Counts = { readonly created: number; readonly updated: number; readonly unchanged: number };

/** What an import came to, as other programs read it; docs/archives.md says what each number counts. */
export type ImportResult = {
  readonly import: string;
  readonly source: SourceKind;
  readonly files: readonly string[];
  readonly read: { readonly connections: number; readonly invitations: number; readonly messages: number };
  readonly people: Counts;
  readonly invitations: Counts;
  readonly messages: Counts;
  readonly changed: Changed;
  /** Connections that its list does not hold, and who were not marked as vanished all the same; `hint` says why. */
  readonly missing: number;
  readonly hint: Hint | null;
  readonly skipped: readonly Skipped[];
};

export type Skipped = Pick<SkippedRecord, 'file' | 'line' | 'reason'>;

/** The same as it is kept: rows that were left out, or kept without one of their values, are counted, and listed elsewhere. */
export type KeptResult = Omit<ImportResult, 'skipped'> & { readonly skipped: number; readonly remarks: number };

/** A file to be read: where it lies, what it was called when it was handed over, and what it is, once that was looked at. */
export type ImportFile = { readonly path: string; readonly name: string; readonly kind?: SourceKind | 'zip' };

/** What an import is called: its files, as they were called. */
export const namesOfFiles = (files: readonly ImportFile[]): string => files.map(file => file.name).join(', ');

/** What the columns of tables mean, by the place of the table among the files of an import. */
export type Mappings = Readonly<Record<string, CsvMapping>>;

export type Stage = 'reading' | 'matching' | 'writing' | 'done';

/** How far an import is, for whoever watches. `read` goes from 0 to 1 over all files; after that, `step` of `steps` is under way. */
export type ImportProgress = { readonly stage: Stage; readonly read: number; readonly people: number; readonly messages: number; readonly invitations: number; readonly step?: number; readonly steps?: number };

/** Who the member is in an archive, and what speaks for it. `seqs` are all under which the archive names them. */
export type Owner = { readonly seqs: readonly number[]; readonly key: string | null; readonly name: string; readonly facts: OwnerEvidence; readonly choices: readonly OwnerChoice[] };

export type OwnerChoice = { readonly key: string; readonly name: string };

/** The member asked to stop, or Kith stops; nothing was written. */
export class ImportStopped extends Error {
  constructor() {
    super('This import was stopped. Nothing of it was kept.');
  }
}

/** Another process has done this import meanwhile, so there is nothing left to do. */
export class ImportEnded extends Error {}
