import type { z } from 'zod';

/** The first sentence for each field that needs another look. */
export function fieldErrors(error: z.ZodError | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) found[String(path[0] ?? '')] ??= message;
  return found;
}
