import type { Settings } from '../kit/context.ts';
import type { Correspondent, Letter } from '../kit/mail.ts';
import type { LetterFile } from './letter.ts';
import { writer } from './sender.ts';

/** A letter that is being sent, as it is stored; `tries` counts this one. */
export type Begun = {
  readonly message_id: string; readonly from_name: string; readonly from_address: string; readonly reply_name: string; readonly reply_address: string;
  readonly to_name: string; readonly to_address: string; readonly also_name: string; readonly also_address: string; readonly reached_address: string; readonly in_confidence: boolean; readonly subject: string; readonly body: string; readonly html: string;
  readonly in_reply_to: string; readonly answers: readonly string[]; readonly calendar_method: string | null; readonly calendar: string | null;
  readonly automatic: boolean; readonly tries: number; readonly files: readonly LetterFile[];
};

/** As it is handed to the mail server. One in confidence comes back, where it must, to the instance and not to the member. */
export const asLetter = (settings: Settings, row: Begun): Letter => ({
  messageId: row.message_id, to: row.to_address, toName: row.to_name, also: named(row.also_name, row.also_address), onlyTo: notReached(row), subject: row.subject, text: row.body, automatic: row.automatic, attachments: row.files,
  html: row.html || undefined, inReplyTo: row.in_reply_to || undefined, references: row.answers.length > 0 ? row.answers : undefined,
  calendar: row.calendar === null ? undefined : { method: row.calendar_method ?? '', content: row.calendar },
  ...writer(row.in_confidence ? { ...settings, mailDomains: [] } : settings, named(row.from_name, row.from_address), named(row.reply_name, row.reply_address)),
  ...answersToBoth(row),
});

/** The other of two, where the server took the letter for one. */
const notReached = ({ to_address, also_address, reached_address }: Begun): string | undefined => reached_address ? [to_address, also_address].find(address => address.toLowerCase() !== reached_address.toLowerCase()) : undefined;

/** Whoever answers a letter to two writes to both, and to nobody else unless the letter says so. */
const answersToBoth = ({ to_name, to_address, also_name, also_address, reply_name, reply_address }: Begun): Pick<Letter, 'replyTo'> | undefined =>
  also_address ? { replyTo: [{ name: to_name, address: to_address }, { name: also_name, address: also_address }, ...reply_address ? [{ name: reply_name, address: reply_address }] : []] } : undefined;

const named = (name: string, address: string): Correspondent | undefined => address ? { name, address } : undefined;
