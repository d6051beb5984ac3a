import type { z } from 'zod';

/** The first sentence for each field that needs another look, put into the reader's words by `say`. */
export function fieldSentences(error: z.ZodError | undefined, say: (sentence: string) => string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) found[String(path[0] ?? '')] ??= say(message);
  return found;
}
