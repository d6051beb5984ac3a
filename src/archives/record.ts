import type { Bytes, ContactEvent, Labelled, PartialDate, Place, Position, ReaderOptions } from '../contacts/index.ts';

export type InvitationRecord = Place & {
  readonly kind: 'invitation';
  readonly direction: 'incoming' | 'outgoing';
  readonly fromName: string;
  readonly toName: string;
  /** An ISO instant to the minute; the source names no zone and is read as UTC. Absent when it could not be read. */
  readonly sentAt?: string | undefined;
  /** The note sent along, '' without one. */
  readonly message: string;
  /** As found: a profile address, or `urn:li:member:…` in archives of 2023; absent before. */
  readonly inviterProfile?: string | undefined;
  readonly inviteeProfile?: string | undefined;
};

export type Correspondent = { readonly name?: string | undefined; readonly profile?: string | undefined };

export type MessageRecord = Place & {
  readonly kind: 'message';
  readonly conversationId: string;
  readonly conversationTitle?: string | undefined;
  readonly fromName: string;
  /** As found. Always there today: a message without it is skipped. */
  readonly fromProfile?: string | undefined;
  /** Archives before mid-2023 name recipients without addresses; several names are then one entry, as they stand. */
  readonly to: readonly Correspondent[];
  /** An ISO instant in UTC. Absent when it could not be read. */
  readonly sentAt?: string | undefined;
  readonly subject?: string | undefined;
  /** Plain text: markup and entities are resolved. May be '' (an attachment, a reaction). */
  readonly content: string;
  readonly folder: string;
  /** Addresses of what was attached, as found. */
  readonly attachments?: readonly string[] | undefined;
};

/** What the archive says of its owner. `Profile.csv`, `Email Addresses.csv` and `Registration.csv` give one each, holding only their part. */
export type OwnerRecord = Place & {
  readonly kind: 'owner';
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly fullName?: string | undefined;
  readonly headline?: string | undefined;
  readonly summary?: string | undefined;
  readonly industry?: string | undefined;
  readonly location?: string | undefined;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday?: string | undefined;
  readonly websites?: readonly Labelled[] | undefined;
  readonly emails?: readonly Labelled[] | undefined;
  readonly registeredOn?: string | undefined;
};

/** One job of the owner, from `Positions.csv`. */
export type PositionRecord = Place & { readonly kind: 'position' } & Position;

/** One school of the owner, from `Education.csv`. */
export type EducationRecord = Place & {
  readonly kind: 'education';
  readonly school: string;
  readonly degree?: string | undefined;
  readonly notes?: string | undefined;
  readonly startedOn?: PartialDate | undefined;
  readonly finishedOn?: PartialDate | undefined;
};

/** What the owner wrote about a connection on LinkedIn, from `Notes.csv` (since 2026). */
export type NoteRecord = Place & {
  readonly kind: 'note';
  readonly aboutName: string;
  readonly aboutProfile?: string | undefined;
  readonly text: string;
  readonly createdAt?: string | undefined;
  readonly editedAt?: string | undefined;
};

/** `bytesTotal` is the size of everything that will be read, unpacked; `bytesRead` never falls. */
export type ProgressEvent = { readonly kind: 'progress'; readonly bytesRead: number; readonly bytesTotal: number };

/** Something worth saying about the whole archive that is no error. */
export type HintEvent = { readonly kind: 'hint'; readonly hint: 'no-connections'; readonly sentence: string };

export type ArchiveEvent =
  | ContactEvent | InvitationRecord | MessageRecord | OwnerRecord | PositionRecord | EducationRecord | NoteRecord | ProgressEvent | HintEvent;

/** How a reader plugs in: bytes of one file in, events out; throws `ArchiveError` when the file as a whole cannot be read. */
export type Reader = (bytes: Bytes, options: ReaderOptions) => AsyncIterable<ArchiveEvent>;
