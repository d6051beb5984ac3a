import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';

/**
 * What a domain above does about events of its own that stand in a member's calendar too. Composed in app; `uid` may be another's, then
 * the answer is `not mine`.
 */
export type CalendarTaker = {
  /** UIDs of the owner's own events from now on: they count as what they are, and not as busy times once more. */
  ownUids(ctx: Context, db: Reader): Promise<readonly string[]>;
  /** The member moved the event in their calendar. `refused`: it stays as it was, and is written back. */
  moved(ctx: Context, me: string, uid: string, start: Date, end: Date): Promise<'taken' | 'refused' | 'not mine'>;
  /** The member deleted the event in their calendar. */
  deleted(ctx: Context, me: string, uid: string): Promise<'taken' | 'refused' | 'not mine'>;
  /** The member chose a calendar to write to: what is ahead may be written now. */
  chosen?(ctx: Context, me: string): Promise<void>;
};

/** The answer of the one that it concerns. */
export async function askTakers(takers: readonly CalendarTaker[], ask: (taker: CalendarTaker) => Promise<'taken' | 'refused' | 'not mine'>): Promise<'taken' | 'refused' | 'not mine'> {
  for (const taker of takers) {
    const said = await ask(taker);
    if (said !== 'not mine') return said;
  }
  return 'not mine';
}

export async function ownUids(ctx: Context, takers: readonly CalendarTaker[], db: Reader): Promise<readonly string[]> {
  return (await Promise.all(takers.map(taker => taker.ownUids(ctx, db)))).flat();
}
