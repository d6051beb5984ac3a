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
  /** BCP 47 tag, `en` or `de` today. */
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
};

/** An expected refusal, with a sentence for the field that caused it. */
export class AccountRefused extends Error {
  readonly field: 'email' | 'name' | 'handle' | 'zone' | 'password';
  constructor(field: AccountRefused['field'], sentence: string) {
    super(sentence);
    this.field = field;
  }
}

export const shortestPassword = 10;

/** The new account as it will be stored, or an `AccountRefused` that names the first field that is off. */
export function checkNewAccount(given: NewAccount): NewAccount & { readonly handle: string; readonly zone: string } {
  const email = given.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new AccountRefused('email', `“${given.email}” is not an e-mail address.`);
  const name = given.name.trim();
  if (!name) throw new AccountRefused('name', 'Please say what people call you.');
  const handle = given.handle?.trim().toLowerCase() || handleFrom(email);
  if (!/^[a-z0-9][a-z0-9-]{0,38}$/.test(handle)) throw new AccountRefused('handle', `A handle is made of letters a to z, digits and hyphens, at most 39; “${given.handle}” is not.`);
  const zone = given.zone?.trim() || 'UTC';
  if (!isZone(zone)) throw new AccountRefused('zone', `“${zone}” is not the name of a time zone; one looks like Europe/Berlin.`);
  if (given.password !== undefined && given.password.length < shortestPassword) throw new AccountRefused('password', `Please choose a password of at least ${shortestPassword} characters.`);
  return { ...given, email, name, handle, zone };
}

/** The part of an address before the @, in the letters that a handle may have. */
export function handleFrom(email: string): string {
  const local = email.split('@')[0]!.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 39);
  return local || 'member';
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/') || zone === 'UTC';
  } catch {
    return false;
  }
}
