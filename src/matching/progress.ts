/** What a draw is at: weighing pairs, finding the best of them, proving it over all, seating threes. */
export const steps = ['weighing', 'matching', 'proving', 'seating'] as const;
export type Step = (typeof steps)[number];

/** How far a draw is: the step, and the share of it that is done (0 to 1) where that can be said. */
export type Progress = { readonly step: Step; readonly share?: number | undefined };

export type Tell = (progress: Progress) => void;

export const tellNobody: Tell = () => {};
