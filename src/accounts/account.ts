import type { Tongue } from '../kit/texts.ts';
import { english, pickTongue } from '../kit/tongue.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { type Refusal, refusals } from './refusals.ts';

declare const accountId: unique symbol;

/** The id of an account, proved once at the edge: by a session, a token, or the operator's command line. */
export type AccountId = string & { readonly [accountId]: true };

/** Who is asking. */
export type Member = {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly handle: string;
  /** IANA name of the zone the member lives in. */
  readonly zone: string;
  /** BCP 47 tag; its language is `en` or `de` today. */
  readonly locale: string;
};

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly handle?: string | undefined;
  readonly zone?: string | undefined;
  readonly locale?: string | undefined;
  readonly password?: string | undefined;
  /** Whether the public page is open from the start. */
  readonly open?: boolean | undefined;
  /** False where nobody has shown that the address is theirs. */
  readonly confirmed?: boolean | undefined;
};

/** What a member says about themselves and may change. */
export type Profile = Pick<Member, 'name' | 'handle' | 'zone' | 'locale'>;

/** An expected refusal, with a sentence for the field that caused it. The message is the sentence in English. */
export class AccountRefused extends Error {
  readonly field: 'email' | 'name' | 'handle' | 'zone' | 'password' | 'current';
  readonly refusal: Refusal;
  readonly said: string;
  constructor(field: AccountRefused['field'], refusal: Refusal, said = '') {
    super(sentence(english, refusal, said));
    this.field = field;
    this.refusal = refusal;
    this.said = said;
  }
  /** The sentence for the form that caused it, by the name of its field. */
  in(tongue: Tongue): Readonly<Record<string, string>> {
    return { [this.field]: sentence(tongue, this.refusal, this.said) };
  }
}

export const shortestPassword = 10;
/** Longer ones would only cost time to hash. */
export const longestPassword = 200;

/** `chosen`: the handle was asked for, so that no other will do. */
export type CheckedAccount = NewAccount & Profile & { readonly chosen: boolean };

/** The new account as it will be stored, or an `AccountRefused` that names the first field that is off. */
export function checkNewAccount(given: NewAccount): CheckedAccount {
  const email = given.email.trim().toLowerCase();
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(email) || email.length > 254) throw new AccountRefused('email', 'notAnEmail', given.email);
  const profile = checkProfile({ name: given.name, handle: given.handle?.trim() || handleFrom(email), zone: given.zone?.trim() || 'UTC', locale: given.locale ?? 'en' });
  if (given.password !== undefined) checkPassword(given.password);
  return { ...given, ...profile, email, chosen: Boolean(given.handle?.trim()) };
}

/** The profile as it will be stored, or an `AccountRefused`. */
export function checkProfile(given: Profile): Profile {
  const name = given.name.trim().replaceAll(/\s+/g, ' ').slice(0, 200);
  if (!name) throw new AccountRefused('name', 'noName');
  const handle = given.handle.trim().replace(/^@/, '').toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]{0,38}$/.test(handle)) throw new AccountRefused('handle', 'notAHandle', given.handle);
  const zone = given.zone.trim();
  if (!isTimeZone(zone)) throw new AccountRefused('zone', 'notAZone', zone);
  return { name, handle, zone, locale: pickTongue(undefined, given.locale).tag };
}

export function checkPassword(password: string): void {
  if (password.length < shortestPassword) throw new AccountRefused('password', 'shortPassword', String(shortestPassword));
  if (password.length > longestPassword) throw new AccountRefused('password', 'longPassword', String(longestPassword));
}

/** The part of an address before the @, in the letters that a handle may have. */
export function handleFrom(email: string): string {
  const local = email.split('@')[0]!.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 39).replace(/-+$/, '');
  return local || 'member';
}

const sentence = (tongue: Tongue, refusal: Refusal, said: string): string => refusals(tongue)(refusal, { said });
