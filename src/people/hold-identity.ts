import { deleteIdentity, identityKey, type IdentityKind, insertIdentity, personWith } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { transact, violation } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { NoSuchPerson } from './person.ts';
import { type AddressRefusal, sayAddressRefused } from './refusals.ts';

type Holder = { readonly id: string; readonly fullName: string };

/** What was typed is no address of that kind, or it is known already. */
export class IdentityRefused extends Error {
  readonly why: AddressRefusal;
  readonly said: string;
  /** Whose it is, where that is the reason. */
  readonly heldBy: Holder | undefined;
  constructor(why: AddressRefusal, said: string, heldBy?: Holder) {
    super(sayAddressRefused(english, why, said, heldBy?.fullName ?? ''));
    this.why = why;
    this.said = said;
    this.heldBy = heldBy;
  }
}

/** Add an address to a person; gives the change. Throws `IdentityRefused`, `NoSuchPerson`. */
export async function addIdentity(ctx: Context, me: string, person: string, kind: IdentityKind, value: string, label = ''): Promise<string> {
  const key = identityKey(kind, writable(value), { country: ctx.settings.country });
  if (!key) throw new IdentityRefused(kind, value.trim().slice(0, 100));
  try {
    return await transact(ctx.db, me, { kind: 'identity.add', summary: key.shown, detail: { person }, at: ctx.now() }, async (tx, change) => {
      const holder = await personWith(tx, person, kind, key.key);
      if (holder) throw new IdentityRefused(holder.id === person ? 'addressKnown' : 'addressHeld', key.shown, holder);
      await insertIdentity(tx, person, { kind, label: writable(label), ...key });
      return change;
    });
  } catch (error) {
    const code = violation(error)?.code;
    if (code === '23503') throw new NoSuchPerson();
    // somebody else was quicker by a moment
    throw code === '23505' ? new IdentityRefused('addressKnown', key.shown) : error;
  }
}

/** Throws `NoSuchPerson` where there is no such address. */
export function removeIdentity(ctx: Context, me: string, person: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'identity.remove', detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (!await deleteIdentity(tx, person, id)) throw new NoSuchPerson();
    return change;
  });
}
