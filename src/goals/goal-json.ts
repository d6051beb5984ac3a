import { z } from 'zod';
import { weekdays } from '../time/weekdays.ts';
import { type Goal, goalKinds } from './goal.ts';

const words = z.array(z.string());

export const goalJson = z.object({
  id: z.uuid(), kind: z.enum(goalKinds), sentence: z.string(), companies: words, lines: words, skills: words, places: words,
  season: z.object({ conversations: z.int(), weeks: z.int(), from: z.iso.date(), days: z.array(z.enum(weekdays)) }).nullable(),
  createdAt: z.string(), endedAt: z.string().nullable(), result: z.string(),
});

/** A goal as programs read it; the same by API and command line. */
export const toGoalJson = ({ id, kind, sentence, companies, lines, skills, places, season, createdAt, endedAt, result }: Goal): z.input<typeof goalJson> => ({
  id, kind, sentence, companies: [...companies], lines: [...lines], skills: [...skills], places: [...places], season: season && { ...season, days: [...season.days] },
  createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, result,
});
