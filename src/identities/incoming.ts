import type { IdentityKind } from './identity.ts';

/** A person as a file tells of them, ready to be matched with those there are. Texts are '' where the file says nothing. */
export type IncomingPerson = {
  /** Made by the reader, unique within one import, in the order of the file. */
  readonly seq: number;
  /** The id it gets if nobody matches. */
  readonly newId: string;
  /** What kind of file tells it; its words are remembered under this name, so that one source never undoes what another said. */
  readonly source: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly fullName: string;
  readonly nickname: string;
  readonly city: string;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not told. */
  readonly birthday: string | null;
  readonly photo: string | null;
  readonly connectedOn: string | null;
  readonly positions: readonly IncomingPosition[];
  readonly tags: readonly string[];
  readonly identities: readonly IncomingIdentity[];
  /** True for somebody on the list of connections. */
  readonly connection: boolean;
};

/** Somebody who is only named, by a message or an invitation: by an address, by a name, or by both. */
export type Mention = { readonly seq: number; readonly newId: string; readonly source: string; readonly name: string; readonly identity: IncomingIdentity | null };

/** What a file notes about the person or mention `seq`; without an instant it is as old as the import. `id` is the same for the same note in every edition. */
export type IncomingNote = { readonly seq: number; readonly id: string; readonly body: string; readonly at: string | null };

/** The present one first. Dates as exact as the source: YYYY, YYYY-MM or YYYY-MM-DD. */
export type IncomingPosition = { readonly company: string; readonly title: string; readonly startedOn: string | null; readonly finishedOn: string | null };

export type IncomingIdentity = { readonly kind: IdentityKind; readonly key: string; readonly shown: string; readonly label: string; readonly mergeable: boolean };

export type TakeIn = {
  readonly sources: readonly string[];
  /** The newest day the files speak of (YYYY-MM-DD). */
  readonly archiveOn: string;
  /** The newest archive that was imported before, where that is newer than this one: then this one adds, but alters nothing. */
  readonly newer: { readonly on: string; readonly complete: boolean } | null;
  /** Whether the files list all connections, so that one that is missing has vanished. */
  readonly complete: boolean;
  /** Days on which somebody connected whose name the files hide: whoever is missing since such a day may be that one. */
  readonly hiddenDays: readonly string[];
  readonly at: Date;
};

export type TakenIn = { readonly created: number; readonly updated: number; readonly unchanged: number };

/** Of those known before: who is with another company now, who does something else at the same one, and who is no longer connected. */
export type Changed = { readonly company: number; readonly title: number; readonly vanished: number };
