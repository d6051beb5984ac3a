import { z } from 'zod';
import { english } from '../kit/tongue.ts';
import type { Likeness } from './likeness.ts';
import { sayGrounds } from './say-grounds.ts';

const entry = z.object({ id: z.uuid(), name: z.string(), work: z.string() });

/** Two entries that may be one person, and what speaks for it, as programs see them. */
export const pairJson = z.object({ a: entry, b: entry, reason: z.string() });

export const toPairJson = ({ a, b, grounds }: Likeness): z.infer<typeof pairJson> =>
  ({ a: { id: a.id, name: a.fullName, work: a.work }, b: { id: b.id, name: b.fullName, work: b.work }, reason: sayGrounds(english, grounds, a.fullName, b.fullName) });
