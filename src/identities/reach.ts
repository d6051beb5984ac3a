import type { Identity } from './identity.ts';

/** Where an address leads when it is opened. */
export function linkOf({ kind, key, shown }: Pick<Identity, 'kind' | 'key' | 'shown'>): string {
  if (kind === 'email') return `mailto:${encodeURIComponent(key).replace('%40', '@')}`;
  if (kind === 'phone') return `tel:${(key.startsWith('raw:') ? shown : key).replace(/[^\d+*#;=a-z]/g, '')}`;
  return `https://${shown}`;
}

/** The address to write to, the best first: e-mail, then a profile. */
export function writeTo(identities: readonly Identity[]): Identity | undefined {
  return identities.find(each => each.kind === 'email') ?? identities.find(each => each.kind === 'profile');
}
