/** A reason that somebody gave, and what came of it. */
export type Reason = {
  /** An invitation's id, or an outreach's. */
  readonly id: string;
  readonly side: 'mine' | 'theirs';
  readonly kind: 'invitation' | 'outreach';
  readonly person: string;
  readonly fullName: string;
  readonly at: Date | null;
  readonly words: string;
  /** Whether an answer is known of: for an invitation, that the two are connected. */
  readonly answered: boolean;
  /** Whether the two have talked: messages went both ways, or the card was in conversation. */
  readonly talked: boolean;
};

/** Reasons that belong together, named by the member: whichever reason holds one of the words is among them. */
export type ReasonGroup = { readonly id: string; readonly name: string; readonly words: readonly string[] };

/** Small numbers, told as they are: answers and conversations among those who were asked. */
export type Tally = { readonly reasons: number; readonly answered: number; readonly talked: number };

export const tally = (reasons: readonly Reason[]): Tally =>
  ({ reasons: reasons.length, answered: reasons.filter(({ answered }) => answered).length, talked: reasons.filter(({ talked }) => talked).length });
