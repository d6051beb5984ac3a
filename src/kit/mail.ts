import { createTransport, type SendMailOptions } from 'nodemailer';

/** Somebody who gets letters; the name may be empty. */
export type Correspondent = { readonly name: string; readonly address: string };

export type Letter = {
  readonly to: string;
  readonly toName?: string | undefined;
  /** The second of two to whom it is addressed at once. */
  readonly also?: Correspondent | undefined;
  /** Of the two, the one to whom it is handed over this time; its head names both all the same. */
  readonly onlyTo?: string | undefined;
  /** The instance's own address where none is given. */
  readonly from?: Correspondent | undefined;
  readonly replyTo?: Correspondent | readonly Correspondent[] | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /** With its angle brackets. */
  readonly messageId?: string | undefined;
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  /** An invitation as RFC 6047 wants it: the last of the alternatives, and a file beside them. */
  readonly calendar?: { readonly method: string; readonly content: string } | undefined;
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly content: string | Uint8Array }[] | undefined;
  /** Written by a machine: others' machines shall not answer it (RFC 3834). */
  readonly automatic?: boolean | undefined;
};

/** What stood in the way: no answer, too slow an answer, our own login, not now, or no. */
export type MailTrouble = 'unreachable' | 'slow' | 'login' | 'later' | 'refused';

/** How a letter ended. The outside world answers with an outcome and never throws into a verb. */
export type MailOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'not set up' }
  | { readonly outcome: 'failed'; readonly trouble: MailTrouble; /** What the server said, or the fault of the connection. */ readonly reason: string; readonly forGood: boolean; /** The one of two readers for whom it was taken all the same. */ readonly reached?: string | undefined };

export type Mailer = { readonly ready: boolean; send(letter: Letter): Promise<MailOutcome>; /** Whether the server answers and lets us in; sends nothing. */ check(): Promise<MailOutcome>; close(): void };

/** In milliseconds: how long a server may take to be reached, and to answer. A short silence after the last byte would make letters arrive twice (RFC 5321, 4.5.3.2.6). */
export type Patience = { readonly connect: number; readonly answer: number };
const usual: Patience = { connect: 10_000, answer: 120_000 };

/** Mail through an SMTP server named by a URL (`smtp://user:password@host:587`), or none at all, which callers must show. */
export function openMailer(url: string | undefined, from: string | Correspondent, patience: Patience = usual): Mailer {
  if (!url) return { ready: false, send: async () => ({ outcome: 'not set up' }), check: async () => ({ outcome: 'not set up' }), close() {} };
  const { connect, answer } = patience;
  const transport = createTransport({ url, connectionTimeout: connect, greetingTimeout: connect, socketTimeout: answer, disableFileAccess: true, disableUrlAccess: true } as Parameters<typeof createTransport>[0]);
  return {
    ready: true,
    close: () => transport.close(),
    send: letter => handOver(() => transport.sendMail(asMessage(letter, from))),
    check: () => outcomeOf(() => transport.verify()),
  };
}

function asMessage({ to, toName, also, onlyTo, from: writer, references, calendar, attachments = [], automatic, ...rest }: Letter, from: string | Correspondent): SendMailOptions {
  const first = toName ? { name: toName, address: to } : to;
  return {
    ...rest, from: writer ?? from, to: also ? [first, also] : first, ...(onlyTo && { envelope: { from: writer ?? from, to: [onlyTo] } }),
    ...(references && { references: [...references] }),
    ...(calendar && { icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.content } }),
    attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content: typeof content === 'string' ? content : Buffer.from(content) })),
    ...(automatic && { headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } }),
  } as SendMailOptions;
}

type HandedOver = { readonly accepted: readonly (string | Correspondent)[]; readonly rejectedErrors?: readonly Error[] | undefined };

/** Of two readers the server may take one alone, which nodemailer counts as sent: the other was not reached, and is to be told apart. */
async function handOver(attempt: () => Promise<HandedOver>): Promise<MailOutcome> {
  let reached: string | undefined;
  const outcome = await outcomeOf(async () => {
    const { accepted: [first], rejectedErrors = [] } = await attempt();
    if (!rejectedErrors[0]) return;
    reached = typeof first === 'string' ? first : first?.address;
    throw rejectedErrors[0];
  });
  return outcome.outcome === 'failed' && reached ? { ...outcome, reached } : outcome;
}

async function outcomeOf(attempt: () => Promise<unknown>): Promise<MailOutcome> {
  try {
    await attempt();
    return { outcome: 'sent' };
  } catch (error) {
    const fault = error as Fault;
    const trouble = troubleOf(fault);
    return { outcome: 'failed', trouble, reason: fault.response ?? fault.message, forGood: trouble === 'refused' };
  }
}

type Fault = Error & { readonly code?: string; readonly command?: string; readonly responseCode?: number; readonly response?: string };

/** Only what a server says to a letter itself is said for good: a greeting or a login that fails concerns no letter. */
function troubleOf({ code = '', responseCode }: Fault): MailTrouble {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (code === 'ETIMEDOUT') return 'slow';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return responseCode !== undefined && responseCode < 500 ? 'later' : 'refused';
  return responseCode === undefined ? 'unreachable' : 'later';
}
