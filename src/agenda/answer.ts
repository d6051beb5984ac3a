import type { Kind } from './item.ts';

/** What a member said to an item, as it is kept. */
export type Answer = {
  readonly kind: Kind;
  readonly person: string | null;
  readonly occasion: string;
  readonly answer: 'done' | 'put off' | 'dismissed';
  /** The member's day on which it comes back, YYYY-MM-DD. */
  readonly until: string | null;
  readonly at: Date;
};

/** Why somebody was passed over, or something let be. The choice of people learns from the first four. */
export const reachOutReasons = ['other field', 'other company', 'too distant', 'in touch already', 'rather not'] as const;
export const otherReasons = ['not needed', 'settled elsewhere', 'rather not'] as const;
export type Why = (typeof reachOutReasons)[number] | (typeof otherReasons)[number];

/** A meeting is not settled elsewhere, nor is a promise not needed. */
const fitting: Partial<Record<Kind, readonly Why[]>> = { 'reach-out': reachOutReasons, prepare: ['not needed', 'rather not'], 'write-down': ['not needed', 'rather not'], agree: ['settled elsewhere', 'rather not'], promise: ['settled elsewhere', 'rather not'] };

/** The reasons that may be given for an item of this kind. */
export const reasonsFor = (kind: Kind): readonly Why[] => fitting[kind] ?? otherReasons;

/** For how many days something done stays away, where it may come back at all. */
const backAfterDays: Partial<Record<Kind, number>> = { 'reach-out': 180, invitations: 30 };

/** Whether an item with these answers stays away on `day` (the member's, YYYY-MM-DD) at `now`. */
export function staysAway(answers: readonly Answer[], day: string, now: Date): boolean {
  if (answers.some(({ answer }) => answer === 'dismissed')) return true;
  if (answers.some(({ kind, answer, at }) => answer === 'done' && now.getTime() - at.getTime() < (backAfterDays[kind] ?? Infinity) * 86_400_000)) return true;
  const latest = answers.filter(({ answer }) => answer === 'put off').toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return latest !== undefined && latest.until! > day;
}
