import { english } from '../kit/tongue.ts';
import type { Correspondent, MailTrouble } from '../kit/mail.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

export type { Correspondent };

/** A letter to be posted. Plain text is a must; everything else is said where it is needed. */
export type OutgoingLetter = {
  /**
   * The member, who writes from their own address where the instance may send for it; otherwise the instance sends in their name
   * and answers go to them. Left out: the instance writes by itself.
   */
  readonly from?: Correspondent | undefined;
  readonly replyTo?: Correspondent | undefined;
  readonly to: Correspondent;
  /** A second reader beside the first: each sees the other, and answers go to both where `replyTo` says nothing else. */
  readonly also?: Correspondent | undefined;
  /** The member is not shown that it was written, nor is told when it comes back: behind it stands what somebody else keeps to themselves. */
  readonly inConfidence?: boolean | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /** Message-IDs with their angle brackets, the oldest first; `letterById` tells that of an earlier letter. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  readonly attachments?: readonly LetterFile[] | undefined;
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string } | undefined;
  /** Written by a machine (a reminder): others' machines shall not answer it. */
  readonly automatic?: boolean | undefined;
  /** What it is about: the word and the id of the domain that posts it. */
  readonly about: { readonly kind: string; readonly id: string };
};

export type LetterFile = { readonly name: string; readonly type: string; readonly content: string | Uint8Array };

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'REPLY' | 'COUNTER';

/** Why sending has not succeeded: what the mail server did, no mail server, a returned letter. */
export type Trouble = MailTrouble | 'not set up' | 'returned';

/** `waiting` also while it is being tried again; `resting` where the member let it go. */
export type LetterState = 'waiting' | 'failed' | 'sent' | 'resting';
export const letterStates = ['waiting', 'failed', 'sent', 'resting'] as const satisfies readonly LetterState[];

/** What is shown of a letter. */
export type PostedLetter = {
  readonly id: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly state: LetterState;
  readonly to: Correspondent;
  /** Whom it is addressed to besides. */
  readonly also: Correspondent | null;
  readonly subject: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly postedAt: Date;
  readonly sentAt: Date | null;
  readonly tries: number;
  /** When it is tried next; null where that is at once, or never. */
  readonly dueAt: Date | null;
  /** Null where nothing stood in the way yet. */
  readonly trouble: Trouble | null;
  /** What the other side said, in its own words. */
  readonly answer: string;
};

export type LetterField = 'to' | 'from' | 'replyTo' | 'subject' | 'text' | 'attachments' | 'calendar' | 'references';
type Refusal = 'address' | 'name' | 'subject' | 'noSubject' | 'noText' | 'file' | 'calendar' | 'references' | 'large';

/** A letter that cannot be sent as it is, found before anything was stored. The message is the sentence in English. */
export class LetterRefused extends Error {
  override readonly name = 'LetterRefused';
  readonly field: LetterField;
  readonly refusal: Refusal;
  readonly said: string;
  constructor(field: LetterField, refusal: Refusal, said = '') {
    super(texts(english)(`refused.${refusal}`, { said }));
    this.field = field;
    this.refusal = refusal;
    this.said = said;
  }
  /** The sentence for the form that caused it. */
  in(tongue: Tongue): string {
    return texts(tongue)(`refused.${this.refusal}`, { said: this.said });
  }
}

const largest = 10 * 1024 * 1024;

/** Throws `LetterRefused` where an address is none, or a line end would begin another line of the letter's head. */
export function checkLetter(letter: OutgoingLetter): void {
  checkCorrespondent('to', letter.to);
  if (letter.also) checkCorrespondent('to', letter.also);
  if (letter.from) checkCorrespondent('from', letter.from);
  if (letter.replyTo) checkCorrespondent('replyTo', letter.replyTo);
  if (!letter.subject.trim()) throw new LetterRefused('subject', 'noSubject');
  if (!isOneLine(letter.subject) || letter.subject.length > 500) throw new LetterRefused('subject', 'subject', firstLine(letter.subject));
  if (!letter.text.trim()) throw new LetterRefused('text', 'noText');
  for (const id of [...letter.references ?? [], ...letter.inReplyTo === undefined ? [] : [letter.inReplyTo]]) if (!isMessageId(id)) throw new LetterRefused('references', 'references', firstLine(id));
  checkCalendar(letter);
  checkFiles(letter);
}

/** Whether this can stand in a letter's head as an address: one mailbox, without a name, blanks or line ends (RFC 5321, 4.1.2, without quoted parts). */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  const takes = (part: string) => /^[^\p{C}\s<>,;:"()[\]\\.]+(\.[^\p{C}\s<>,;:"()[\]\\.]+)*$/u.test(part);
  return more.length === 0 && text.length <= 254 && local.length <= 64 && takes(local) && takes(domain);
}

function checkCorrespondent(field: 'to' | 'from' | 'replyTo', { name, address }: Correspondent): void {
  if (!isMailAddress(address)) throw new LetterRefused(field, 'address', firstLine(address));
  if (!isOneLine(name) || name.length > 200) throw new LetterRefused(field, 'name', firstLine(name));
}

/** A calendar whose method is another than its part's is refused by Outlook (RFC 6047, 2.4). */
function checkCalendar({ calendar }: OutgoingLetter): void {
  if (calendar && !new RegExp(`^METHOD:${calendar.method}\\r?$`, 'm').test(calendar.content)) throw new LetterRefused('calendar', 'calendar', calendar.method);
}

function checkFiles({ attachments = [], text }: OutgoingLetter): void {
  for (const { name, type } of attachments) if (!name || !isOneLine(name) || !/^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)*$/.test(type)) throw new LetterRefused('attachments', 'file', firstLine(name));
  if (attachments.reduce((sum, { content }) => sum + content.length, text.length) > largest) throw new LetterRefused('attachments', 'large');
}

const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text);
const isMessageId = (id: string): boolean => /^<[^\p{C}\s<>]{1,900}>$/u.test(id);
const firstLine = (text: string): string => text.split(/[\p{Cc}\u2028\u2029]/u)[0]!.slice(0, 100);
