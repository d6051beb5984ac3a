import { z } from 'zod';
import { profileAddress } from '../contacts/index.ts';
import { flawKinds, type Flaw } from '../kit/letter-check.ts';
import { english } from '../kit/tongue.ts';
import { channels, kinds, sayFlaw, type Setting } from '../templates/index.ts';
import { type Outreach, standing, states, type Step } from './outreach.ts';

const instant = z.string().nullable();

/** An outreach as programs get it. `state` is the column it stands in now. */
export const outreachJson = z.object({
  id: z.uuid(), person: z.uuid(), name: z.string(), goal: z.uuid().nullable(), promise: z.uuid().nullable(), kind: z.enum(kinds), channel: z.enum(channels), language: z.enum(['en', 'de']), state: z.enum(states), since: z.string(),
  sentAt: instant, followedUpAt: instant, reason: z.string(), question: z.string(), offer: z.string(), subject: z.string(), body: z.string(),
  attachment: z.object({ name: z.string(), type: z.string(), size: z.int() }).nullable(), profile: z.string().nullable(),
});

export const flawJson = z.object({ kind: z.enum(flawKinds), field: z.string(), start: z.int(), end: z.int(), says: z.string() });
export const stepJson = z.object({ step: z.string(), at: z.string(), toldBy: z.string(), words: z.string() });
export const outreachWhole = outreachJson.extend({ steps: z.array(stepJson), flaws: z.array(flawJson) });

export const toOutreachJson = (card: Outreach, { followUpDays }: Setting, now: Date): z.infer<typeof outreachJson> => ({
  id: card.id, person: card.person, name: card.fullName, goal: card.goal, promise: card.promise, kind: card.kind, channel: card.channel, language: card.language, state: standing(card, followUpDays, now), since: card.since.toISOString(),
  sentAt: card.sentAt?.toISOString() ?? null, followedUpAt: card.followedUpAt?.toISOString() ?? null, reason: card.reason, question: card.question, offer: card.offer, subject: card.subject, body: card.body,
  attachment: card.attachment, profile: card.profile && profileAddress(card.profile),
});

export const toStepJson = ({ step, at, toldBy, words }: Step): z.infer<typeof stepJson> => ({ step, at: at.toISOString(), toldBy, words });
export const toFlawJson = (flaw: Flaw): z.infer<typeof flawJson> => ({ ...flaw, says: sayFlaw(english)[flaw.kind] });
