import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';

/** Something of the member's that takes place, as it stands in their own feed. */
export type FeedEvent = {
  /** The same for life. */
  readonly uid: string;
  /** When it was last altered: a feed that says the same is the same, byte for byte. */
  readonly alteredAt: Date;
  readonly sequence?: number | undefined;
  readonly when: { readonly start: Date; readonly end: Date } | { /** A whole day, `YYYY-MM-DD`. */ readonly day: string };
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  /** Whether it takes time; a reminder does not. */
  readonly takesTime: boolean;
};

export const feedKeys = ['bookings', 'conversations', 'outreach', 'check-ins'] as const;
export type FeedKey = (typeof feedKeys)[number];

/** What a domain gives to the member's own feeds; composed in app. */
export type FeedPart = { readonly key: FeedKey; events(ctx: Context, db: Reader, me: Member, span: { readonly from: Date; readonly to: Date }): Promise<readonly FeedEvent[]> };

/** How far a feed looks back and ahead, in days. */
export const feedDays = { back: 31, ahead: 366 } as const;
