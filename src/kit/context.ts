import type { BlockList } from 'node:net';
import type { Database, Reader } from './db.ts';
import type { Clock } from '../time/clock.ts';
import type { Correspondent, Mailer } from './mail.ts';

/** What every verb and every edge is handed: the instance it works for. Holds no request and no user. */
export type Context = {
  readonly db: Database;
  readonly now: Clock;
  readonly mail: Mailer;
  readonly settings: Settings;
  /** Lines for the operator. */
  readonly log: (line: string) => void;
};

/** The settings that domains may read; read from the environment in one place, `app/config.ts`. */
export type Settings = {
  /** Public address without a slash at the end. */
  readonly url: string;
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
  readonly secret: string;
  readonly registration: 'open' | 'invitation' | 'closed';
  /** Attempts per address and minute on sign-in and guest forms. */
  readonly signInRate: number;
  readonly guestRate: number;
  /** Country of phone numbers without one, ISO 3166 alpha-2. */
  readonly country: string;
  /** Proxies whose word on where a request comes from is believed. */
  readonly trustedProxies: BlockList;
  /** Hosts inside the operator's network that members may name all the same (`kit/outside-address`). */
  readonly allowedHosts: readonly string[];
  /** Who the instance's own letters are from. */
  readonly mailFrom: Correspondent;
  /** Domains, in small letters, for whose addresses the mail server may send: members at them write from their own address. */
  readonly mailDomains: readonly string[];
  /** Where mail to that address arrives, if answers to it are to be read. */
  readonly mailbox?: { readonly host: string; readonly port: number; readonly username: string; readonly password: string } | undefined;
  /** Where video rooms are: an address without a slash at the end, to which the name of a room is added. */
  readonly videoUrl: string;
  readonly production: boolean;
};

export type { Database, Reader };
