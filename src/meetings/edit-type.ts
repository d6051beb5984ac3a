import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchSchedule } from './hours.ts';
import { NoSuchType } from './meeting-type.ts';
import { meetingTypeById } from './store.ts';
import { insertPass, insertType, markTypeRemoved, updateType } from './store-write.ts';
import { type TypeChange, type TypeInput, typeInput } from './type-input.ts';

/** Another kind of meeting has this address. */
export class SlugTaken extends Error {}

/** Offer a kind of meeting. Throws `SlugTaken`, `NoSuchSchedule`. */
export function addType(ctx: Context, me: string, given: TypeInput): Promise<string> {
  const id = newId();
  return naming(() => transact(ctx.db, me, null, async tx => {
    await insertType(tx, me, id, given, secretWord());
    return id;
  }));
}

/** Change what a kind of meeting is, leaving out what stays. Bookings keep what they were. Throws `NoSuchType`, `SlugTaken`, `NoSuchSchedule`. */
export function changeType(ctx: Context, me: string, id: string, change: TypeChange): Promise<void> {
  return naming(() => transact(ctx.db, me, null, async tx => {
    const before = await meetingTypeById(tx, id);
    if (!before) throw new NoSuchType();
    const { id: _, linkKey: _key, ...kept } = before;
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await updateType(tx, me, id, typeInput.parse({ ...kept, ...said }));
  }));
}

/** Offer it no longer; what was booked stays. Throws `NoSuchType`. */
export function removeType(ctx: Context, me: string, id: string): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    if (!await markTypeRemoved(tx, me, id, ctx.now())) throw new NoSuchType();
  });
}

/** A link by which one person may book this once; the key of the link. Throws `NoSuchType`. */
export function makePass(ctx: Context, me: string, type: string): Promise<string> {
  return transact(ctx.db, me, null, async tx => {
    if (!await meetingTypeById(tx, type)) throw new NoSuchType();
    const key = secretWord();
    await insertPass(tx, me, type, key);
    return key;
  });
}

async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violation(error)?.constraint === 'meeting_type_slug') throw new SlugTaken();
    if (violation(error)?.code === '23503') throw new NoSuchSchedule();
    throw error;
  }
}
