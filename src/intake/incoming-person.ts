import { createHash } from 'node:crypto';
import type { Labelled, PersonRecord, SourceKind } from '../contacts/index.ts';
import { identityKey, type IdentityKind, type IncomingIdentity, type IncomingNote, type IncomingPerson } from '../identities/index.ts';
import { newId } from '../kit/id.ts';

type Told = { readonly seq: number; readonly source: SourceKind; readonly country: string; readonly connection: boolean };

/** A person as a reader found them, as people are taken in. Null for a record that names nobody. `country` is for telephone numbers without one. */
export function incomingPerson(record: PersonRecord, { seq, source, country, connection }: Told): IncomingPerson | null {
  const identities = distinct([...keys('email', record.emails, country), ...keys('phone', record.phones, country), ...keys('profile', record.profiles, country)]);
  const fullName = calledBy(record, identities);
  if (fullName === '') return null;
  return {
    seq, newId: newId(), source, givenName: record.givenName, familyName: record.familyName, fullName, nickname: record.nickname ?? '',
    city: record.addresses?.find(address => address.city)?.city ?? '', birthday: birthdayOf(record.birthday), photo: photoOf(record.photo),
    connectedOn: record.connectedOn ?? null, tags: [...new Set(record.tags)], identities, connection,
    positions: record.positions.map(({ company = '', title = '', startedOn, finishedOn }) => ({ company, title, startedOn: startedOn ?? null, finishedOn: finishedOn ?? null })),
  };
}

/** Their name, or whatever else somebody may be known by. */
function calledBy(record: PersonRecord, identities: readonly IncomingIdentity[]): string {
  return record.fullName.trim() || record.nickname?.trim() || record.positions[0]?.company || identities[0]?.shown || '';
}

function keys(kind: IdentityKind, found: readonly Labelled[], country: string): readonly IncomingIdentity[] {
  return found.flatMap(({ value, label = '' }) => {
    const key = identityKey(kind, value, { country });
    return key ? [{ kind, label, ...key }] : [];
  });
}

const distinct = (identities: readonly IncomingIdentity[]): readonly IncomingIdentity[] => [...new Map(identities.toReversed().map(identity => [`${identity.kind} ${identity.key}`, identity])).values()].toReversed();

/** Anything that is no day is left out. */
const birthdayOf = (birthday: string | undefined): string | null => birthday && /^(\d{4}|-)-\d{2}-\d{2}$/.test(birthday) ? birthday : null;

/** Larger ones would weigh down every list that shows a face. */
const largestPhoto = 100_000;

function photoOf(photo: PersonRecord['photo']): string | null {
  if (!photo || 'url' in photo || photo.bytes.length > largestPhoto) return null;
  return `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString('base64')}`;
}

/** A note about whoever `about` names; the same words about the same one from the same kind of file are the same note. */
export function incomingNote(seq: number, source: SourceKind, about: string, body: string, at: string | null): IncomingNote {
  const digest = createHash('sha256').update([source, about, body].join('\0')).digest('hex');
  return { seq, id: `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`, body, at };
}
