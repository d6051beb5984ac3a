import { networkProfileKey } from './network-profile.ts';
import type { Labelled, PersonRecord } from './record.ts';

/** Addresses of profiles apart from all others; each address once. */
export function sortWebAddresses(found: readonly Labelled[]): Pick<PersonRecord, 'profiles' | 'websites'> {
  const once = found.filter(({ value }, at) => found.findIndex((other) => other.value === value) === at);
  return {
    profiles: once.filter(({ value }) => networkProfileKey(value) !== null),
    websites: once.filter(({ value }) => networkProfileKey(value) === null),
  };
}
