import PostalMime from 'postal-mime';
import { writable } from '../kit/typed-text.ts';
import { messageIds } from './received-letter.ts';

/** A report that a letter could not be delivered (RFC 3464): the Message-IDs it may be about, and what the other side said. */
export type Bounce = { readonly about: readonly string[]; readonly answer: string };

/** Undefined where it is no report, or one of success or of delay, after which nothing is lost yet. */
export async function readBounce(source: Uint8Array): Promise<Bounce | undefined> {
  const mail = await PostalMime.parse(source, { maxNestingDepth: 50, attachmentEncoding: 'utf8', forceRfc822Attachments: true });
  const status = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const fields = String(status?.content ?? '').replaceAll(/\r?\n[ \t]+/g, ' ');
  if (!/^Action:\s*failed/im.test(fields)) return undefined;
  const returned = mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers').map(({ content }) => headOf(String(content)));
  const own = returned.flatMap(head => messageIds(/^Message-ID:(.*)$/im.exec(head)?.[1] ?? ''));
  return { about: [...own, ...messageIds(mail.inReplyTo ?? ''), ...messageIds(mail.references ?? '')], answer: answerIn(fields) };
}

const headOf = (letter: string): string => letter.split(/\r?\n\r?\n/, 1)[0]!.replaceAll(/\r?\n[ \t]+/g, ' ');

function answerIn(fields: string): string {
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(fields)?.[1]?.trim() ?? '';
  return writable(field('Diagnostic-Code').replace(/^\w+;\s*/, '') || field('Status')).slice(0, 500);
}
