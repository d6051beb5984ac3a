import type { Context } from '../kit/context.ts';
import { transact, violation } from '../kit/transact.ts';
import { identityKey, type IdentityKind } from './identity.ts';
import { NoSuchPerson } from './person.ts';
import { deleteIdentity, insertIdentity, personWith } from './store-write.ts';

/** What was typed is not an address of that kind, or it is somebody else's. */
export class IdentityRefused extends Error {
  /** Whose it is already, where that is the reason. */
  readonly heldBy: { readonly id: string; readonly fullName: string } | undefined;
  constructor(sentence: string, heldBy?: { readonly id: string; readonly fullName: string }) {
    super(sentence);
    this.heldBy = heldBy;
  }
}

const looksLike: Readonly<Record<IdentityKind, string>> = { email: 'an e-mail address, such as priya@example.org', phone: 'a telephone number, such as +49 30 1234567', profile: 'the address of a profile, such as https://www.linkedin.com/in/priya-raman' };

/** Add an address to a person; gives the change. Throws `IdentityRefused` with a sentence, `NoSuchPerson`. */
export async function addIdentity(ctx: Context, me: string, person: string, kind: IdentityKind, value: string, label = ''): Promise<string> {
  const key = identityKey(kind, value, { country: ctx.settings.country });
  if (!key) throw new IdentityRefused(value.trim() ? `“${value.trim().slice(0, 100)}” is not ${looksLike[kind]}.` : `Please write ${looksLike[kind]}.`);
  try {
    return await transact(ctx.db, me, { kind: 'identity.add', summary: key.shown, detail: { person }, at: ctx.now() }, async (tx, change) => {
      const holder = await personWith(tx, person, kind, key.key);
      if (holder) throw new IdentityRefused(holder.id === person ? `${key.shown} is there already.` : `${key.shown} belongs to ${holder.fullName}. If they are one person, merge the two.`, holder);
      await insertIdentity(tx, person, { kind, label, ...key });
      return change;
    });
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchPerson() : error;
  }
}

/** Throws `NoSuchPerson` where there is no such address. */
export function removeIdentity(ctx: Context, me: string, person: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'identity.remove', detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (!await deleteIdentity(tx, person, id)) throw new NoSuchPerson();
    return change;
  });
}
