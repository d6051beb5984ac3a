import { z } from 'zod';
import type { Way } from './find-ways.ts';

/** A way as programs read it: each step with the kind of evidence that says so. */
export const wayJson = z.object({ to: z.uuid(), warmth: z.int(), steps: z.array(z.object({ person: z.uuid(), name: z.string(), because: z.string() })) });

export const waysJson = (ways: readonly Way[]): z.infer<typeof wayJson>[] => ways.map(({ to, warmth, steps }) => ({ to, warmth, steps: steps.map(({ id, name, evidence }) => ({ person: id, name, because: evidence.kind })) }));
