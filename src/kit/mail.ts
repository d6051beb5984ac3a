import { createTransport } from 'nodemailer';

export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly html?: string; readonly messageId?: string };

/** How a letter ended. The outside world answers with an outcome and never throws into a verb. */
export type MailOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'not set up' }
  | { readonly outcome: 'failed'; readonly reason: string; readonly forGood: boolean };

export type Mailer = { readonly ready: boolean; send(letter: Letter): Promise<MailOutcome>; /** Whether the server answers and lets us in; sends nothing. */ check(): Promise<MailOutcome>; close(): void };

/** Mail through an SMTP server named by a URL (`smtp://user:password@host:587`), or none at all, which callers must show. */
export function openMailer(url: string | undefined, from: string): Mailer {
  if (!url) return { ready: false, send: async () => ({ outcome: 'not set up' }), check: async () => ({ outcome: 'not set up' }), close() {} };
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as Parameters<typeof createTransport>[0]);
  return {
    ready: true,
    close: () => transport.close(),
    send(letter) {
      return outcomeOf(() => transport.sendMail({ from, ...letter }));
    },
    check: () => outcomeOf(() => transport.verify()),
  };
}

async function outcomeOf(attempt: () => Promise<unknown>): Promise<MailOutcome> {
  try {
    await attempt();
    return { outcome: 'sent' };
  } catch (error) {
    const { message, responseCode } = error as Error & { responseCode?: number };
    return { outcome: 'failed', reason: message, forGood: responseCode !== undefined && responseCode >= 500 };
  }
}
