/** Where people keep calendars that speak CalDAV, and how each is entered. Google asks for more than a password (OAuth): there the address of a feed serves. */
export const providers = ['icloud', 'fastmail', 'nextcloud', 'other'] as const;
export type Provider = (typeof providers)[number];

/** Where a provider's calendars are found; undefined where the member must say. */
const servers: Readonly<Record<Provider, string | undefined>> = { icloud: 'https://caldav.icloud.com/', fastmail: 'https://caldav.fastmail.com/', nextcloud: undefined, other: undefined };

/** The address to begin at, or undefined where what was given is none. */
export function serverOf(provider: Provider, given: string): URL | undefined {
  const known = servers[provider];
  if (known) return new URL(known);
  const bare = given.trim();
  const address = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (bare === '' || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !(url.hostname.includes('.') || url.hostname === 'localhost')) return undefined;
  if (provider === 'nextcloud' && !url.pathname.includes('/remote.php')) url.pathname = `${url.pathname.replace(/\/(index\.php.*)?$/, '')}/remote.php/dav/`;
  return url;
}

/** Apple keeps each member's calendars on a host of their own, and sends there; the password may go along. */
export const mayKnowPassword = (host: string): boolean => host.endsWith('.icloud.com');
