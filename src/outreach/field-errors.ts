import type { z } from 'zod';
import { fieldSentences } from '../kit/field-sentences.ts';
import type { Tongue } from '../kit/texts.ts';
import { LetterRefused } from '../post/index.ts';
import { OutreachRefused, sayRefused } from './refusals.ts';

/** The first sentence for each field that needs another look. */
export const fieldErrors = (tongue: Tongue, error: z.ZodError | undefined): Record<string, string> => fieldSentences(error, sentence => sayRefused(tongue, sentence));

/** The sentence of a refusal, for the field that caused it; anything else is a fault and thrown on. */
export function errorsOf(tongue: Tongue, error: unknown): Record<string, string> {
  if (error instanceof OutreachRefused) return { [error.field]: sayRefused(tongue, error.message) };
  if (error instanceof LetterRefused) return { [fields[error.field]]: error.in(tongue) };
  throw error;
}

/** Where a card holds what a letter lacks. */
const fields: Readonly<Record<LetterRefused['field'], string>> = { to: 'channel', from: 'channel', replyTo: 'channel', subject: 'subject', text: 'body', attachments: 'file', calendar: 'body', references: 'body' };
