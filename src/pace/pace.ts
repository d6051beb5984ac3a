import type { Block } from './block.ts';

/** What a member can do in a day, and when they reach out. */
export type Pace = {
  /** How many items a day holds at the most. */
  readonly items: number;
  /** How many people are reached out to at a time. */
  readonly people: number;
  /** Where a lunch is possible. */
  readonly city: string;
  readonly block: Block;
};

/** Everyone begins with two. */
export const usualPace: Pace = { items: 5, people: 2, city: '', block: { days: [], from: '09:00', minutes: 30 } };
