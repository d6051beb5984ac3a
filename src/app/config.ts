import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../kit/context.ts';
import type { Correspondent } from '../kit/mail.ts';
import { PlainError } from '../kit/plain-error.ts';
import { readNetworks } from './client-address.ts';
import { isMailAddress } from '../post/index.ts';
import { keptSecret } from './kept-secret.ts';

export type Config = Settings & {
  readonly databaseUrl: string | undefined;
  readonly port: number;
  /** Whether KITH_URL names the public address; without it, it follows from the port. */
  readonly urlGiven: boolean;
  readonly host: string;
  readonly smtpUrl: string | undefined;
};

/** A setting that cannot be right; Kith does not start with it. */
export class WrongSetting extends PlainError {}

type Environment = Readonly<Record<string, string | undefined>>;
type Words = { readonly data?: string | undefined; readonly port?: string | undefined; readonly host?: string | undefined };

const shape = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'looks like postgres://user:password@host:5432/kith').optional(),
  KITH_URL: z.url({ protocol: /^https?$/, error: 'looks like https://kith.example.org' }).transform(url => url.replace(/\/+$/, '')).optional(),
  KITH_PORT: z.coerce.number('is a number').int().min(0).max(65_535).default(4114),
  KITH_HOST: z.string().min(1).default('localhost'),
  KITH_SECRET: z.string().min(32, 'is at least 32 characters long').optional(),
  KITH_REGISTRATION: z.enum(['open', 'invitation', 'closed'], 'is one of open, invitation, closed').default('invitation'),
  KITH_SIGN_IN_RATE: z.coerce.number('is a number').int().min(1).default(10),
  KITH_GUEST_RATE: z.coerce.number('is a number').int().min(1).default(30),
  KITH_COUNTRY: z.string().regex(/^[A-Z]{2}$/, 'is a country code such as DE or US').default('US'),
  KITH_SMTP_URL: z.string().regex(/^smtps?:\/\//, 'looks like smtp://user:password@mail.example.org:587').optional(),
  KITH_MAIL_FROM: z.string().default('Kith <kith@localhost>').transform((words, check) => readMailFrom(words) ?? (check.addIssue('looks like Kith <kith@example.org>'), z.NEVER)),
  KITH_IMAP_URL: z.url({ protocol: /^imaps?$/, error: 'looks like imaps://user:password@mail.example.org' }).transform(readLogin).optional(),
  KITH_MAIL_DOMAINS: z.string().default('').transform(words => words.toLowerCase().split(/[\s,]+/).filter(Boolean)),
  KITH_VIDEO_URL: z.url({ protocol: /^https?$/, error: 'looks like https://meet.example.org' }).transform(url => url.replace(/\/+$/, '')).default('https://meet.jit.si'),
  KITH_TRUSTED_PROXY: z.string().default('').transform((words, check) => readNetworks(words) ?? (check.addIssue('is one or more addresses or networks, such as 127.0.0.1 or 10.0.0.0/8'), z.NEVER)),
  KITH_ALLOWED_HOSTS: z.string().default('').transform(words => words.toLowerCase().split(/[\s,]+/).filter(Boolean)).refine(hosts => hosts.every(host => /^[\w.:[\]-]+$/.test(host)), 'is one or more hosts, such as nextcloud.lan or 10.0.0.5:8443'),
});

/** Everything that the environment and the command line say, checked; throws `WrongSetting` with a sentence per setting that is off. */
export function readConfig(environment: Environment, words: Words = {}): Config {
  const given = { ...environment, ...(words.port && { KITH_PORT: words.port }), ...(words.host && { KITH_HOST: words.host }) };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = shape.safeParse(set);
  if (!parsed.success) throw new WrongSetting(parsed.error.issues.map(issue => `The setting ${String(issue.path[0])} is off: it ${issue.message}.`).join('\n'));
  const e = parsed.data;
  const dataDirectory = resolve(words.data || environment.KITH_DATA || dataHome(environment));
  return {
    databaseUrl: e.DATABASE_URL, port: e.KITH_PORT, host: e.KITH_HOST, smtpUrl: e.KITH_SMTP_URL,
    urlGiven: e.KITH_URL !== undefined, url: e.KITH_URL ?? `http://localhost:${e.KITH_PORT}`,
    mailFrom: e.KITH_MAIL_FROM, mailDomains: e.KITH_MAIL_DOMAINS, mailbox: e.KITH_IMAP_URL,
    dataDirectory, secret: e.KITH_SECRET ?? keptSecret(dataDirectory),
    registration: e.KITH_REGISTRATION, signInRate: e.KITH_SIGN_IN_RATE, guestRate: e.KITH_GUEST_RATE, country: e.KITH_COUNTRY, trustedProxies: e.KITH_TRUSTED_PROXY, videoUrl: e.KITH_VIDEO_URL, allowedHosts: e.KITH_ALLOWED_HOSTS,
    production: environment.NODE_ENV !== 'development',
  };
}

/** `Kith <kith@example.org>`, or an address alone. */
function readMailFrom(words: string): Correspondent | undefined {
  const [, name = '', inside] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(words) ?? [];
  const address = (inside ?? words).trim();
  return isMailAddress(address) ? { name: name.trim() || 'Kith', address } : undefined;
}

/** Who logs in where, from an address such as `imaps://user:password@host:993`. */
function readLogin(address: string): NonNullable<Settings['mailbox']> {
  const { protocol, hostname, port, username, password } = new URL(address);
  return { host: hostname, port: Number(port) || (protocol === 'imaps:' ? 993 : 143), username: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** What is set to nothing counts as unset: an empty path would mean the folder one happens to stand in. */
function dataHome(environment: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'kith');
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA || homedir(), 'kith');
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'kith');
}
