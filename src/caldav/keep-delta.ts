import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import type { DavDelta } from './look-at-dav.ts';
import { deleteObjects, placesOfUids, putObjects, setSyncToken } from './store-object.ts';
import { markFound, markMissing, wantAgain, writtenIn } from './store-written.ts';
import { jobFor } from './write-event.ts';

/**
 * Keeps what a look at a CalDAV calendar brought. Events of ours among it are noted where they are now; those that are nowhere any more
 * are missing, and looked for once more before anything follows from that. A calendar that was emptied as a whole (deleted and made anew,
 * restored from a copy) is no word of the member's on a meeting: there ours are written again.
 */
export async function keepDelta(tx: Writer, me: string, calendar: string, { altered, gone, token, isEmptied }: DavDelta, now: Date): Promise<void> {
  await deleteObjects(tx, calendar, gone);
  await putObjects(tx, me, calendar, altered);
  await setSyncToken(tx, calendar, token);
  for (const { uid, href, etag } of altered) if (uid) await markFound(tx, uid, { calendar, href, etag });
  const lost = (await writtenIn(tx, calendar)).filter(event => event.href !== null && gone.includes(event.href));
  const elsewhere = await placesOfUids(tx, lost.map(event => event.uid));
  for (const { uid } of lost) {
    const place = elsewhere.get(uid);
    if (place) await markFound(tx, uid, place);
    else if (isEmptied) await writeAgain(tx, me, uid, now);
    else await markMissing(tx, uid, now);
  }
}

async function writeAgain(tx: Writer, me: string, uid: string, now: Date): Promise<void> {
  await wantAgain(tx, uid, now, true);
  await addJob(tx, jobFor(me, uid));
}
