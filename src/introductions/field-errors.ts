import type { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import { sayRefused } from './refusals.ts';

/** The first sentence for each field that needs another look; fields of one of two people are named after them, as in the form. */
export function fieldErrors(tongue: Tongue, error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const [first = '', second] = path.map(String);
    found[second ? `${first}${second[0]!.toUpperCase()}${second.slice(1)}` : first] ??= sayRefused(tongue, message);
  }
  return found;
}
