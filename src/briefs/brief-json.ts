import { z } from 'zod';
import type { Goal } from '../goals/index.ts';
import { english } from '../kit/tongue.ts';
import { promiseJson, toPromiseJson } from '../promises/index.ts';
import type { ConversationKind } from '../conversations/index.ts';
import { momentJson, toMomentJson } from '../stories/index.ts';
import type { Brief } from './brief.ts';
import { offersFor, questionsFor } from './questions.ts';

const instant = z.iso.datetime().nullable();

/** What to know of somebody before a conversation, as programs get it. `lately` is the story in short, the latest first. */
export const briefJson = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), work: z.string(), howMet: z.string(), whyConnected: z.string() }),
  lately: z.array(momentJson), promises: z.array(promiseJson), after: z.array(z.object({ words: z.string(), at: instant })),
  inCommon: z.array(z.object({ id: z.uuid(), name: z.string(), how: z.string(), what: z.string() })), questions: z.array(z.string()), offers: z.array(z.string()),
});

export function toBriefJson(brief: Brief, goals: readonly Goal[], kind?: ConversationKind): z.infer<typeof briefJson> {
  const { person, moments, promises, asks, inCommon } = brief;
  return {
    person: { id: person.id, name: person.fullName, work: [person.title, person.company].filter(Boolean).join(', '), howMet: person.howMet, whyConnected: person.whyConnected },
    lately: moments.map(toMomentJson), promises: promises.map(toPromiseJson),
    after: asks.map(({ seeking, at }) => ({ words: seeking, at: at.toISOString() })), inCommon: [...inCommon], questions: [...questionsFor(english, brief, kind, goals)], offers: [...offersFor(english, brief)],
  };
}
