import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import { connectionsOf } from './store-connection.ts';
import { setBody, wantErased, wantWritten, writtenEvent } from './store-written.ts';

export const writeTask = 'calendars.write';

/** An event of ours. */
export type OwnEvent = { readonly uid: string; readonly start: Date; readonly end: Date; /** An iCalendar object that holds this one event. */ readonly body: string };

/**
 * Have an event of ours stand in the calendar that the member chose for it, as it is now; written after the transaction commits, and
 * tried again until it is there. Without such a calendar nothing happens, and false is answered. METHOD, ORGANIZER and ATTENDEE are
 * left out: a server that sees guests would invite them once more.
 */
export async function writeEvent(tx: Writer, me: string, { body, ...event }: OwnEvent, at: Date): Promise<boolean> {
  const calendar = (await connectionsOf(tx)).find(each => each.writeTo !== null)?.writeTo;
  if (!calendar) return false;
  await wantWritten(tx, me, { ...event, body: withoutGuests(body), calendar, at });
  await addJob(tx, jobFor(me, event.uid));
  return true;
}

/** Have an event that was written before say only what it says now, also in what is kept of it here; nothing for one that never was in a calendar, or is taken out. */
export async function rewriteEvent(tx: Writer, me: string, event: OwnEvent, at: Date): Promise<void> {
  const known = await writtenEvent(tx, event.uid);
  if (!known) return;
  if (known.erasedAt || !await writeEvent(tx, me, event, at)) await setBody(tx, event.uid, withoutGuests(event.body));
}

/** Have an event of ours taken out of the calendar again; nothing for one that never was in it. */
export async function eraseEvent(tx: Writer, me: string, uid: string, at: Date): Promise<void> {
  if (await wantErased(tx, uid, at)) await addJob(tx, jobFor(me, uid));
}

export const jobFor = (me: string, uid: string) => ({ task: writeTask, payload: { me, uid }, key: `event ${uid}`, queue: 'calendars', maxAttempts: 12 });

/** A folded line goes with its beginning. */
const withoutGuests = (body: string): string => body.replaceAll(/^(?:METHOD|ORGANIZER|ATTENDEE)[;:][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n/gim, '');
