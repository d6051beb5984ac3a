import type { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import { sayRefused } from './refusals.ts';

/** The first sentence for each field that needs another look. */
export function fieldErrors(tongue: Tongue, error: z.ZodError | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) found[String(path[0] ?? '')] ??= sayRefused(tongue, message);
  return found;
}

/** The one sentence for a field that stands alone. */
export const sayIssue = (tongue: Tongue, error: z.ZodError): string => sayRefused(tongue, error.issues[0]?.message ?? '');
