import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { addType, changeType, makePass, removeType, SlugTaken } from './edit-type.ts';
import { NoSuchSchedule } from './hours.ts';
import { kinds, type MeetingType, NoSuchType } from './meeting-type.ts';
import { meetingTypeById, passesFor, schedules } from './store.ts';
import { type english, texts } from './texts.ts';
import { NewTypePage, TypePage } from './type-page.tsx';
import { type TypeInput, typeInput, typeOfKind } from './type-input.ts';

type Key = keyof typeof english;
type State = { readonly values: Readonly<Record<string, unknown>>; readonly errors?: Readonly<Record<string, string>> };

/** The kinds of meeting a member offers. */
export const typeRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/meetings/types/new', handle: (c, me, visitor) => newView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/meetings/types', handle: (c, me, visitor) => save(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/meetings/types/:id', handle: (c, me, visitor) => withType(ctx, c, me, type => view(ctx, me, visitor, { values: valuesOf(type) }, type)) },
  { access: 'member', method: 'post', path: '/meetings/types/:id', handle: (c, me, visitor) => withType(ctx, c, me, type => save(ctx, c, me, visitor, type)) },
  {
    access: 'member', method: 'post', path: '/meetings/types/:id/remove',
    handle: (c, me, { tongue }) => withType(ctx, c, me, async ({ id }) => {
      const undo = await removeType(ctx, me.id, id);
      return seeOther(c, '/meetings', { text: texts(tongue)('type.removed'), undo });
    }),
  },
  {
    access: 'member', method: 'post', path: '/meetings/types/:id/passes',
    handle: (c, me, { tongue }) => withType(ctx, c, me, async ({ id }) => {
      await makePass(ctx, me.id, id);
      return seeOther(c, `/meetings/types/${id}`, { text: texts(tongue)('type.passMade') });
    }),
  },
];

async function withType(ctx: Context, c: HonoContext, me: Member, work: (type: MeetingType) => Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const type = isId(id) ? await reading(ctx.db, me.id, db => meetingTypeById(db, id)) : undefined;
  try {
    return type ? await work(type) : await c.notFound();
  } catch (error) {
    if (error instanceof NoSuchType) return c.notFound();
    throw error;
  }
}

async function newView(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const kind = kinds.find(each => each === c.req.query('kind'));
  if (!kind) return { title: texts(visitor.tongue)('new.title'), current: '/meetings', body: <NewTypePage /> };
  return view(ctx, me, visitor, { values: valuesOf(typeOfKind(kind)) });
}

async function view(ctx: Context, me: Member, { tongue }: Visitor, state: State, type?: MeetingType): Promise<View> {
  const [all, passes] = await reading(ctx.db, me.id, async db => [await schedules(db), type ? await passesFor(db, type.id) : []] as const);
  return {
    title: texts(tongue)('type.title'), current: '/meetings', narrow: true, status: state.errors && 422,
    body: <TypePage type={type} state={state} schedules={all} url={`${ctx.settings.url}/@${me.handle}`} passes={passes} />,
  };
}

/** As the form shows it: hours rather than minutes of notice, a question a line. */
const valuesOf = (type: TypeInput | MeetingType): Readonly<Record<string, unknown>> => ({ ...type, noticeHours: type.noticeMinutes / 60, questions: type.questions.join('\n'), scheduleId: type.scheduleId ?? '' });

async function save(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, type?: MeetingType): Promise<Answer> {
  const values = await c.req.parseBody({ all: true }).catch(() => ({})) as Record<string, unknown>;
  const t = texts(visitor.tongue);
  const again = (errors: Readonly<Record<string, Key>>): Promise<View> =>
    view(ctx, me, visitor, { values, errors: Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(key as 'fault.words')])) }, type);
  const parsed = typeInput.safeParse(readForm(values));
  if (!parsed.success) return again(faultsOf(parsed.error));
  if (parsed.data.mode === 'in-person' && !parsed.data.place) return again({ place: 'fault.place' });
  try {
    const undo = type ? await changeType(ctx, me.id, type.id, parsed.data) : (await addType(ctx, me.id, parsed.data)).change;
    return seeOther(c, type ? `/meetings/types/${type.id}` : '/meetings', { text: t(type ? 'type.saved' : 'type.added'), undo });
  } catch (error) {
    if (error instanceof SlugTaken) return again({ slug: 'fault.slugTaken' });
    if (error instanceof NoSuchSchedule) return c.notFound();
    throw error;
  }
}

function readForm(values: Readonly<Record<string, unknown>>): object {
  const { noticeHours, questions, scheduleId, otherModes, ...rest } = values;
  const names = Object.keys(typeInput.shape);
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => names.includes(name))),
    noticeMinutes: String(noticeHours ?? '').trim() === '' ? undefined : Number(noticeHours) * 60,
    otherModes: [otherModes].flat().filter(mode => typeof mode === 'string'),
    questions: String(questions ?? '').split('\n').map(line => line.trim()).filter(Boolean), scheduleId: scheduleId ? scheduleId : null,
  };
}

const faults: Readonly<Record<string, Key>> = {
  slug: 'fault.slug', name: 'fault.name', words: 'fault.words', place: 'fault.words', phone: 'fault.words', durationMinutes: 'fault.minutes', stepMinutes: 'fault.minutes', beforeMinutes: 'fault.buffer',
  afterMinutes: 'fault.buffer', travelMinutes: 'fault.buffer', noticeMinutes: 'fault.notice', windowDays: 'fault.window', maxPerDay: 'fault.limit', maxPerWeek: 'fault.limit', questions: 'fault.questions',
};

const faultsOf = (error: z.ZodError): Readonly<Record<string, Key>> => Object.fromEntries(error.issues.map(({ path: [field] }) => [field === 'noticeMinutes' ? 'noticeHours' : String(field), faults[String(field)] ?? 'fault.choice']));
