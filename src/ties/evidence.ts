/** What a tie between two people rests on. */
export type Evidence =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'introduced'; readonly at: Date }
  | { readonly kind: 'together'; readonly at: Date | null }
  | { readonly kind: 'round'; readonly at: Date | null }
  | { readonly kind: 'colleagues'; readonly company: string; readonly from: string | null; readonly until: string | null; /** How many of the member's people are known to be there too. */ readonly others: number }
  | { readonly kind: 'written'; readonly messages: number; readonly last: Date | null }
  | { readonly kind: 'talked'; readonly talks: number; readonly last: Date | null }
  | { readonly kind: 'connected' }
  | { readonly kind: 'member' };

/** Two people and how warm their tie is, in percent (1 to 100), with what says so. */
export type KnownTie = { readonly one: string; readonly other: string; readonly warmth: number; readonly evidence: Evidence };

/** Warmth by the kind of evidence between two others, in percent: what was said or done outweighs what can only be supposed. */
export function warmthOf(evidence: Evidence): number {
  if (evidence.kind === 'recorded') return 70;
  if (evidence.kind === 'introduced') return 60;
  if (evidence.kind === 'together') return 50;
  if (evidence.kind === 'round') return 45;
  if (evidence.kind === 'colleagues') return supposed(evidence.until === null ? 35 : 25, evidence.others);
  return 5;
}

/** In a place of many, two need not know each other. */
const supposed = (most: number, others: number): number => Math.max(2, Math.round(most * Math.min(1, 6 / Math.max(1, others))));
