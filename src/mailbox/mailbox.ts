import { english } from '../kit/tongue.ts';
import type { Tongue } from '../kit/texts.ts';
import { mailboxTexts } from './texts.ts';

/** Where a member's letters arrive, and how to look in. The password is that of an app, not of the account. */
export type MailboxLogin = { readonly host: string; readonly port: number; readonly username: string; readonly password: string };

/** Why a mailbox could not be read: its address, the way there, the login, or what the server said. */
export type MailboxTrouble = 'inside' | 'unknown host' | 'unreachable' | 'slow' | 'not secure' | 'login' | 'no inbox' | 'sealed' | 'broken';

/** A mailbox that is connected, as it is shown; without its password. */
export type Mailbox = {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly connectedAt: Date;
  /** When it was read to its end last; null before the first time. */
  readonly readAt: Date | null;
  /** Letters in it that were looked at by their heads, and those that belonged to a thread of ours. */
  readonly seen: number;
  readonly kept: number;
  /** Null while all is well. */
  readonly trouble: MailboxTrouble | null;
  readonly troubledAt: Date | null;
  /** What the server said. */
  readonly answer: string;
};

/** How far a mailbox was read: `next` is the smallest UID not looked at yet, as long as its UIDVALIDITY stays (RFC 3501, 2.3.1.1). */
export type Cursor = { readonly validity: string; readonly next: number };

/** Minutes until a mailbox is read again: soon while all is well; after failures ever later, and much later where the login is refused, since servers lock out who knocks too often. */
export function minutesToNext(trouble: MailboxTrouble | null, failures: number): number {
  if (!trouble) return 3;
  const waits = trouble === 'login' || trouble === 'sealed' ? [60, 360] : [5, 15, 60, 180];
  return waits[Math.min(failures, waits.length) - 1] ?? 5;
}

export type MailboxField = keyof MailboxLogin;
type MailboxRefusal = MailboxTrouble | 'often' | 'noHost' | 'noPort' | 'noUser' | 'noPassword';

/** A mailbox that was not connected, with a sentence for the field that caused it. The message is the sentence in English. */
export class MailboxRefused extends Error {
  override readonly name = 'MailboxRefused';
  readonly field: MailboxField;
  readonly refusal: MailboxRefusal;
  readonly answer: string;
  constructor(field: MailboxField, refusal: MailboxRefusal, answer = '') {
    super(sentence(english, refusal, answer));
    this.field = field;
    this.refusal = refusal;
    this.answer = answer;
  }
  /** The sentence for the form that caused it. */
  in(tongue: Tongue): string {
    return sentence(tongue, this.refusal, this.answer);
  }
}

/** The same without blanks around it; throws `MailboxRefused`. */
export function checkLogin({ host, port, username, password }: MailboxLogin): MailboxLogin {
  const login = { host: host.trim().toLowerCase().replace(/\.$/, ''), port, username: username.trim(), password: password.trim() };
  if (!/^[\p{L}\p{N}.:[\]-]{1,253}$/u.test(login.host)) throw new MailboxRefused('host', 'noHost');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new MailboxRefused('port', 'noPort');
  if (!login.username || /\p{Cc}/u.test(login.username) || login.username.length > 254) throw new MailboxRefused('username', 'noUser');
  if (!login.password || /\p{Cc}/u.test(login.password) || login.password.length > 1000) throw new MailboxRefused('password', 'noPassword');
  return login;
}

/** Why a mailbox cannot be read, in a sentence or two; empty while all is well. */
export const sayMailboxTrouble = (tongue: Tongue, { trouble, answer }: Pick<Mailbox, 'trouble' | 'answer'>): string => trouble ? sentence(tongue, trouble, answer) : '';

function sentence(tongue: Tongue, refusal: MailboxRefusal, answer: string): string {
  const t = mailboxTexts(tongue);
  return [t(`box.${refusal}`), answer && t('box.said', { answer: answer.replaceAll(/\s+/g, ' ') })].filter(Boolean).join(' ');
}
