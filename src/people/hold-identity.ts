import { deleteIdentity, identityKey, type IdentityKind, insertIdentity, personWith } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { english } from '../kit/tongue.ts';
import { transact, violation } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { NoSuchPerson } from './person.ts';
import { type AddressRefusal, refused, sayAddressRefused } from './refusals.ts';

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

/** There is no such address of that person's. */
export class NoSuchIdentity extends Error {
  constructor() {
    super(refused.noSuchIdentity);
  }
}

/** Add an address to a person; gives the change. Throws `IdentityRefused`, `NoSuchPerson`. */
export async function addIdentity(ctx: Context, me: string, person: string, kind: IdentityKind, value: string, label = ''): Promise<string> {
  const address = addressIn(ctx, kind, value);
  return transact(ctx.db, me, { kind: 'identity.add', summary: address.shown, detail: { person }, at: ctx.now() }, async (tx, change) => {
    await holdAddress(tx, person, address, writable(label));
    return change;
  }).catch((error: unknown) => { throw violation(error)?.code === '23503' ? new NoSuchPerson() : meanwhileHeld(error, address); });
}

type Address = NonNullable<ReturnType<typeof identityKey>> & { readonly kind: IdentityKind };

/** The address that was typed. Throws `IdentityRefused` where it is none of its kind. */
export function addressIn({ settings: { country } }: Context, kind: IdentityKind, value: string): Address {
  const key = identityKey(kind, writable(value), { country });
  if (!key) throw new IdentityRefused(kind, value.trim().slice(0, 100));
  return { kind, ...key };
}

/** As a part of another act. Throws `IdentityRefused` where it is somebody's already. */
export async function holdAddress(tx: Writer, person: string, address: Address, label = ''): Promise<void> {
  const holder = await personWith(tx, person, address.kind, address.key);
  if (holder) throw new IdentityRefused(holder.id === person ? 'addressKnown' : 'addressHeld', address.shown, holder);
  await insertIdentity(tx, person, { label, ...address });
}

/** Where somebody else was quicker by a moment, that the address is there. */
export const meanwhileHeld = (error: unknown, { shown }: Address): unknown => violation(error)?.code === '23505' ? new IdentityRefused('addressKnown', shown) : error;

/** Remove an address; gives the change. Throws `NoSuchIdentity`. */
export function removeIdentity(ctx: Context, me: string, person: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'identity.remove', detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (!await deleteIdentity(tx, person, id)) throw new NoSuchIdentity();
    return change;
  });
}
