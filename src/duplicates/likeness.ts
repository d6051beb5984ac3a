/** What speaks for two entries being one person. */
export type Grounds = {
  /** How alike the names are: the same; one a short form of the other; the same words in another order; a letter or two apart; only a part in common. */
  readonly name: 'same' | 'short' | 'order' | 'close' | 'part';
  readonly company?: string;
  readonly city?: string;
  /** An address that both have, as it is shown. */
  readonly phone?: string;
  readonly email?: string;
  readonly profile?: string;
  /** Nobody else bears the name, and of one of the two neither work nor place is known. */
  readonly alone?: true;
  /** Speaks against it: each has a profile of their own. */
  readonly twoProfiles?: true;
};

/** One of a pair, as a list shows them. */
export type Entry = { readonly id: string; readonly fullName: string; readonly work: string; readonly photo: string | null };

/** Two entries that look like one person; `a` has the smaller id. */
export type Likeness = { readonly a: Entry; readonly b: Entry; readonly grounds: Grounds; readonly score: number };

/** Pairs that wait for a look; those of them that can be merged at once; and whether they were ever looked for. */
export type LikenessCounts = { readonly waiting: number; readonly sharing: number; readonly searched: boolean };

/** A pair that was found, before it is stored. */
export type Pair = { readonly a: string; readonly b: string };

/** The two ids of a pair, the smaller first. */
export const pairOf = (one: string, other: string): Pair => one < other ? { a: one, b: other } : { a: other, b: one };
