import { text } from 'node:stream/consumers';
import type { FetchMessageObject, ImapFlow, ImapFlowError, MessageStructureObject } from 'imapflow';
import { type Gate, isAllowed, outsideAddresses } from '../kit/outside-address.ts';
import { writable } from '../kit/typed-text.ts';
import type { MailboxLogin, MailboxTrouble } from './mailbox.ts';

/** The head of a letter, and what its body is made of; nothing of the body itself. */
export type Head = {
  readonly uid: number;
  readonly arrived: Date;
  readonly size: number;
  /** Its lines by name, in small letters, unfolded. */
  readonly lines: ReadonlyMap<string, string>;
  /** The parts that are calendars. */
  readonly calendarParts: readonly string[];
  /** It reports on the delivery of another letter. */
  readonly isReport: boolean;
};

/** An inbox that is open, for reading only: no flag of it changes. */
export type Inbox = {
  readonly validity: string;
  readonly next: number;
  /** The smallest UID of those that arrived on that day or later; `next` where there is none. */
  uidSince(day: Date): Promise<number>;
  /** The heads of those from a UID on, the oldest first, `most` of them. */
  heads(from: number, most: number): Promise<readonly Head[]>;
  /** A part of a body, as text; empty where it is too large to be a calendar. */
  part(uid: number, part: string): Promise<string>;
  /** A letter as a whole, to the size that is looked at. */
  whole(uid: number): Promise<Uint8Array | undefined>;
};

export type Visit<T> = { readonly outcome: 'read'; readonly value: T } | { readonly outcome: 'trouble'; readonly trouble: MailboxTrouble; readonly answer: string };

export const largestLetter = 5 * 1024 * 1024;
const largestCalendar = 256 * 1024;
const lines = ['message-id', 'in-reply-to', 'references'];

/**
 * Go to the inbox of a mailbox, look in, and leave. The host is reached at the address that was checked, so that its name cannot
 * lead elsewhere meanwhile; always encrypted, except at hosts that the operator allows by name. Never throws but what `work` throws.
 */
export async function visitInbox<T>(gate: Gate, login: MailboxLogin, work: (inbox: Inbox) => Promise<T>): Promise<Visit<T>> {
  let client: ImapFlow | undefined;
  try {
    client = await onTheWire(enter(gate, login));
    const box = await onTheWire(client.mailboxOpen('INBOX', { readOnly: true }));
    return { outcome: 'read', value: await work(asInbox(client, { validity: String(box.uidValidity), next: box.uidNext })) };
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    return { outcome: 'trouble', ...sayWhy(error.cause, client !== undefined && client.authenticated !== false) };
  } finally {
    await client?.logout().catch(() => client?.close());
  }
}

/** A fault of the mailbox or of the way there, told apart from one of ours that happens while it is open. */
class WireFault extends Error {}

const onTheWire = <T>(asked: Promise<T>): Promise<T> => asked.catch((cause: unknown) => { throw new WireFault('the mailbox', { cause }); });

/** One of a host's addresses may be out of reach (IPv6 from an IPv4 network), so three are tried. */
async function enter(gate: Gate, login: MailboxLogin): Promise<ImapFlow> {
  const addresses = (await outsideAddresses(gate, login.host, login.port)).slice(0, 3);
  for (const [at, { address }] of addresses.entries()) {
    const client = await connect(login, address, isAllowed(gate, login.host, login.port));
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.close();
      if (at === addresses.length - 1 || !/^(EHOST|ENET|ECONNREFUSED|ETIMEDOUT|CONNECT_TIMEOUT)/.test(String((error as ImapFlowError).code))) throw error;
    }
  }
  throw new Error(`${login.host} has no address.`);
}

async function connect({ host, port, username, password }: MailboxLogin, address: string, allowed: boolean): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow'); // most instances never read a mailbox, and it is large
  const secure = port === 993;
  const client = new Client({
    host: address, servername: host, port, secure, auth: { user: username, pass: password }, logger: false, disableAutoIdle: true, disableCompression: true,
    ...(!secure && !allowed && { doSTARTTLS: true }), clientInfo: { name: 'Kith' },
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, maxLiteralSize: largestLetter + 1024, maxResponseSize: 4 * largestLetter,
  });
  // what breaks is told by the command that waits; without a listener it would end the process
  client.on('error', () => {});
  return client;
}

const asInbox = (client: ImapFlow, { validity, next }: { readonly validity: string; readonly next: number }): Inbox => ({
  validity, next,
  async uidSince(day) {
    // a day earlier, because servers count days in zones of their own
    const found = await onTheWire(client.search({ since: new Date(day.getTime() - 24 * 3_600_000) }, { uid: true }));
    if (!Array.isArray(found)) throw new WireFault('the mailbox', { cause: new Error('The search was refused.') });
    return found.reduce((least, uid) => Math.min(least, uid), next);
  },
  async heads(from, most) {
    if (from >= next) return [];
    const range = `${from}:${Math.min(next - 1, from + most - 1)}`;
    const found = await onTheWire(client.fetchAll(range, { uid: true, internalDate: true, size: true, headers: lines, bodyStructure: true }, { uid: true }));
    return found.filter(({ uid }) => uid >= from).map(asHead).toSorted((a, b) => a.uid - b.uid);
  },
  async part(uid, part) {
    const { content } = await onTheWire(client.download(String(uid), part, { uid: true, maxBytes: largestCalendar }));
    return content ? onTheWire(text(content)) : '';
  },
  async whole(uid) {
    const found = await onTheWire(client.fetchOne(String(uid), { source: { maxLength: largestLetter } }, { uid: true }));
    return found ? found.source : undefined;
  },
});

function asHead({ uid, internalDate, size = 0, headers, bodyStructure }: FetchMessageObject): Head {
  const unfolded = (headers?.toString('utf8') ?? '').replaceAll(/\r?\n[ \t]+/g, ' ');
  const parts = bodyStructure ? partsOf(bodyStructure) : [];
  return {
    uid, size, arrived: new Date(internalDate ?? 0),
    lines: new Map(lines.map(name => [name, new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? ''])),
    calendarParts: parts.filter(isCalendar).flatMap(({ part }) => part ?? '1'),
    isReport: parts.some(({ type }) => type === 'message/delivery-status'),
  };
}

const partsOf = (node: MessageStructureObject): readonly MessageStructureObject[] => [node, ...(node.childNodes ?? []).flatMap(partsOf)];

const isCalendar = ({ type, parameters, dispositionParameters }: MessageStructureObject): boolean =>
  type === 'text/calendar' || type === 'application/ics' || /\.ics$/i.test(dispositionParameters?.filename ?? parameters?.name ?? '');

/** The words of the many errors of names, sockets, certificates and servers. */
function sayWhy(error: unknown, entered: boolean): { readonly trouble: MailboxTrouble; readonly answer: string } {
  const fault = error as ImapFlowError & { readonly code?: string };
  const code = String(fault.code ?? '');
  const answer = writable(fault.responseText ?? '').slice(0, 300);
  if (code === 'KITH_INSIDE') return { trouble: 'inside', answer: '' };
  if (fault.authenticationFailed) return { trouble: 'login', answer };
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return { trouble: 'unknown host', answer: '' };
  if (/TIMEOUT/i.test(code)) return { trouble: 'slow', answer: '' };
  if (fault.tlsFailed || /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|MissingServerExtension/.test(code)) return { trouble: 'not secure', answer: '' };
  if (/^(ECONN|EHOST|ENET|EPIPE|NoConnection|EConnectionClosed|ClosedAfter)/.test(code)) return { trouble: 'unreachable', answer };
  return { trouble: entered && fault.responseStatus ? 'no inbox' : 'broken', answer };
}
