import type { Step } from '../matching/index.ts';

/** A large round being drawn, or waiting for it, somewhere. `toldAt` is the last sign of whoever draws; null before anybody began. */
export type Drawing = { readonly id: string; readonly round: string; readonly askedAt: Date; readonly toldAt: Date | null; readonly step: Step | null; readonly share: number | null; readonly stopAskedAt: Date | null };

/** Whoever drew and said nothing for so long is gone, and another may take it up. */
export const longestSilence = 30_000;

/** After a draw was stopped it is not begun anew by itself before this. */
export const restAfterStop = 3_600_000;
