import type { OwnerEvidence } from '../archives/index.ts';
import type { Hint, ImportFile, ImportProgress, KeptResult, Mappings, OwnerChoice, Skipped } from './import.ts';

/** What stayed when an import was taken back, and which later changes are why; those taken back before that was kept say nothing of it. */
export type KeptRow = { readonly table: string; readonly person: string; readonly fields: readonly string[]; readonly because?: readonly Cause[] };

/** A later change: an import, by the names of its files, or something done by hand. */
export type Cause = { readonly by: 'import' | 'hand'; readonly files: string };

/** An import as it is kept. */
export type ImportRow = {
  readonly id: string; readonly changeId: string | null; readonly fileName: string; readonly files: readonly ImportFile[]; readonly format: string; readonly mapping: Mappings;
  readonly source: string | null; readonly hint: Hint | null; readonly complete: boolean;
  readonly ownerKey: string | null; readonly ownerName: string | null; readonly ownerFacts: OwnerEvidence | null; readonly ownerChoices: readonly OwnerChoice[]; readonly ownerConfirmedAt: Date | null;
  readonly progress: Partial<ImportProgress>; readonly result: KeptResult | null; readonly failure: string | null; readonly undoneKept: readonly KeptRow[];
  readonly createdAt: Date; readonly readyAt: Date | null; readonly startedAt: Date | null; readonly finishedAt: Date | null; readonly stoppedAt: Date | null; readonly undoneAt: Date | null;
};

/** A row of a file that was left out, or kept without one of its values; `seq` is its place in the list. */
export type SkippedRow = Skipped & { readonly seq: number };
