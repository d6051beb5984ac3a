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
 * of more than a year are among those of more than six months, and so on. `received` are those that hang with me.
 */
export type HangingCounts = { readonly sent: number; readonly overThreeMonths: number; readonly overSixMonths: number; readonly overOneYear: number; readonly received: number };
