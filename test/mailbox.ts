import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { type Mailer, openMailer } from '../src/kit/mail.ts';

export type Received = { readonly to: string; readonly subject: string; readonly plain: string; readonly html: string; /** The first address in it. */ readonly link: string; /** As it came. */ readonly raw: string; /** A line of its head, unfolded and decoded. */ head(name: string): string };

/** A real SMTP server that keeps what it is sent, and a mailer that sends there. */
export type Mailbox = { readonly mailer: Mailer; /** Waits for the next letter to this address. */ next(to: string): Promise<Received>; readonly letters: Received[]; close(): Promise<void> };

export async function openMailbox(): Promise<Mailbox> {
  const letters: Received[] = [];
  const read = new Set<Received>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData: (stream, _, done) => {
      stream.once('end', done);
      void text(stream).then(raw => letters.push(opened(raw)));
    },
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = openMailer(`smtp://127.0.0.1:${port}`, 'Kith <kith@example.org>');
  return {
    mailer, letters,
    async next(to) {
      for (let tries = 0; tries < 1500; tries++) {
        const letter = letters.find(each => each.to === to && !read.has(each));
        if (letter) {
          read.add(letter);
          return letter;
        }
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      throw new Error(`No letter to ${to} arrived; these did: ${letters.map(letter => `${letter.to} ${letter.subject}`).join(', ') || 'none'}`);
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

function opened(raw: string): Received {
  const header = (name: string) => decodedWords(new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(raw)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ') ?? '');
  const plain = part(raw, 'text/plain');
  return { to: header('To'), subject: header('Subject'), plain, html: part(raw, 'text/html'), link: /https?:\/\/\S+/.exec(plain)?.[0] ?? '', raw, head: header };
}

function part(raw: string, type: string): string {
  const found = raw.split(/\r\n--[^\r\n]+\r\n/).find(each => each.startsWith(`Content-Type: ${type}`));
  if (!found) return '';
  const [head = '', ...body] = found.split('\r\n\r\n');
  const joined = body.join('\r\n\r\n').split(/\r\n--[^\r\n]+--/)[0]!;
  if (/base64/i.test(head)) return Buffer.from(joined, 'base64').toString();
  return /quoted-printable/i.test(head) ? unquoted(joined.replaceAll('=\r\n', '')) : joined;
}

const unquoted = (words: string): string => Buffer.from(words.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();

const decodedWords = (header: string): string => header.replaceAll(/=\?utf-8\?([QB])\?(.*?)\?=\s*/gi, (_, kind: string, words: string) => /b/i.test(kind) ? Buffer.from(words, 'base64').toString() : unquoted(words.replaceAll('_', ' ')));
