/** What an outreach asks or says. `own` begins with an empty page. */
export const kinds = ['ask', 'informational', 'reconnect', 'thanks', 'check-in', 'loop-back', 'ask-back', 'own'] as const;
export type Kind = (typeof kinds)[number];

/** What there are templates for: every kind but one's own words, and the one gentle follow-up. */
export const templateKinds = [...kinds.filter(kind => kind !== 'own'), 'follow-up'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Kinds that ask for somebody's time: they name one specific question and offer something. */
export const asksForTime = (kind: Kind): boolean => kind === 'ask' || kind === 'informational';
