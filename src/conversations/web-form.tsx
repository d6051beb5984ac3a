import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { addPerson, personInput, type PersonRow } from '../people/index.ts';
import { promisesIn } from '../promises/index.ts';
import { type Meant, namesToComplete, peopleByIds, whoIsMeant } from '../directory/index.ts';
import { ConversationFormPage, type FormProps } from './conversation-form.tsx';
import { texts } from './texts.ts';
import { type Conversation, type ConversationInput, conversationInput } from './conversation.ts';
import { type FormPerson, inputOf, listOf, type Values, valuesOf } from './form-values.ts';
import { refused, sayRefused } from './refusals.ts';
import { titleOf } from './say-conversation.ts';
import { isClock } from './time-of-day.ts';
import { addConversation, changeConversation, type Written } from './write-conversation.ts';

export type Asking = { readonly ctx: Context; readonly c: HonoContext; readonly me: Member; readonly tongue: Tongue };
type About = Pick<FormProps, 'title' | 'action' | 'back' | 'planning'>;

/** An empty form, for today or to plan; with somebody where the address names them. */
export async function newForm({ ctx, c, me, tongue }: Asking): Promise<Answer> {
  const planning = c.req.query('plan') !== undefined;
  const people = c.req.queries('person')?.filter(isId) ?? [];
  const found = await reading(ctx.db, me.id, async db => ({ rows: await peopleByIds(db, people), names: await namesToComplete(db) }));
  const state = { values: { on: planning ? '' : dayIn(me.zone, ctx.now()), kind: 'coffee' } };
  return form(tongue, { ...aboutNew(tongue, planning), people: found.rows.map(chosen), names: found.names, promises: 0, state });
}

const aboutNew = (tongue: Tongue, planning: boolean): About =>
  ({ title: texts(tongue)(planning ? 'form.plan' : 'form.write'), action: '/conversations/new', back: { href: '/conversations', label: texts(tongue)('page.back') }, planning });

export async function keepNew(asking: Asking): Promise<Answer> {
  const { ctx, me, tongue } = asking;
  const values = await sent(asking.c);
  return keep(asking, values, aboutNew(tongue, values.planned !== undefined), input => addConversation(ctx, me, input), ({ held }) => held ? 'said.written' : 'said.planned');
}

/** What a conversation says already, to be altered; or, of a planned one, with room for how it was. */
export async function changeForm({ ctx, c, me, tongue }: Asking, conversation: Conversation): Promise<Answer> {
  const telling = c.req.query('plan') === undefined;
  const { promises, names } = await reading(ctx.db, me.id, async db => ({ promises: await promisesIn(db, conversation.id), names: await namesToComplete(db) }));
  const people = conversation.people.map(({ id, name }): FormPerson => ({ id, name, work: '', chosen: true }));
  return form(tongue, { ...aboutThis(tongue, conversation, telling), people, names, promises: promises.length, state: { values: valuesOf(conversation, promises, me.zone) } });
}

function aboutThis(tongue: Tongue, conversation: Conversation, telling: boolean): About {
  const title = titleOf(tongue, conversation);
  const action = `/conversations/${conversation.id}/edit`;
  return { title: texts(tongue)(telling && !conversation.writtenAt ? 'form.tell' : 'form.change', { title }), action, back: { href: `/conversations/${conversation.id}`, label: title }, planning: !telling };
}

/** What a form that plans does not show stays as it is. */
export async function keepChange(asking: Asking, conversation: Conversation): Promise<Answer> {
  const { ctx, me, tongue } = asking;
  const typed = await sent(asking.c);
  const planning = typed.planned !== undefined;
  const values = planning ? { ...valuesOf(conversation, [], me.zone), ...typed } : typed;
  return keep(asking, values, aboutThis(tongue, conversation, !planning), input => changeConversation(ctx, me, conversation.id, input), ({ held }) => held && !conversation.writtenAt ? 'said.written' : 'said.changed');
}

type Said = 'said.written' | 'said.planned' | 'said.changed';

async function keep({ ctx, c, me, tongue }: Asking, values: Values, about: About, verb: (input: ConversationInput) => Promise<Written>, said: (written: Written) => Said): Promise<Answer> {
  const ids = listOf(values.person).filter(isId);
  const who = await reading(ctx.db, me.id, async db => ({ rows: await peopleByIds(db, ids), meant: await whoIsMeant(db, String(values.with ?? '')), names: await namesToComplete(db) }));
  const strangers = listOf(values.add).map(name => name.trim().slice(0, 200)).filter(Boolean);
  const people = [...new Set([...who.rows, ...who.meant.sure].map(each => each.id))];
  // whoever is still to be added has no id yet, and somebody stands in so that everything else can be looked at first
  const input = conversationInput.safeParse(inputOf(values, strangers.length > 0 && people.length === 0 ? [me.id] : people, me.zone));
  const errors = { ...sentences(tongue, input.error), ...doubtful(tongue, who.meant), ...timeless(tongue, values) };
  if (!input.success || Object.keys(errors).length > 0) return again(tongue, values, about, who, strangers, errors);
  const added = await newcomers(ctx, me, strangers);
  const written = await verb({ ...input.data, people: [...people, ...added] });
  return seeOther(c, `/conversations/${written.id}`, { text: texts(tongue)(said(written)), undo: written.change });
}

/** Adds those who were not there by name; each is a change of its own. */
async function newcomers(ctx: Context, me: Member, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const fullName of names) ids.push((await addPerson(ctx, me.id, personInput.parse({ fullName }))).id);
  return ids;
}

function sentences(tongue: Tongue, error: z.ZodError | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path: [first, place, part], message } of error?.issues ?? []) {
    const field = first === 'people' ? 'with' : first === 'promises' ? `p${String(place ?? 0)}-${part === 'dueOn' ? 'due' : 'what'}` : first === 'startsAt' ? 'time' : first === 'endsAt' ? 'minutes' : String(first ?? '');
    found[field] ??= sayRefused(tongue, message);
  }
  return found;
}

function doubtful(tongue: Tongue, { doubts }: Meant): Record<string, string> {
  const [first] = doubts;
  return first ? { with: texts(tongue)(first.maybe.length > 0 ? 'form.who' : 'form.nobody', { typed: first.typed }) } : {};
}

/** A time that is none is said, rather than left out. */
function timeless(tongue: Tongue, { time }: Values): Record<string, string> {
  const typed = String(time ?? '').trim();
  return typed === '' || isClock(typed) ? {} : { time: sayRefused(tongue, refused.noTime) };
}

/** The form once more, with what was typed, who is meant, and who may be. */
function again(tongue: Tongue, values: Values, about: About, who: { readonly rows: readonly PersonRow[]; readonly meant: Meant; readonly names: readonly string[] }, strangers: readonly string[], errors: Record<string, string>): View {
  const sure = [...who.rows, ...who.meant.sure].map(chosen);
  const maybe = who.meant.doubts.flatMap(({ maybe: rows }) => rows.map(row => ({ ...chosen(row), chosen: false })));
  const people = [...sure, ...maybe].filter((each, index, all) => all.findIndex(({ id }) => id === each.id) === index);
  const unknown = who.meant.doubts.filter(({ maybe: rows }) => rows.length === 0).map(({ typed }) => typed);
  const { with: _, person: __, add: ___, ...rest } = values;
  const promises = Object.keys(values).filter(name => /^p\d+-what$/.test(name) && String(values[name]).trim()).length;
  return { ...form(tongue, { ...about, people, strangers: [...strangers, ...unknown], names: who.names, promises, state: { values: rest, errors } }), status: 422 };
}

const form = (_: Tongue, props: FormProps): View => ({ title: props.title, current: '/conversations', narrow: true, body: <ConversationFormPage {...props} /> });

const chosen = ({ id, fullName, title, company }: PersonRow): FormPerson => ({ id, name: fullName, work: [title, company].filter(Boolean).join(', '), chosen: true });

/** Text by name; several under one name as a list. */
async function sent(c: HonoContext): Promise<Values> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]));
}

