import { z } from 'zod';
import { linkOf } from '../identities/index.ts';
import type { Person, PersonRow } from './person.ts';
import { roles } from './roles.ts';

const instant = z.iso.datetime().nullable();

/** A person as a list tells of them to programs. */
export const personRowJson = z.object({
  id: z.uuid(), fullName: z.string(), company: z.string(), title: z.string(), city: z.string(),
  isConnection: z.boolean(), connectedOn: z.iso.date().nullable(), vanishedOn: z.iso.date().nullable(),
  sent: z.int(), received: z.int(), firstExchangeAt: instant, lastSentAt: instant, lastReceivedAt: instant, lastExchangeAt: instant, lastContactAt: instant, conversations: z.int(), nextCheckInOn: z.iso.date().nullable(), rhythmDays: z.int().nullable(),
});

export const noteJson = z.object({ id: z.uuid(), body: z.string(), at: z.iso.datetime() });

/** Everything held about a person, as programs get it. */
export const personJson = personRowJson.extend({
  givenName: z.string(), familyName: z.string(), nickname: z.string(), birthday: z.string().nullable(), howMet: z.string(), whyConnected: z.string(),
  identities: z.array(z.object({ id: z.uuid(), kind: z.enum(['email', 'phone', 'profile']), value: z.string(), label: z.string(), url: z.string() })),
  positions: z.array(z.object({ company: z.string(), title: z.string(), startedOn: z.string().nullable(), finishedOn: z.string().nullable(), seenFrom: z.string().nullable(), seenUntil: z.string().nullable() })),
  tags: z.array(z.string()), roles: z.array(z.enum(roles)), notes: z.array(noteJson),
});

export const toRowJson = (p: PersonRow): z.infer<typeof personRowJson> => ({
  id: p.id, fullName: p.fullName, company: p.company, title: p.title, city: p.city, isConnection: p.isConnection, connectedOn: p.connectedOn, vanishedOn: p.vanishedOn,
  sent: p.sentCount, received: p.receivedCount, firstExchangeAt: iso(p.firstExchangeAt), lastSentAt: iso(p.lastSentAt), lastReceivedAt: iso(p.lastReceivedAt), lastExchangeAt: iso(p.lastExchangeAt), lastContactAt: iso(p.lastContactAt), conversations: p.conversationCount, nextCheckInOn: p.nextCheckInOn, rhythmDays: p.rhythmDays,
});

export const toPersonJson = (p: Person): z.infer<typeof personJson> => ({
  ...toRowJson(p), givenName: p.givenName, familyName: p.familyName, nickname: p.nickname, birthday: p.birthday, howMet: p.howMet, whyConnected: p.whyConnected,
  identities: p.identities.map(identity => ({ id: identity.id, kind: identity.kind, value: identity.shown, label: identity.label, url: linkOf(identity) })),
  positions: p.positions.map(({ id: _, ...position }) => position),
  tags: [...p.tags], roles: [...p.roles], notes: p.notes.map(toNoteJson),
});

export const toNoteJson = ({ id, body, at }: Person['notes'][number]): z.infer<typeof noteJson> => ({ id, body, at: at.toISOString() });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
