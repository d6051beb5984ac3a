import { z } from 'zod';
import { promiseJson, toPromiseJson, type Promised } from '../promises/index.ts';
import { type Conversation, conversationKinds } from './conversation.ts';

const instant = z.iso.datetime().nullable();

/** A conversation as programs get it. */
export const conversationJson = z.object({
  id: z.uuid(), kind: z.enum(conversationKinds), people: z.array(z.object({ id: z.uuid(), name: z.string() })), on: z.iso.date().nullable(), startsAt: instant, endsAt: instant, zone: z.string().nullable(),
  title: z.string(), place: z.string(), link: z.string(), summary: z.string(), got: z.string(), gave: z.string(), seeking: z.string(), checkInOn: z.iso.date().nullable(), source: z.string(),
  state: z.enum(['planned', 'held', 'missed', 'cancelled']),
});

/** With what was promised in it. */
export const conversationWhole = conversationJson.extend({ promises: z.array(promiseJson) });

export const toConversationJson = (c: Conversation): z.infer<typeof conversationJson> => ({
  id: c.id, kind: c.kind, people: c.people.map(({ id, name }) => ({ id, name })), on: c.onDay, startsAt: iso(c.startsAt), endsAt: iso(c.endsAt), zone: c.zone, title: c.title, place: c.place, link: c.link,
  summary: c.summary, got: c.got, gave: c.gave, seeking: c.seeking, checkInOn: c.checkInOn, source: c.source, state: c.writtenAt ? 'held' : c.missedAt ? 'missed' : c.cancelledAt ? 'cancelled' : 'planned',
});

export const toWholeJson = (c: Conversation, promises: readonly Promised[]): z.infer<typeof conversationWhole> => ({ ...toConversationJson(c), promises: promises.map(toPromiseJson) });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
