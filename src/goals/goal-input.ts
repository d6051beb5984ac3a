import { z } from 'zod';
import { typedDay } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { weekdays } from '../time/weekdays.ts';
import { goalKinds } from './goal.ts';
import { refused } from './refusals.ts';

const target = typedText(refused.target).min(1, refused.target).max(100, refused.longTarget).transform(text => text.replace(/\s+/g, ' '));

/** The same word twice is one. */
const targets = z.array(target).max(30, refused.manyTargets).transform(all => all.filter((word, place) => all.findIndex(other => other.toLowerCase() === word.toLowerCase()) === place));

const seasonInput = z.strictObject({
  conversations: z.number(refused.conversations).int(refused.conversations).min(1, refused.conversations).max(200, refused.conversations),
  weeks: z.number(refused.weeks).int(refused.weeks).min(1, refused.weeks).max(52, refused.weeks),
  /** The day it begins; today where none is given. */
  from: typedDay(refused.from).optional(),
  days: z.array(z.enum(weekdays, refused.days)).max(7, refused.days).transform(days => weekdays.filter(day => days.includes(day))).default([]),
});

const fields = {
  kind: z.enum(goalKinds, refused.kind),
  sentence: typedText(refused.sentence).min(1, refused.sentence).max(500, refused.longSentence),
  companies: targets, lines: targets, skills: targets, places: targets,
  season: seasonInput.nullable(),
};

/** What a goal is made of; the same for form, API and command line. */
export const goalInput = z.strictObject({
  kind: fields.kind, sentence: fields.sentence, companies: targets.default([]), lines: targets.default([]), skills: targets.default([]), places: targets.default([]),
  season: fields.season.default(null),
});
export type GoalInput = z.output<typeof goalInput>;

/** Some of it, for whoever leaves the rest as it is. */
export const goalChange = z.strictObject(fields).partial();
export type GoalChange = z.output<typeof goalChange>;

/** What came of a goal, in the member's own words. */
export const resultInput = typedText(refused.result).min(1, refused.result).max(5000, refused.longResult);
