import type { gatherOwnerClues } from '../archives/index.ts';
import type { FileEvent, SourceKind } from '../contacts/index.ts';
import type { IncomingNote } from '../identities/index.ts';
import type { Correspondent, Correspondents } from './correspondents.ts';
import type { Hint } from './import.ts';

/** The newest day that each kind of record speaks of (YYYY-MM-DD), and the day in the archive's own name. */
export type Newest = { connections?: string; invitations?: string; messages?: string; made?: string };

type Counted = 'connections' | 'invitations' | 'messages';

/** What of an archive is only known once all of it has been read, and stays small however long it is. */
export type Gathered = {
  readonly correspondents: Correspondents;
  readonly clues: ReturnType<typeof gatherOwnerClues>;
  readonly files: Set<string>;
  readonly sources: Set<SourceKind>;
  readonly read: Record<Counted, number>;
  readonly newest: Newest;
  /** Both sides of invitations but the owner's, by `seq`. */
  readonly others: Set<number>;
  readonly notes: { readonly about: Correspondent; readonly file: string; readonly line: number; readonly note: IncomingNote }[];
  /** Days on which somebody connected whose name is hidden. */
  readonly hiddenDays: Set<string>;
  /** How many rows were listed as left out so far. */
  skipped: number;
  hint: Hint | undefined;
  /** The list of connections was found, and whether some of it could not be read. */
  hasConnections: boolean;
  /** How many connections were named. */
  named: number;
  damaged: boolean;
  /** The file that is being read. */
  file: Pick<FileEvent, 'file' | 'source' | 'holds'>;
  begin(file: FileEvent): void;
  /** A record of this file has been read; one that could not even be opened has none. */
  countRead(file: string): void;
  saw(kind: Counted, day: string | undefined): void;
};

export function emptyGathered(correspondents: Correspondents, clues: ReturnType<typeof gatherOwnerClues>, today: string): Gathered {
  return {
    correspondents, clues, files: new Set(), sources: new Set(), read: { connections: 0, invitations: 0, messages: 0 }, newest: {}, others: new Set(), notes: [], hiddenDays: new Set(),
    skipped: 0, hint: undefined, hasConnections: false, named: 0, damaged: false, file: { file: '', source: 'csv', holds: 'nothing-we-read' },
    begin({ file, source, holds }) {
      this.file = { file, source, holds };
      if (holds === 'nothing-we-read') return;
      this.files.add(file);
      this.sources.add(source);
      if (holds === 'connections') this.hasConnections = true;
    },
    countRead(file) {
      const { file: current, holds } = this.file;
      if (file === current && (holds === 'connections' || holds === 'invitations' || holds === 'messages')) this.read[holds]++;
    },
    saw(kind, instant) {
      const day = instant?.slice(0, 10);
      // a day that has not come yet is a slip, and would make every later archive an older one
      if (day !== undefined && day <= today && day > (this.newest[kind] ?? '')) this.newest[kind] = day;
    },
  };
}

/** The day LinkedIn made an archive, by the name it gave it: `Complete_LinkedInDataExport_10-04-2026.zip`. */
export function dayInName(name: string): string | undefined {
  const [, month, day, year] = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/u.exec(name) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The newest day of all. */
export const newestDay = (newest: Newest): string | undefined => Object.values(newest).toSorted().at(-1);

/**
 * Whether an archive was made before another. The days in their names tell where both have one; otherwise each kind of record that both
 * hold: none may be newer in the first, and one must be newer in the other.
 */
export function isOlder(one: Newest, other: Newest): boolean {
  if (one.made && other.made && one.made !== other.made) return one.made < other.made;
  const kinds = (['connections', 'invitations', 'messages'] as const).filter(kind => one[kind] && other[kind]);
  return kinds.every(kind => one[kind]! <= other[kind]!) && kinds.some(kind => one[kind]! < other[kind]!);
}
