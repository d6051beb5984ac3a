import { z } from 'zod';
import { transact } from '../kit/transact.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { composeName, splitFullName } from './name.ts';
import { NoSuchPerson } from './person.ts';
import { insertPerson, insertPosition, updatePerson } from './store-write.ts';

const line = (most = 200) => z.string().trim().max(most, `Please use at most ${most} characters.`).default('');

/** What a member may say of a person by hand; the same for form, API and command line. */
export const personInput = z.object({
  fullName: z.string().trim().min(1, 'A person needs a name.').max(200, 'Please use at most 200 characters.'),
  nickname: line(), company: line(), title: line(), city: line(),
  birthday: z.union([z.literal(''), z.string().regex(/^(\d{4}|-)-\d{2}-\d{2}$/, 'A birthday looks like 1990-03-04, or --03-04 without a year.')]).default(''),
  howMet: line(2000), whyConnected: line(2000),
});
export type PersonInput = z.infer<typeof personInput>;

/** Add somebody by hand; the id. */
export function addPerson(ctx: Context, me: string, input: PersonInput): Promise<string> {
  const id = newId();
  return transact(ctx.db, me, { kind: 'person.add', summary: input.fullName, at: ctx.now() }, async tx => {
    await insertPerson(tx, me, id, fieldsOf(input));
    if (input.company || input.title) await insertPosition(tx, id, input.company, input.title, ctx.now().toISOString().slice(0, 10));
    return id;
  });
}

/** Change what is held about a person; gives the change, for taking it back. Throws `NoSuchPerson`. */
export function editPerson(ctx: Context, me: string, id: string, input: PersonInput): Promise<string> {
  return transact(ctx.db, me, { kind: 'person.edit', summary: input.fullName, at: ctx.now() }, async (tx, change) => {
    if (!await updatePerson(tx, me, id, fieldsOf(input))) throw new NoSuchPerson();
    if (input.company || input.title) await insertPosition(tx, id, input.company, input.title, ctx.now().toISOString().slice(0, 10));
    return change;
  });
}

function fieldsOf(input: PersonInput) {
  const { given, family } = splitFullName(input.fullName);
  return { ...input, givenName: given, familyName: family, fullName: input.fullName || composeName({ given, family } as never), birthday: input.birthday || null };
}
