import type { z } from 'zod';

/**
 * What is wrong with an input, and where, a sentence a fault, the first five: `ties[3][2] must be more than 0.`
 * A schema's own messages are the rest of a sentence that begins with the place, such as "must be a whole number".
 * Parse with `reportInput: true`, or whatever is of a wrong type is called missing.
 */
export function sayIssues(error: z.ZodError): string {
  return error.issues.slice(0, 5).map(sayIssue).join(' ');
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') return `${sayKeys(issue.keys)} in ${place || 'the input'}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined && place) return `${place} is missing.`;
  return `${place || 'The input'} ${/^(must|is) /.test(issue.message) ? issue.message : `is wrong (${issue.message})`}.`;
}

function sayKeys(keys: readonly string[]): string {
  const names = keys.map((key) => JSON.stringify(key)).join(', ');
  return keys.length === 1 ? `There is no key ${names}` : `There are no keys ${names}`;
}
