/** What the host says on their page, whether it is open, and who is reminded. */
export type HostPage = { readonly headline: string; readonly words: string; readonly openedAt: Date | null; readonly remindHost: boolean; readonly remindGuest: boolean };

/** A link by which one person may book once. */
export type Pass = { readonly id: string; readonly key: string; readonly usedAt: Date | null };
