import { z } from 'zod';
import { typedText } from '../kit/typed-text.ts';
import { refused } from './refusals.ts';

/** How a member reaches out: the sentence on who they are, what a LinkedIn note holds for them, and how long they wait. */
export const settingInput = z.strictObject({
  aboutMe: typedText().max(300, refused.longAbout),
  noteLimit: z.coerce.number().pipe(z.union([z.literal(200), z.literal(300)], refused.noteLimit)),
  followUpDays: z.coerce.number(refused.days).int(refused.days).min(3, refused.days).max(120, refused.days),
});
export type Setting = z.output<typeof settingInput>;

export const settingChange = settingInput.partial();

export const usualSetting: Setting = { aboutMe: '', noteLimit: 200, followUpDays: 14 };
