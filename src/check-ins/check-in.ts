import type { Participant } from '../conversations/index.ts';

/** Somebody with whom to be in touch on a day. `dueOn` is a date of the member's calendar; `named` where a conversation's form named it, rather than a rhythm. */
export type CheckIn = {
  readonly person: Participant;
  readonly company: string;
  readonly dueOn: string;
  readonly lastContactAt: Date | null;
  readonly rhythmDays: number | null;
  readonly named: boolean;
};

/**
 * A tie that drifts: `rhythms` says how often its rhythm has gone by since it was chosen (three times at least), `null` that it has none and nothing was
 * exchanged for two and a half years. After three years it counts as dormant.
 */
export type Drift = { readonly person: Participant; readonly company: string; readonly lastContactAt: Date; readonly rhythms: number | null };

/** When to be in touch with one person next, and whether the tie drifts. */
export type Touch = { readonly next: CheckIn | undefined; readonly drift: Drift | undefined };

/** So many rhythms without contact are called drift. */
export const driftAfter = 3;
/** Months without contact after which a tie without a rhythm is called drifting, and dormant. */
export const driftMonths = 30;
export const dormantMonths = 36;
