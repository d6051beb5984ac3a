/** A round of a group. `weight` and `bound` are those of the draw; where `proven` is false it was drawn the simple way. */
export type Round = { readonly id: string; readonly group: string; readonly number: number; readonly beginsOn: string; readonly drawsAt: Date; readonly drawnAt: Date | null; readonly weight: number | null; readonly bound: number | null; readonly proven: boolean | null };

/** Who was brought together, why, and what each said of it. */
export type ShownPairing = { readonly id: string; readonly round: number; readonly because: readonly string[]; readonly members: readonly { readonly id: string; readonly participant: string; readonly name: string; readonly email: string; readonly zone: string; readonly met: 'yes' | 'no' | 'again' | null }[] };
