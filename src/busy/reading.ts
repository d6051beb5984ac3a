import type { Span } from './kept-span.ts';

/** Whose calendar is read, as far as it matters to what it says. */
export type Reading = { readonly span: Span; readonly zone: string; readonly addresses: readonly string[]; readonly ours: readonly string[] };

export const questionOf = ({ span, zone, addresses, ours }: Reading) => ({ ...span, zone, addresses, ours });
