import { z } from 'zod';
import type { Moment } from './moment.ts';

/** Something that happened with a person, as programs get it: `what` says more where a kind has kinds, `fromMe` whose move it was where it was one side's. */
export const momentJson = z.object({ kind: z.string(), what: z.string().nullable(), at: z.iso.datetime().nullable(), fromMe: z.boolean().nullable(), words: z.string(), id: z.uuid() });

export function toMomentJson(moment: Moment): z.infer<typeof momentJson> {
  const said = { kind: moment.kind, what: null, at: moment.at?.toISOString() ?? null, fromMe: null, words: '', id: moment.id };
  switch (moment.kind) {
    case 'message': return { ...said, fromMe: moment.fromMe, words: moment.body };
    case 'invitation': return { ...said, fromMe: moment.fromMe, words: moment.message };
    case 'note': return { ...said, words: moment.body };
    case 'conversation': return { ...said, what: moment.conversation.kind, words: moment.conversation.summary };
    case 'outreach': return { ...said, what: moment.step, words: moment.words || moment.reason, id: moment.card };
    case 'connected': return said;
  }
}
