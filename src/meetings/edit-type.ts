import { describeChange, forgetEmptyChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchSchedule } from './hours.ts';
import { type MeetingType, NoSuchType } from './meeting-type.ts';
import { meetingTypeById } from './store.ts';
import { insertPass, insertType, markTypeRemoved, updateType } from './store-write.ts';
import { type TypeChange, type TypeInput, typeInput } from './type-input.ts';

/** Another kind of meeting has this address. */
export class SlugTaken extends Error {}

/** Offer a kind of meeting; gives the change as well. Throws `SlugTaken`, `NoSuchSchedule`. */
export function addType(ctx: Context, me: string, given: TypeInput): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  return naming(() => transact(ctx.db, me, { kind: 'meeting-type.add', ...toldBy({ ...given, id }), at: ctx.now() }, async (tx, change) => {
    await insertType(tx, me, id, given, secretWord());
    return { id, change };
  }));
}

/**
 * Change what a kind of meeting is, leaving out what stays; gives the change, or nothing where all stays. Bookings keep what they were.
 * Throws `NoSuchType`, `SlugTaken`, `NoSuchSchedule`.
 */
export function changeType(ctx: Context, me: string, id: string, given: TypeChange): Promise<string | undefined> {
  return naming(() => transact(ctx.db, me, { kind: 'meeting-type.edit', at: ctx.now() }, async (tx, change) => {
    const before = await meetingTypeById(tx, id);
    if (!before) throw new NoSuchType();
    const { id: _, linkKey: _key, ...kept } = before;
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    await updateType(tx, me, id, typeInput.parse({ ...kept, ...said }));
    return written(tx, me, change, before);
  }));
}

/** Offer it no longer; what was booked stays. Gives the change. Throws `NoSuchType`. */
export function removeType(ctx: Context, me: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'meeting-type.remove', at: ctx.now() }, async (tx, change) => {
    const before = await meetingTypeById(tx, id);
    if (!before || !await markTypeRemoved(tx, me, id, ctx.now())) throw new NoSuchType();
    await written(tx, me, change, before);
    return change;
  });
}

async function written(tx: Writer, me: string, change: string, type: MeetingType): Promise<string | undefined> {
  if (await forgetEmptyChange(tx, me, change)) return undefined;
  const { summary, detail } = toldBy(type);
  await describeChange(tx, me, change, summary, detail);
  return change;
}

const toldBy = ({ id, name, kind, mode }: Pick<MeetingType, 'id' | 'name' | 'kind' | 'mode'>) => ({ summary: name, detail: { type: id, kind, mode } });

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
