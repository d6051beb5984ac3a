import { identityKey, insertIdentity, personAt } from '../identities/index.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { splitFullName } from '../kit/full-name.ts';
import { insertPerson } from './store-write.ts';

/** Somebody who came by themselves: what they said of themselves, and how one met. */
export type Newcomer = { readonly name: string; readonly email: string; readonly phone?: string; readonly howMet: string; readonly country: string };

/** The person with this e-mail address in the list of the transaction's owner, or a new one. */
export async function meetPerson(tx: Writer, me: string, { name, email, phone, howMet, country }: Newcomer): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const address = identityKey('email', email);
  const known = address && await personAt(tx, 'email', address.key, name);
  if (known) return { id: known, isNew: false };
  const id = newId();
  const { given, family } = splitFullName(name);
  await insertPerson(tx, me, id, { givenName: given, familyName: family, fullName: name, nickname: '', company: '', title: '', city: '', birthday: null, howMet, whyConnected: '' });
  if (address) await insertIdentity(tx, id, { kind: 'email', label: '', ...address });
  const number = phone ? identityKey('phone', phone, { country }) : null;
  if (number && !(number.mergeable && await personAt(tx, 'phone', number.key, name))) await insertIdentity(tx, id, { kind: 'phone', label: '', ...number });
  return { id, isNew: true };
}
