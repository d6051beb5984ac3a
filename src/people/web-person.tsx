import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { sayBirthday } from './birthday.ts';
import { addPerson, changePerson, newPersonInput, personInput } from './edit-person.ts';
import { fieldErrors } from './field-errors.ts';
import { IdentityRefused } from './hold-identity.ts';
import { deletePeople } from './delete-people.ts';
import { NoSuchPerson, type Person } from './person.ts';
import { DeletePersonPage, EditPersonPage, NewPersonPage } from './person-forms.tsx';
import { sayAddressRefused } from './refusals.ts';
import { personById } from './store.ts';
import { texts } from './texts.ts';

/** Adding somebody by hand, changing what is known of them, deleting them. */
export const personRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/people/new', handle: (_, __, visitor) => newView(visitor) },
  { access: 'member', method: 'post', path: '/people/new', handle: (c, me, visitor) => add(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/people/:id/edit', handle: (c, me, visitor) => withPerson(ctx, c, me, person => editView(person, visitor, { values: { ...person, birthday: person.birthday ? sayBirthday(visitor.tongue, person.birthday) : '' } })) },
  { access: 'member', method: 'post', path: '/people/:id/edit', handle: (c, me, visitor) => withPerson(ctx, c, me, person => edit(ctx, c, me, visitor, person)) },
  {
    access: 'member', method: 'get', path: '/people/:id/delete',
    handle: (c, me, { tongue }) => withPerson(ctx, c, me, ({ id, fullName }) => ({ title: texts(tongue)('delete.title', { name: fullName }), current: '/people', narrow: true, body: <DeletePersonPage id={id} name={fullName} /> })),
  },
  {
    access: 'member', method: 'post', path: '/people/:id/delete',
    handle: (c, me, { tongue }) => withPerson(ctx, c, me, async ({ id, fullName }) => {
      const { change } = await deletePeople(ctx, me.id, { ids: [id] });
      return seeOther(c, '/people', { text: texts(tongue)('delete.done', { name: fullName }), undo: change });
    }),
  },
];

/** The answer about the person whose id stands in the address; for a stranger's or nobody's, the page for addresses where nothing is. */
export async function withPerson(ctx: Context, c: HonoContext, me: Member, answer: (person: Person) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const person = isId(id) ? await reading(ctx.db, me.id, db => personById(db, id)) : undefined;
  if (!person) return c.notFound();
  try {
    return await answer(person);
  } catch (error) {
    if (error instanceof NoSuchPerson) return c.notFound();
    throw error;
  }
}

type FormState = { readonly values: Record<string, unknown>; readonly errors?: Record<string, string | undefined> };

const newView = ({ tongue }: Visitor, state?: FormState): View => ({ title: texts(tongue)('form.new'), current: '/people', narrow: true, ...(state && { status: 422 }), body: <NewPersonPage state={state} /> });

const editView = ({ id, fullName }: Person, { tongue }: Visitor, state: FormState): View =>
  ({ title: texts(tongue)('form.edit', { name: fullName }), current: '/people', narrow: true, ...(state.errors && { status: 422 }), body: <EditPersonPage id={id} name={fullName} state={state} /> });

async function add(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await c.req.parseBody();
  const input = newPersonInput.safeParse(values);
  if (!input.success) return newView(visitor, { values, errors: fieldErrors(visitor.tongue, input.error) });
  try {
    const { id, change } = await addPerson(ctx, me.id, input.data);
    return seeOther(c, `/people/${id}`, { text: texts(visitor.tongue)('form.added', { name: input.data.fullName }), undo: change });
  } catch (error) {
    if (!(error instanceof IdentityRefused)) throw error;
    return newView(visitor, { values, errors: { email: sayAddressRefused(visitor.tongue, error.why, error.said, error.heldBy?.fullName ?? '') } });
  }
}

async function edit(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, person: Person): Promise<Answer> {
  const { corrects, ...fields } = await c.req.parseBody();
  const input = personInput.safeParse(fields);
  if (!input.success) return editView(person, visitor, { values: { ...fields, corrects }, errors: fieldErrors(visitor.tongue, input.error) });
  const change = await changePerson(ctx, me.id, person.id, input.data, corrects === 'on');
  return seeOther(c, `/people/${person.id}`, { text: texts(visitor.tongue)('form.saved'), undo: change });
}
