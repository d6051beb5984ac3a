import type { InvitationCounts } from '../invitations/index.ts';

/** The state of a member's network on one day, as other programs read it. docs/network-report.md says what each number means. */
export type NetworkReport = TieCounts & {
  /** The day it is told for, YYYY-MM-DD; ages are measured from its 00:00 UTC. */
  readonly asOf: string;
  readonly invitations: InvitationCounts;
};

/** The four of `spokenWith`, `oneWayFromMe`, `oneWayFromThem` and `neverSpoken` add up to `connections`. */
export type TieCounts = {
  readonly people: number;
  readonly connections: number;
  readonly spokenWith: number;
  readonly oneWayFromMe: number;
  readonly oneWayFromThem: number;
  readonly neverSpoken: number;
  readonly dormant: number;
  readonly awaitingMyReply: number;
  readonly awaitingTheirReply: number;
};
