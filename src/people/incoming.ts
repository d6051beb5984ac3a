import type { IdentityKind } from './identity.ts';

/** A person as a file tells of them, ready to be matched with those there are. Texts are '' where the file says nothing. */
export type IncomingPerson = {
  /** Made by the reader, unique within one import, in the order of the file. */
  readonly seq: number;
  /** The id it gets if nobody matches. */
  readonly newId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly fullName: string;
  readonly nickname: string;
  readonly city: string;
  readonly birthday: string | null;
  readonly photo: string | null;
  readonly connectedOn: string | null;
  readonly positions: readonly IncomingPosition[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly identities: readonly IncomingIdentity[];
  /** True for somebody on the list of connections. */
  readonly connection: boolean;
  /** True for somebody who is only named by a message or an invitation. */
  readonly mentioned: boolean;
};

/** The present one first. Dates as exact as the source: YYYY, YYYY-MM or YYYY-MM-DD. */
export type IncomingPosition = { readonly company: string; readonly title: string; readonly startedOn: string | null; readonly finishedOn: string | null };

export type IncomingIdentity = { readonly kind: IdentityKind; readonly key: string; readonly shown: string; readonly label: string; readonly mergeable: boolean };

export type TakeIn = {
  /** What the fields are remembered under, so that one source never undoes what another said. */
  readonly source: string;
  /** The newest day the file speaks of (YYYY-MM-DD). */
  readonly archiveOn: string;
  /** Whether an earlier import of this source was of a newer file: then it adds, but alters nothing. */
  readonly older: boolean;
  /** Whether the file lists all connections, so that one that is missing has vanished. */
  readonly complete: boolean;
};

export type TakenIn = { readonly created: number; readonly updated: number; readonly unchanged: number };
