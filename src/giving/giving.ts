import type { Participant } from '../conversations/index.ts';

/** Something that was given or got: in a conversation, or by a promise that was kept. */
export type Given = { readonly side: 'gave' | 'got'; readonly people: readonly Participant[]; readonly at: Date; readonly words: string; readonly href: string };

/** How often each side gave in a year of the member's calendar, or with one person. Times, not worth. */
export type GivingCount = { readonly gave: number; readonly got: number };
export type YearOfGiving = GivingCount & { readonly year: number };
export type PersonGiving = GivingCount & { readonly person: Participant };

/** What somebody is after, and people the member knows whose words speak of it. */
export type Ask = { readonly person: Participant; readonly seeking: string; readonly at: Date; readonly conversation: string; readonly helpers: readonly { readonly id: string; readonly name: string; readonly work: string }[] };
