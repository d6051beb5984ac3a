/**
 * How many invitations there are, as the network report tells it. An archive does not say how one ended: accepted means
 * that the other side is among the connections, no answer seen that it is not; the two add up. One that the member
 * withdrew has no answer either, and `sentWithdrawn` says how many those are.
 */
export type InvitationCounts = {
  readonly sent: number;
  readonly sentAccepted: number;
  readonly sentNoAnswerSeen: number;
  readonly sentNoAnswerSeenOverSixMonths: number;
  readonly sentNoAnswerSeenOverOneYear: number;
  readonly sentWithNote: number;
  readonly sentWithdrawn: number;
  readonly received: number;
  readonly receivedAccepted: number;
  readonly receivedNoAnswerSeen: number;
  readonly receivedWithNote: number;
};

/**
 * Invitations of mine that hang: sent, not withdrawn, and the other side never was among the connections. By age; those
 * of more than a year are among those of more than six months, and so on. `received` are those that hang with me,
 * `withdrawn` those of mine that I took back.
 */
export type HangingCounts = { readonly sent: number; readonly overThreeMonths: number; readonly overSixMonths: number; readonly overOneYear: number; readonly received: number; readonly withdrawn: number };

/** How old, in months, an invitation may grow before its member is reminded of it. */
export const limits = [3, 6, 12] as const;
export type Limit = (typeof limits)[number];
export const usualLimit: Limit = 6;

/** The sides of the matter: mine without an answer, those that came to me, and mine that I took back. */
export const sides = ['hanging', 'received', 'withdrawn'] as const;
export type Side = (typeof sides)[number];

/** An invitation in a list, with whom. */
export type Invitation = {
  readonly id: string;
  readonly person: string;
  readonly fullName: string;
  readonly work: string;
  readonly sentAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly message: string;
  /** The key of the other side's profile on LinkedIn, if one is known. */
  readonly profile: string | null;
};

/** LinkedIn takes a second invitation to the same person three weeks after the first was withdrawn. */
export const secondTryDays = 21;

export const secondTryAt = (withdrawnAt: Date): Date => new Date(withdrawnAt.getTime() + secondTryDays * 86_400_000);
