import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { NoSuchPerson } from './person.ts';
import { deleteNote, insertNote, updateNote } from './store-write.ts';

/** A note with nothing in it. */
export class EmptyNote extends Error {
  constructor() {
    super('A note needs a word or two.');
  }
}

/** Write a note about a person; gives its id. Throws `EmptyNote`, `NoSuchPerson`. */
export async function writeNote(ctx: Context, me: string, person: string, text: string): Promise<string> {
  const body = text.trim();
  if (!body) throw new EmptyNote();
  const id = newId();
  try {
    await transact(ctx.db, me, { kind: 'note.write', summary: body.slice(0, 80), at: ctx.now() }, tx => insertNote(tx, person, id, body, ctx.now()));
    return id;
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchPerson() : error;
  }
}

/** Change a note, or remove it when nothing is left of it; gives the change. Throws `NoSuchPerson` where there is no such note. */
export function changeNote(ctx: Context, me: string, person: string, id: string, text: string): Promise<string> {
  const body = text.trim();
  return transact(ctx.db, me, { kind: body ? 'note.change' : 'note.remove', at: ctx.now() }, async (tx, change) => {
    const done = body ? await updateNote(tx, person, id, body) : await deleteNote(tx, person, id);
    if (!done) throw new NoSuchPerson();
    return change;
  });
}
