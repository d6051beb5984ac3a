import type { z } from 'zod';
import { fieldSentences } from '../kit/field-sentences.ts';
import type { Tongue } from '../kit/texts.ts';
import { sayRefused } from './refusals.ts';

/** The first sentence for each field that needs another look. */
export const fieldErrors = (tongue: Tongue, error: z.ZodError | undefined): Record<string, string> => fieldSentences(error, sentence => sayRefused(tongue, sentence));

/** The one sentence for a field that stands alone. */
export const sayIssue = (tongue: Tongue, error: z.ZodError): string => sayRefused(tongue, error.issues[0]?.message ?? '');
