import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { NoSuchPerson, personById } from '../people/index.ts';
import { findPeople } from '../directory/index.ts';
import { openGoals } from '../goals/index.ts';
import { promiseById, type Promised } from '../promises/index.ts';
import { formFields } from '../kit/form-fields.ts';
import { keepSetting, kinds, languageOf, settingChange, settingOf, wayTo } from '../templates/index.ts';
import { type FormState, relativeDay } from '../ui/index.ts';
import { BoardPage } from './board-page.tsx';
import { draftInput } from './draft-input.ts';
import { draftOutreach } from './draft-outreach.ts';
import { errorsOf, fieldErrors } from './field-errors.ts';
import { NewOutreachPage, WhomPage } from './new-page.tsx';
import { states } from './outreach.ts';
import { cardsOnBoard, reasonLetGo } from './store.ts';
import { outreachCounts } from './store-due.ts';
import { waitingFrom } from './store-waiting.ts';
import { texts } from './texts.ts';
import { troubleOf } from './trouble.ts';
import { cardRoutes } from './web-card.tsx';

export const place = '/outreach';

/** The board, and how an outreach begins. */
export const outreachRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/outreach', handle: (c, me, visitor) => boardView(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/outreach/new', handle: (c, me, visitor) => newView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/outreach/new', handle: (c, me, visitor) => begin(ctx, c, me, visitor) },
  ...cardRoutes(ctx),
];

async function boardView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const asked = c.req.query('column');
  const { cards, goals, goal, ...rest } = await reading(ctx.db, me.id, async db => {
    const open = await openGoals(db);
    const chosen = open.find(({ id }) => id === c.req.query('goal'))?.id;
    const onBoard = await cardsOnBoard(db, 60, chosen);
    return { cards: onBoard, goals: open, goal: chosen, counts: await outreachCounts(db, { goal: chosen }), setting: await settingOf(db), trouble: await troubleOf(db, tongue, onBoard) };
  });
  const shown = states.find(state => state.replace(' ', '-') === asked) ?? states.find(state => cards.some(card => card.state === state)) ?? 'drafted';
  return { title: texts(tongue)('board.title'), current: place, body: <BoardPage cards={cards} goals={goals} goal={goal} shown={shown} {...rest} /> };
}

async function newView(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const { promise, why, kind, goal, reason = '', question = '' } = c.req.query();
  const tells = await promiseToTell(ctx, me, promise);
  const person = c.req.query('person') ?? tells?.person;
  if (person === undefined) return whomView(ctx, c, me, visitor);
  const given = { kind: kinds.find(each => each === kind) ?? (tells ? 'loop-back' : 'ask'), reason: writable(reason) || tells?.outcome, promise: tells?.id, question: writable(question), language: languageOf(me), goal };
  return await thinkingView(ctx, me, visitor, person, { values: given }, hintOf(why)) ?? c.notFound();
}

/** Why Kith named them, as the link or the form before brought it. */
const hintOf = (given: string | undefined): string => writable(given ?? '').slice(0, 500);

async function whomView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const q = writable(c.req.query('q') ?? '').trim().slice(0, 200);
  const people = q ? (await reading(ctx.db, me.id, db => findPeople(db, { q }, ctx.now(), undefined, 12))).people : [];
  return { title: texts(tongue)('whom.title'), current: place, narrow: true, body: <WhomPage q={q} people={people} /> };
}

/** One of the member's promises, where the address names one. */
const promiseToTell = async (ctx: Context, me: Member, id: string | undefined): Promise<Promised | undefined> => {
  const promise = isId(id) ? await reading(ctx.db, me.id, db => promiseById(db, id)) : undefined;
  return promise?.mine ? promise : undefined;
};

/** The page on which one thinks first; undefined where there is no such person. */
async function thinkingView(ctx: Context, me: Member, { tongue }: Visitor, id: string, { values, errors }: FormState, hint?: string): Promise<Answer | undefined> {
  if (!isId(id)) return undefined;
  const { person, setting, letGo, goals, waiting } = await reading(ctx.db, me.id, async db => ({ person: await personById(db, id), setting: await settingOf(db), letGo: await reasonLetGo(db, id), goals: await openGoals(db), waiting: await waitingFrom(db, id, ctx.now()) }));
  if (!person) return undefined;
  const tells = await promiseToTell(ctx, me, values?.promise as string | undefined);
  const ago = letGo && relativeDay({ ...tongue, zone: me.zone, now: ctx.now() }, letGo.at);
  return {
    title: texts(tongue)('new.title', { name: person.fullName }), current: place, narrow: true, ...(errors && { status: 422 as const }),
    body: <NewOutreachPage person={person} waiting={waiting} hint={hint} state={{ values: { channel: wayTo(person), ...values }, errors }} hasAboutMe={setting.aboutMe !== ''} letGo={letGo && { reason: letGo.reason, ago: ago! }} goals={goals} tells={tells?.person === id ? tells : undefined} />,
  };
}

async function begin(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const { aboutMe = '', hint = '', ...form } = await formFields(c);
  const again = async (errors: Readonly<Record<string, string>>) => await thinkingView(ctx, me, visitor, form.person ?? '', { values: { ...form, aboutMe }, errors }, hintOf(hint)) ?? c.notFound();
  const input = draftInput.safeParse({ ...form, goal: form.goal || null, promise: form.promise || null });
  const about = settingChange.safeParse({ aboutMe: aboutMe.trim() || undefined });
  if (!input.success || !about.success) return again({ ...fieldErrors(visitor.tongue, about.error), ...fieldErrors(visitor.tongue, input.error) });
  try {
    if (about.data.aboutMe) await keepSetting(ctx, me.id, about.data);
    const { id, change, fullName } = await draftOutreach(ctx, me, input.data);
    return seeOther(c, `/outreach/${id}`, { text: texts(visitor.tongue)('draft.begun', { name: fullName }), undo: change });
  } catch (error) {
    return error instanceof NoSuchPerson ? c.notFound() : again(errorsOf(visitor.tongue, error));
  }
}
