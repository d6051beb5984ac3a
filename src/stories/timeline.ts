import type { Reader } from '../kit/db.ts';
import { isBeyond, latestFirst, type Moment, readMomentCursor, writeMomentCursor } from './moment.ts';
import { messagesWith } from './store.ts';

export type Timeline = { readonly moments: readonly Moment[]; readonly next: string | undefined };

/**
 * A page of all that happened with a person, the latest first: their messages, and the moments (`others`) that the caller knows of,
 * which are few and may be asked for at the same time. `after` is the cursor that the page before gave.
 */
export async function timelineOf(db: Reader, person: string, others: Promise<readonly Moment[]>, after: string | undefined, size = 20): Promise<Timeline> {
  const cursor = readMomentCursor(after);
  const [messages, told] = await Promise.all([messagesWith(db, person, cursor, size + 1), others]);
  const later = cursor ? told.filter(moment => isBeyond(moment, cursor)) : told;
  const all = [...messages, ...later].toSorted(latestFirst);
  const moments = all.slice(0, size);
  const last = moments.at(-1);
  return { moments, next: all.length > size && last ? writeMomentCursor(last) : undefined };
}
