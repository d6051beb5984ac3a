import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { NoSuchPerson } from './person.ts';
import { refused } from './refusals.ts';
import { deleteNote, insertNote, updateNote } from './store-write.ts';

export const noteInput = typedText(refused.noNote).min(1, refused.noNote).max(20_000, refused.longNote);

/** There is no such note about that person. */
export class NoSuchNote extends Error {
  constructor() {
    super(refused.noSuchNote);
  }
}

/** Write a note about a person; its id, and the change. Throws `NoSuchPerson`. */
export async function writeNote(ctx: Context, me: string, person: string, body: string): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  try {
    return await transact(ctx.db, me, { kind: 'note.write', summary: excerpt(body), detail: { person }, at: ctx.now() }, async (tx, change) => {
      await insertNote(tx, person, id, body, ctx.now());
      return { id, change };
    });
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchPerson() : error;
  }
}

/** Put other words in the place of a note; gives the change. Throws `NoSuchNote`. */
export function changeNote(ctx: Context, me: string, person: string, id: string, body: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'note.change', summary: excerpt(body), detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (!await updateNote(tx, person, id, body)) throw new NoSuchNote();
    return change;
  });
}

/** Remove a note; gives the change. Throws `NoSuchNote`. */
export function removeNote(ctx: Context, me: string, person: string, id: string): Promise<string> {
  return transact(ctx.db, me, { kind: 'note.remove', detail: { person }, at: ctx.now() }, async (tx, change) => {
    if (!await deleteNote(tx, person, id)) throw new NoSuchNote();
    return change;
  });
}

const excerpt = (body: string): string => body.length > 80 ? `${body.slice(0, 79).trimEnd()}…` : body;
