/**
 * What every reader of a file produces: a flat sequence of events, in the order of the file.
 * Optional fields are absent (or undefined) when the file says nothing; strings are trimmed and never empty placeholders.
 */

export type SourceKind = 'linkedin' | 'vcard' | 'google' | 'outlook' | 'csv';

/** Where a record starts. The first line of a file is 1; `file` is the path inside the archive or the name as uploaded. */
export type Place = { readonly file: string; readonly line: number };

/** A value as found, with the label the source gave it in plain words ("work", "Mobile"), if any. */
export type Labelled = { readonly label?: string | undefined; readonly value: string };

/** A date as exact as the source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

export type Position = {
  readonly company?: string | undefined;
  readonly title?: string | undefined;
  readonly department?: string | undefined;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly startedOn?: PartialDate | undefined;
  readonly finishedOn?: PartialDate | undefined;
};

export type Address = {
  readonly label?: string | undefined;
  readonly formatted?: string | undefined;
  readonly postOfficeBox?: string | undefined;
  readonly extended?: string | undefined;
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
};

export type Photo =
  | { readonly url: string }
  | { readonly mediaType: string; readonly bytes: Uint8Array };

export type PersonRecord = Place & {
  readonly kind: 'person';
  /** The source's own stable identifier, where it has one (vCard `UID`). */
  readonly sourceId?: string | undefined;
  readonly givenName: string;
  readonly familyName: string;
  /** As the source shows it, else given and family name joined; '' when the record has no name at all. */
  readonly fullName: string;
  readonly middleName?: string | undefined;
  readonly namePrefix?: string | undefined;
  readonly nameSuffix?: string | undefined;
  readonly nickname?: string | undefined;
  readonly emails: readonly Labelled[];
  readonly phones: readonly Labelled[];
  /** Addresses of profiles, as found; `profileKey` makes them comparable. */
  readonly profiles: readonly Labelled[];
  readonly websites?: readonly Labelled[] | undefined;
  readonly handles?: readonly Labelled[] | undefined;
  /** The present one first. */
  readonly positions: readonly Position[];
  readonly addresses?: readonly Address[] | undefined;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not told. */
  readonly birthday?: string | undefined;
  readonly notes?: string | undefined;
  readonly tags: readonly string[];
  readonly photo?: Photo | undefined;
  /** Whatever else the source holds, so that nothing is lost. */
  readonly further?: readonly Labelled[] | undefined;
  /** LinkedIn only: `YYYY-MM-DD`. */
  readonly connectedOn?: string | undefined;
};

/** A record that was not kept. `reason` is a sentence for the person who imports. */
export type SkippedRecord = Place & {
  readonly kind: 'skipped';
  readonly reason: string;
  /** It could not be read, and may have been anything. */
  readonly damaged?: true | undefined;
  /** A connection whose name LinkedIn hides: since when. `YYYY-MM-DD` */
  readonly connectedOn?: string | undefined;
};

/** A record that was kept without one of its values, for instance a date that could not be read. Comes before its record. */
export type RemarkRecord = Place & { readonly kind: 'remark'; readonly reason: string };

export type Holds =
  | 'connections' | 'invitations' | 'messages' | 'notes' | 'profile' | 'emails' | 'registration' | 'positions' | 'education'
  | 'contacts' | 'nothing-we-read';

/** Comes before the first record of a file; also for files of an archive that are left unread. */
export type FileEvent = {
  readonly kind: 'file';
  readonly file: string;
  readonly source: SourceKind;
  readonly holds: Holds;
};

/** What a file of contacts tells. */
export type ContactEvent = PersonRecord | SkippedRecord | RemarkRecord | FileEvent;

export type Bytes = AsyncIterable<Uint8Array>;

/** Which column of a CSV means what: the header as it stands in the file, and the field of a person it fills. */
export type CsvMapping = { readonly [header: string]: string };

export type ReaderOptions = { readonly file: string; readonly mapping?: CsvMapping | undefined };
