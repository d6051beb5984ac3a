import type { Labelled, PersonRecord } from '../archives/index.ts';
import { newId } from '../kit/id.ts';
import { identityKey, type IdentityKind, type IncomingIdentity, type IncomingPerson } from '../people/index.ts';

/** A person as a reader found them, as people are taken in. Null for a record that names nobody. `country` is for telephone numbers without one. */
export function incomingPerson(record: PersonRecord, seq: number, country: string, connection: boolean): IncomingPerson | null {
  const identities = [...keys('email', record.emails, country), ...keys('phone', record.phones, country), ...keys('profile', record.profiles, country)];
  const fullName = record.fullName.trim() || record.nickname?.trim() || record.positions[0]?.company || identities[0]?.shown || '';
  if (fullName === '') return null;
  return {
    seq, newId: newId(), givenName: record.givenName, familyName: record.familyName, fullName, nickname: record.nickname ?? '',
    city: record.addresses?.find(address => address.city)?.city ?? '', birthday: birthdayOf(record.birthday), photo: photoOf(record.photo),
    connectedOn: record.connectedOn ?? null, tags: record.tags, note: record.notes ?? '', identities, connection, mentioned: false,
    positions: record.positions.map(({ company = '', title = '', startedOn, finishedOn }) => ({ company, title, startedOn: startedOn ?? null, finishedOn: finishedOn ?? null })),
  };
}

function keys(kind: IdentityKind, found: readonly Labelled[], country: string): readonly IncomingIdentity[] {
  return found.flatMap(({ value, label = '' }) => {
    const key = identityKey(kind, value, { country });
    return key ? [{ kind, label, ...key }] : [];
  });
}

/** `--MM-DD` (no year) is stored as `--MM-DD` too; anything else that is not a day is left out. */
const birthdayOf = (birthday: string | undefined): string | null => birthday && /^(\d{4}|-)-\d{2}-\d{2}$/.test(birthday) ? birthday : null;

function photoOf(photo: PersonRecord['photo']): string | null {
  if (!photo) return null;
  return 'url' in photo ? null : `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString('base64')}`;
}
