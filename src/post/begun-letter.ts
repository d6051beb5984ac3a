import type { Settings } from '../kit/context.ts';
import type { Correspondent, Letter } from '../kit/mail.ts';
import type { LetterFile } from './letter.ts';
import { writer } from './sender.ts';

/** A letter that is being sent, as it is stored; `tries` counts this one. */
export type Begun = {
  readonly message_id: string; readonly from_name: string; readonly from_address: string; readonly reply_name: string; readonly reply_address: string;
  readonly to_name: string; readonly to_address: string; readonly subject: string; readonly body: string; readonly html: string;
  readonly in_reply_to: string; readonly answers: readonly string[]; readonly calendar_method: string | null; readonly calendar: string | null;
  readonly automatic: boolean; readonly tries: number; readonly files: readonly LetterFile[];
};

/** As it is handed to the mail server. */
export const asLetter = (settings: Settings, row: Begun): Letter => ({
  messageId: row.message_id, to: row.to_address, toName: row.to_name, subject: row.subject, text: row.body, automatic: row.automatic, attachments: row.files,
  html: row.html || undefined, inReplyTo: row.in_reply_to || undefined, references: row.answers.length > 0 ? row.answers : undefined,
  calendar: row.calendar === null ? undefined : { method: row.calendar_method ?? '', content: row.calendar },
  ...writer(settings, named(row.from_name, row.from_address), named(row.reply_name, row.reply_address)),
});

const named = (name: string, address: string): Correspondent | undefined => address ? { name, address } : undefined;
