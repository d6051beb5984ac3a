import { z } from 'zod';
import type { Settings } from '../kit/context.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { modes } from '../meetings/index.ts';
import { parts } from './wish.ts';
import type { Suggestion } from './suggestion.ts';

const wishJson = z.union([z.object({ at: z.string() }), z.object({ date: z.string(), part: z.enum(parts) })]);

/** A meeting that waits for its time, as programs read it; `url` is the other side’s own page. */
export const suggestionJson = z.object({
  id: z.uuid(), kind: z.string(), firstBy: z.enum(['guest', 'host']), turn: z.enum(['guest', 'host']), name: z.string(), email: z.string(), timeZone: z.string(), mode: z.enum(modes), why: z.string(), question: z.string(),
  wishes: z.array(wishJson), note: z.string(), starts: z.array(z.string()), hostNote: z.string(), url: z.string(), booking: z.uuid().nullable(), declinedAt: z.string().nullable(), saidAt: z.string(),
});

export function toSuggestionJson(settings: Pick<Settings, 'url'>, s: Suggestion): z.infer<typeof suggestionJson> {
  const { id, kind, firstBy, turn, name, email, mode, why, question, note, hostNote, booking } = s;
  return {
    id, kind, firstBy, turn, name, email, mode, why, question, note, hostNote, booking, timeZone: s.zone, wishes: s.wishes.map(wish => 'at' in wish ? { at: isoInstant(wish.at) } : wish),
    starts: s.starts.map(isoInstant), url: `${settings.url}/suggested/${s.key}`, declinedAt: s.declinedAt && isoInstant(s.declinedAt), saidAt: isoInstant(s.saidAt),
  };
}
