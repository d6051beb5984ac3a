import { z } from 'zod';
import { describeChange } from '../activity/index.ts';
import { identityKey } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { splitFullName } from '../kit/full-name.ts';
import { utcDay } from '../time/calendar-day.ts';
import { typedBirthday } from './birthday.ts';
import { addressIn, holdAddress, meanwhileHeld } from './hold-identity.ts';
import { NoSuchPerson } from './person.ts';
import { refused } from './refusals.ts';
import { correctPosition, heldOf, insertPerson, insertPosition, type PersonFields, updatePerson } from './store-write.ts';

const line = (most = 200) => typedText().max(most, refused.long);

const fields = {
  fullName: typedText(refused.noName).min(1, refused.noName).max(200, refused.long),
  nickname: line(), company: line(), title: line(), city: line(),
  birthday: typedText().max(60, refused.notABirthday).refine(text => typedBirthday(text) !== undefined, refused.notABirthday).transform(text => typedBirthday(text) ?? ''),
  howMet: line(2000), whyConnected: line(2000),
};

/** What a member may say of a person by hand; the same for form, API and command line. */
export const personInput = z.strictObject({
  fullName: fields.fullName, nickname: fields.nickname.default(''), company: fields.company.default(''), title: fields.title.default(''), city: fields.city.default(''),
  birthday: fields.birthday.default(''), howMet: fields.howMet.default(''), whyConnected: fields.whyConnected.default(''),
});
export type PersonInput = z.infer<typeof personInput>;

/** The same of somebody who is added, with the e-mail address where it is known. */
export const newPersonInput = personInput.extend({ email: typedText().max(254, refused.long).refine(text => text === '' || identityKey('email', text) !== null, refused.notAnEmail).default('') });

/** Some of it, for whoever leaves the rest as it is. */
export const personChange = z.strictObject(fields).partial().extend({ corrects: z.boolean().optional() });

/**
 * Add somebody by hand, with their address; who it is, and the one change for taking it back. Throws `IdentityRefused` where the address
 * is none, or somebody else's: then nobody is added.
 */
export async function addPerson(ctx: Context, me: string, { email = '', ...input }: PersonInput & { readonly email?: string }): Promise<{ readonly id: string; readonly change: string }> {
  const id = newId();
  const address = email ? addressIn(ctx, 'email', email) : undefined;
  return transact(ctx.db, me, { kind: 'person.add', summary: input.fullName, detail: { person: id }, at: ctx.now() }, async (tx, change) => {
    await insertPerson(tx, me, id, fieldsOf(input));
    await insertPosition(tx, id, input.company, input.title, utcDay(ctx.now()));
    if (address) await holdAddress(tx, id, address);
    return { id, change };
  }).catch((error: unknown) => { throw address ? meanwhileHeld(error, address) : error; });
}

/**
 * Change what is held about a person, leaving out what stays; gives the change. Another company or title is a new position, and the old
 * one stays in their history, unless this only `corrects` what stood there. Throws `NoSuchPerson`.
 */
export function changePerson(ctx: Context, me: string, id: string, input: { readonly [F in keyof PersonInput]?: PersonInput[F] | undefined }, corrects = false): Promise<string> {
  return transact(ctx.db, me, { kind: 'person.edit', detail: { person: id }, at: ctx.now() }, async (tx, change) => {
    const before = await heldOf(tx, id);
    if (!before) throw new NoSuchPerson();
    const after = { ...before, ...given(input) };
    await updatePerson(tx, me, id, after.fullName === before.fullName ? { ...after, birthday: after.birthday || null } : fieldsOf(after));
    if (after.company !== before.company || after.title !== before.title) await changeWork(tx, id, before, after, corrects, utcDay(ctx.now()));
    await describeChange(tx, me, change, after.fullName, { person: id });
    return change;
  });
}

const given = (input: object): Partial<PersonInput> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

async function changeWork(tx: Writer, id: string, from: { readonly company: string; readonly title: string }, { company, title }: PersonInput, corrects: boolean, day: string): Promise<void> {
  if (corrects && (company || title) && await correctPosition(tx, id, from, company, title)) return;
  await insertPosition(tx, id, company, title, day);
}

function fieldsOf(input: PersonInput): PersonFields {
  const { given, family } = splitFullName(input.fullName);
  return { ...input, givenName: given, familyName: family, birthday: input.birthday || null };
}

