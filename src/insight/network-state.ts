import type { HangingCounts } from '../outreach/index.ts';
import type { NetworkReport } from './network-report.ts';

/** What a member's first page tells, for one day. It is kept as JSON, so instants are texts (ISO 8601). */
export type NetworkState = {
  readonly report: NetworkReport;
  /** From the first year with a message to this one, none left out. */
  readonly years: readonly YearOfExchange[];
  readonly quiet: readonly QuietTie[];
  readonly waiting: readonly Waiting[];
  readonly hanging: HangingCounts;
  /** Pairs of entries that may be one person and wait for a look. */
  readonly duplicates: number;
};

/** With how many people messages went both ways within a year, and with how many one way only. */
export type YearOfExchange = { readonly year: number; readonly bothWays: number; readonly oneWay: number };

type Somebody = { readonly id: string; readonly fullName: string; readonly company: string };

/** A tie that was once strong and is dormant now. */
export type QuietTie = Somebody & { readonly messages: number; readonly firstAt: string; readonly lastAt: string };

/** Somebody whose message is the last one, with its first words. */
export type Waiting = Somebody & { readonly at: string; readonly words: string };
