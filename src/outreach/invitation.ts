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
