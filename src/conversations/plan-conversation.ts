import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { ConversationKind } from './conversation.ts';
import { insertConversation, markNotHeld, moveRow, retitleRow, setParticipants } from './store-write.ts';

/** A conversation that another domain arranged. `people` are ids, at least one; `source` names the domain, such as `booking`. */
export type Arranged = {
  readonly people: readonly string[];
  readonly kind: ConversationKind;
  readonly startsAt: Date;
  readonly endsAt?: Date | undefined;
  /** IANA name of the zone in which the time was named. */
  readonly zone: string;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly source: string;
};

/** Plan a conversation within the caller's transaction; its id. PostgreSQL refuses (23503) people who are not there. */
export async function planConversation(tx: Writer, { people, kind, startsAt, endsAt, zone, place = '', link = '', title = '', source }: Arranged): Promise<string> {
  const id = newId();
  const when = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, zone, on: null };
  await insertConversation(tx, id, { kind, ...when, title, place, link, summary: '', got: '', gave: '', seeking: '', checkInOn: null }, source, null);
  await setParticipants(tx, id, people);
  return id;
}

/** Move it within the caller's transaction, also one that had been cancelled; `place` and `link` stay where none is given. False where there is no such conversation. */
export const moveConversation = (tx: Writer, id: string, to: { readonly startsAt: Date; readonly endsAt?: Date | undefined; readonly zone: string; readonly place?: string | undefined; readonly link?: string | undefined }): Promise<boolean> =>
  moveRow(tx, id, { startsAt: to.startsAt, endsAt: to.endsAt ?? null, zone: to.zone, place: to.place ?? null, link: to.link ?? null });

/** It will not come about. What was written down already stays as it is (false). */
export const cancelConversation = (tx: Writer, id: string, at: Date): Promise<boolean> => markNotHeld(tx, id, 'cancelled_at', at);

/** Call it otherwise. */
export const retitleConversation = (tx: Writer, id: string, title: string): Promise<void> => retitleRow(tx, id, title);
