import { personToVcard } from '../contacts/index.ts';
import type { PersonLine } from './people-csv.ts';

/** People as vCards 4.0, one after the other, as telephones and address books take them in. */
export const vcardOfPeople = (people: readonly PersonLine[]): string => people.map(person => personToVcard(written(person))).join('');

const written = ({ givenName, familyName, fullName, nickname, company, title, city, birthday, emails, phones, profiles, tags, notes }: PersonLine): Parameters<typeof personToVcard>[0] => ({
  givenName, familyName, fullName, nickname, birthday: birthday ?? undefined, tags, notes: notes.join('\n\n'),
  emails: values(emails), phones: values(phones), profiles: values(profiles),
  positions: company || title ? [{ company: company || undefined, title: title || undefined }] : [],
  addresses: city ? [{ city }] : [],
});

const values = (all: readonly string[]) => all.map(value => ({ value }));
