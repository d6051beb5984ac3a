import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { GroupTaken, refused } from './refusals.ts';
import { deleteGroup, insertGroup, updateGroup } from './store.ts';

/** A name, and the words by which a reason belongs to it; typed, they stand between commas. */
export const groupInput = z.strictObject({
  name: typedText(refused.noGroupName).min(1, refused.noGroupName).max(80, refused.longGroupName),
  words: z.union([z.string().transform(text => text.split(',')), z.array(z.string())], refused.noWords).transform(words => [...new Set(words.map(word => word.replaceAll('\0', '').replace(/\s+/g, ' ').trim().slice(0, 60)).filter(Boolean))].slice(0, 50)).refine(words => words.length > 0, refused.noWords),
});
export type GroupInput = z.output<typeof groupInput>;

/** Name a group of reasons; its id. Throws `GroupTaken`. */
export async function nameGroup(ctx: Context, me: string, input: GroupInput): Promise<string> {
  const id = newId();
  await taken(transact(ctx.db, me, null, tx => insertGroup(tx, { id, ...input })));
  return id;
}

/** Other words or another name for a group; false where there is none such. Throws `GroupTaken`. */
export const renameGroup = (ctx: Context, me: string, id: string, input: GroupInput): Promise<boolean> => taken(transact(ctx.db, me, null, tx => updateGroup(tx, { id, ...input })));

/** Do without a group; its reasons stay. */
export const dropGroup = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, tx => deleteGroup(tx, id));

async function taken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw violation(error)?.code === '23505' ? new GroupTaken() : error;
  }
}
