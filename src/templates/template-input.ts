import { z } from 'zod';
import { typedText } from '../kit/typed-text.ts';
import { templateKinds } from './kind.ts';
import { refused } from './refusals.ts';

/** A member's own wording. */
export const templateInput = z.strictObject({
  subject: typedText().max(200, refused.longSubject).default(''),
  body: typedText(refused.noTemplate).min(1, refused.noTemplate).max(20_000, refused.longBody),
  short: typedText().max(2000, refused.longShort).default(''),
});

/** Which one it is. */
export const templateParams = z.strictObject({ kind: z.enum(templateKinds, `must be one of ${templateKinds.join(', ')}`), language: z.enum(['en', 'de'], 'must be en or de') });
