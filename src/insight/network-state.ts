import type { LikenessCounts } from '../duplicates/index.ts';
import type { HangingCounts, InvitationCounts } from '../invitations/index.ts';
import type { TieCounts } from './network-report.ts';

/** Raise it when the shape below changes: what was kept in another is told anew. */
export const stateForm = 1;

/** What a member's first page tells, for one day. It is kept as JSON, so instants are texts (ISO 8601). */
export type NetworkState = {
  readonly form: typeof stateForm;
  readonly asOf: string;
  readonly ties: TieCounts;
  readonly invitations: InvitationCounts;
  readonly years: readonly YearOfExchange[];
  readonly quiet: readonly QuietTie[];
  readonly waiting: readonly Waiting[];
  readonly hanging: HangingCounts;
  readonly duplicates: LikenessCounts;
};

/** With how many people messages went both ways within a year, and with how many one way only. */
export type YearOfExchange = { readonly year: number; readonly bothWays: number; readonly oneWay: number };

type Somebody = { readonly id: string; readonly fullName: string; readonly company: string };

/** A tie that was once strong and is dormant now. */
export type QuietTie = Somebody & { readonly messages: number; readonly firstAt: string; readonly lastAt: string };

/** Somebody whose message is the last one, with its first words. */
export type Waiting = Somebody & { readonly at: string; readonly words: string };
