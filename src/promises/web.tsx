import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { ownPath } from '../kit/own-path.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { namesOf } from '../people/index.ts';
import { fieldErrors } from './field-errors.ts';
import { makePromise } from './make-promise.ts';
import { PromisesPage } from './pages.tsx';
import { NoSuchPromise, outcomeInput, promiseChange, promiseInput, type Promised } from './promise.ts';
import { NewPromisePage, PromisePage } from './promise-page.tsx';
import { changePromise, letPromiseGo, promiseDone, promiseTold, removePromise, reopenPromise } from './settle-promise.ts';
import { loopBacksDue, openPromises, promiseById, settledPromises } from './store.ts';
import { texts } from './texts.ts';

const current = '/conversations';

/** Promises of both sides, and what is done about them. */
export const promiseRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/promises', handle: (_, me, { tongue }) => listView(ctx, me, tongue) },
  { access: 'member', method: 'get', path: '/promises/new', handle: (c, me, { tongue }) => withPerson(ctx, c, me, person => newView(person, tongue)) },
  { access: 'member', method: 'post', path: '/promises/new', handle: (c, me, { tongue }) => withPerson(ctx, c, me, person => make(ctx, c, me, person, tongue)) },
  { access: 'member', method: 'get', path: '/promises/:id', handle: (c, me) => withPromise(ctx, c, me, promise => pageView(promise, me)) },
  about(ctx, 'edit', edit), about(ctx, 'done', done), about(ctx, 'told', told), about(ctx, 'let-go', letGo), about(ctx, 'reopen', reopen), about(ctx, 'remove', remove),
];

async function listView(ctx: Context, me: Member, tongue: Tongue): Promise<View> {
  const [toTell, mine, theirs, settled] = await reading(ctx.db, me.id, db => Promise.all([loopBacksDue(db), openPromises(db, true), openPromises(db, false), settledPromises(db, 20)]));
  return { title: texts(tongue)('promises.title'), current, narrow: true, body: <PromisesPage toTell={toTell} mine={mine} theirs={theirs} settled={settled} /> };
}

type Whom = { readonly id: string; readonly fullName: string };

async function withPerson(ctx: Context, c: HonoContext, me: Member, answer: (person: Whom) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.query('person');
  const fullName = isId(id) ? (await reading(ctx.db, me.id, db => namesOf(db, [id]))).get(id) : undefined;
  return fullName === undefined ? c.notFound() : answer({ id: id!, fullName });
}

const newView = (person: Whom, tongue: Tongue, state?: { readonly values: object; readonly errors: Record<string, string> }): View =>
  ({ title: texts(tongue)('form.title', { name: person.fullName }), current, narrow: true, ...(state && { status: 422 }), body: <NewPromisePage person={person} state={state as never} /> });

async function make(ctx: Context, c: HonoContext, me: Member, person: Whom, tongue: Tongue): Promise<Answer> {
  const { side, what, kind, dueOn } = await formFields(c);
  const input = promiseInput.safeParse({ mine: side !== 'theirs', what, kind, dueOn: dueOn || null });
  if (!input.success) return newView(person, tongue, { values: { side, what, kind, dueOn }, errors: fieldErrors(tongue, input.error) });
  const { change } = await makePromise(ctx, me, person.id, input.data);
  return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('said.made'), undo: change });
}

const pageView = (promise: Promised, me: Member, state?: { readonly values: object; readonly errors: Record<string, string> }): View =>
  ({ title: promise.what, current, narrow: true, ...(state && { status: 422 }), body: <PromisePage promise={promise} me={me.name} state={state as never} /> });

async function withPromise(ctx: Context, c: HonoContext, me: Member, answer: (promise: Promised) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const promise = isId(id) ? await reading(ctx.db, me.id, db => promiseById(db, id)) : undefined;
  if (!promise) return c.notFound();
  try {
    return await answer(promise);
  } catch (error) {
    if (error instanceof NoSuchPromise) return c.notFound();
    throw error;
  }
}

type Work = (ctx: Context, c: HonoContext, me: Member, promise: Promised, tongue: Tongue) => Promise<Answer>;

function about(ctx: Context, path: string, work: Work): Route<Member> {
  return { access: 'member', method: 'post', path: `/promises/:id/${path}`, handle: (c, me, { tongue }) => withPromise(ctx, c, me, promise => work(ctx, c, me, promise, tongue)) };
}

async function edit(ctx: Context, c: HonoContext, me: Member, promise: Promised, tongue: Tongue): Promise<Answer> {
  const { what, kind, dueOn, outcome } = await formFields(c);
  const input = promiseChange.safeParse({ ...(what !== undefined && { what, kind, dueOn: dueOn || null }), ...(outcome !== undefined && { outcome }) });
  if (!input.success) return pageView(promise, me, { values: { what, kind, dueOn }, errors: fieldErrors(tongue, input.error) });
  return seeOther(c, `/promises/${promise.id}`, { text: texts(tongue)('said.changed'), undo: await changePromise(ctx, me.id, promise.id, input.data) });
}

/** One of mine goes on to the draft for whoever gave the advice; one of theirs back to where the button stood. */
async function done(ctx: Context, c: HonoContext, me: Member, promise: Promised, tongue: Tongue): Promise<Answer> {
  const outcome = outcomeInput.safeParse((await formFields(c)).outcome);
  const undo = await promiseDone(ctx, me.id, promise.id, outcome.data ?? '');
  const name = promise.givenName || promise.name;
  return seeOther(c, promise.mine ? `/promises/${promise.id}` : wayBack(c), { text: texts(tongue)(promise.mine ? 'said.doneMine' : 'said.doneTheirs', { name }), undo });
}

const told: Work = async (ctx, c, me, promise, tongue) => seeOther(c, '/promises', { text: texts(tongue)('said.told', { name: promise.givenName || promise.name }), undo: await promiseTold(ctx, me.id, promise.id) });
const letGo: Work = async (ctx, c, me, promise, tongue) => seeOther(c, wayBack(c), { text: texts(tongue)('said.letGo'), undo: await letPromiseGo(ctx, me.id, promise.id) });
const reopen: Work = async (ctx, c, me, promise, tongue) => seeOther(c, wayBack(c), { text: texts(tongue)('said.reopened'), undo: await reopenPromise(ctx, me.id, promise.id) });
const remove: Work = async (ctx, c, me, promise, tongue) => seeOther(c, `/people/${promise.person}`, { text: texts(tongue)('said.removed'), undo: await removePromise(ctx, me.id, promise.id) });

/** To the page on which the button stood. */
function wayBack(c: HonoContext): string {
  const from = c.req.header('referer');
  return from ? ownPath(from) : '/promises';
}
