import type { Goal } from '../goals/index.ts';
import type { Reader } from '../kit/db.ts';
import type { Promised } from '../promises/index.ts';
import type { Item, ItemKey, Kind } from './item.ts';
import type { Pace } from '../pace/index.ts';

/** What a day is found from. */
export type Seen = {
  readonly db: Reader;
  readonly me: string;
  /** The member's own address. */
  readonly email: string;
  readonly now: Date;
  /** The member's day, YYYY-MM-DD, and its zone. */
  readonly day: string;
  readonly zone: string;
  readonly pace: Pace;
  readonly goals: readonly Goal[];
  /** Open promises of both sides that have a day, the first due first. */
  readonly promises: readonly Promised[];
  /** How many people were reached out to within a fortnight and have not answered. */
  readonly awaited: number;
  /** What was done or put off on the day. */
  readonly spent: readonly Pick<ItemKey, 'kind' | 'person'>[];
};

/** One kind of item: where it comes from, the most pressing first. */
export type Source = {
  readonly kind: Kind;
  /** Has a day of its own and goes before everything that could as well be tomorrow. */
  readonly dated?: true;
  /** Of what has its day: goes after meetings, promises and notes, which would be missed; a trouble is there tomorrow as well. */
  readonly canWait?: true;
  /** How many of its kind a day holds at the most. */
  most(seen: Seen): number;
  /** How many it takes when it is its turn; one where it does not say. */
  atOnce?(seen: Seen): number;
  /** Those there are, a few more than a day holds; what was answered is left out later. */
  find(seen: Seen): Promise<readonly Item[]>;
};

/** What one kind has to offer a day: what was done of it on the day, and what there is, the most pressing first. */
export type Offer = {
  readonly kind: Kind;
  readonly dated: boolean;
  readonly canWait?: boolean;
  readonly atOnce: number;
  readonly most: number;
  readonly spent: number;
  readonly items: readonly Item[];
};
