import { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import { letterStates, type PostedLetter } from './letter.ts';
import { sayTrouble } from './say-trouble.ts';

/** A letter as programs are told of it. */
export const letterJson = z.object({
  id: z.uuid(), messageId: z.string(), state: z.enum(letterStates), to: z.object({ name: z.string(), address: z.string() }), also: z.object({ name: z.string(), address: z.string() }).nullable(), subject: z.string(),
  about: z.object({ kind: z.string(), id: z.uuid() }), postedAt: z.iso.datetime(), sentAt: z.iso.datetime().nullable(), tries: z.int(), nextTryAt: z.iso.datetime().nullable(),
  trouble: z.string().nullable(), sentence: z.string(),
});

export const toJson = (tongue: Tongue, letter: PostedLetter): z.infer<typeof letterJson> => ({
  id: letter.id, messageId: letter.messageId, state: letter.state, to: { ...letter.to }, also: letter.also && { ...letter.also }, subject: letter.subject, about: { ...letter.about },
  postedAt: letter.postedAt.toISOString(), sentAt: letter.sentAt?.toISOString() ?? null, tries: letter.tries, nextTryAt: letter.dueAt?.toISOString() ?? null,
  trouble: letter.trouble, sentence: sayTrouble(tongue, letter),
});
