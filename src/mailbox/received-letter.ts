import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { htmlToText } from '../formats/html-text.ts';
import { writable } from '../kit/typed-text.ts';
import type { Correspondent } from '../post/index.ts';

/** A letter that came: an answer to one of ours, or a calendar's word on one of our meetings. */
export type ReceivedLetter = {
  /** With their angle brackets; may be empty where the sender gave none. */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly date: Date;
  readonly subject: string;
  /** Plain text, of HTML too; at most 100,000 characters. */
  readonly text: string;
  /** Each calendar part once, with its method in capitals; empty where it names none. */
  readonly calendars: readonly { readonly method: string; readonly content: string }[];
  /** Written by a machine, as it says itself. Some calendars say so of answers that people gave: look at `calendars` first. */
  readonly automatic: boolean;
  /** What our letter was about that this one answers; null where it is a calendar's word alone. */
  readonly about: { readonly kind: string; readonly id: string } | null;
};

const longestText = 100_000;

/** A letter as it came over the wire. Gives up on none: what cannot be read is left empty. `arrived` stands in for a date that is none. */
export async function readLetter(source: Uint8Array, arrived: Date): Promise<Omit<ReceivedLetter, 'about'>> {
  const mail = await PostalMime.parse(source, { maxNestingDepth: 50, attachmentEncoding: 'utf8' });
  return {
    messageId: messageIds(mail.messageId)[0] ?? '', inReplyTo: messageIds(mail.inReplyTo)[0] ?? '', references: messageIds(mail.references),
    from: someone(mail.from) ?? { name: '', address: '' }, to: [...mail.to ?? [], ...mail.cc ?? []].flatMap(each => someone(each) ?? []),
    date: dateOf(mail, arrived), subject: writable(mail.subject ?? '').slice(0, 500), text: wordsOf(mail).slice(0, longestText).trim(),
    calendars: calendarsOf(mail.attachments), automatic: isAutomatic(mail),
  };
}

/** Every `<…>` in a line of the head; the latest hundred. */
export const messageIds = (line = ''): readonly string[] => (line.match(/<[^<>\s]{1,900}>/g) ?? []).slice(-100);

const wordsOf = ({ text, html = '' }: Email): string => writable(text?.trim() ? text : htmlToText(html)).replaceAll('\r\n', '\n');

const someone = (who: { readonly name: string; readonly address?: string | undefined } | undefined): Correspondent | undefined =>
  who?.address ? { name: writable(who.name).slice(0, 200), address: who.address.toLowerCase() } : undefined;

function dateOf({ date }: Email, arrived: Date): Date {
  const said = new Date(date ?? '');
  return Number.isNaN(said.getTime()) || said.getTime() > arrived.getTime() + 24 * 3_600_000 ? arrived : said;
}

/** Most calendars send the same twice, as an alternative and as a file. */
function calendarsOf(attachments: readonly Attachment[]): ReceivedLetter['calendars'] {
  const found = attachments.filter(({ mimeType, filename }) => mimeType === 'text/calendar' || mimeType === 'application/ics' || /\.ics$/i.test(filename ?? ''))
    .map(({ method, content }) => {
      const text = String(content).replaceAll(/\r?\n/g, '\r\n');
      return { method: (/^METHOD:(\w+)/im.exec(text)?.[1] ?? method ?? '').toUpperCase(), content: text };
    }).filter(({ content }) => /^BEGIN:VCALENDAR/im.test(content));
  return found.filter(({ content }, at) => found.findIndex(each => each.content.trim() === content.trim()) === at);
}

/** RFC 3834, and what was usual before it. */
function isAutomatic({ headers }: Email): boolean {
  const says = (name: string): string => headers.find(({ key }) => key === name)?.value.trim().toLowerCase() ?? '';
  return !['', 'no'].includes(says('auto-submitted')) || /^(bulk|auto_reply|junk|list)$/.test(says('precedence')) || says('x-autoreply') === 'yes' || says('x-autorespond') !== '';
}
