import { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import { type Mailbox, sayMailboxTrouble } from './mailbox.ts';

/** A mailbox as programs are told of it; without its password. */
export const mailboxJson = z.object({
  host: z.string(), port: z.int(), username: z.string(), connectedAt: z.iso.datetime(), readAt: z.iso.datetime().nullable(), seen: z.int(), kept: z.int(),
  trouble: z.string().nullable(), troubledAt: z.iso.datetime().nullable(), sentence: z.string(),
});

export const mailboxToJson = (tongue: Tongue, mailbox: Mailbox): z.infer<typeof mailboxJson> => ({
  host: mailbox.host, port: mailbox.port, username: mailbox.username, connectedAt: mailbox.connectedAt.toISOString(), readAt: mailbox.readAt?.toISOString() ?? null,
  seen: mailbox.seen, kept: mailbox.kept, trouble: mailbox.trouble, troubledAt: mailbox.troubledAt?.toISOString() ?? null, sentence: sayMailboxTrouble(tongue, mailbox),
});
