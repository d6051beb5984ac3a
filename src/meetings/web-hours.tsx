import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { addOwnDates, addSchedule, removeOwnDates, removeSchedule, setWeekly, stayHome, travel } from './edit-hours.ts';
import { type Weekday, weekdays } from '../time/weekdays.ts';
import { type Interval, NoSuchSchedule, type Schedule } from './hours.ts';
import { ownDatesInput, scheduleInput, stayInput } from './hours-input.ts';
import { HoursPage } from './hours-page.tsx';
import { readIntervals, weeklyFrom } from './hours-text.ts';
import { schedules, staysOf } from './store.ts';
import { texts } from './texts.ts';

/** One request about hours: what came, who asks, about which hours. */
type Asked = { readonly ctx: Context; readonly c: HonoContext; readonly me: Member; readonly visitor: Visitor; readonly schedule: Schedule };
type FormName = 'week' | 'dates' | 'stay' | 'schedule';

/** When a member can be met. */
export const hoursRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Answer | Promise<Answer>): Route<Member> =>
    ({ access: 'member', method, path, handle: (c, me, visitor) => withSchedule(ctx, c, me, visitor, handle) });
  return [
    on('get', '/meetings/hours', view), on('get', '/meetings/hours/:id', view), on('post', '/meetings/hours', newSchedule),
    on('post', '/meetings/hours/:id/week', saveWeek), on('post', '/meetings/hours/:id/dates', saveDates),
    on('post', '/meetings/hours/:id/dates/:dates/remove', async asked => {
      const dates = asked.c.req.param('dates');
      return done(asked, 'dates.removed', isId(dates) ? await removeOwnDates(asked.ctx, asked.me.id, dates) : undefined);
    }),
    on('post', '/meetings/hours/:id/remove', async ({ ctx: its, c, me, visitor, schedule }) => {
      const undo = await removeSchedule(its, me.id, schedule.id);
      return seeOther(c, '/meetings/hours', { text: texts(visitor.tongue)('schedules.removed'), undo });
    }),
    on('post', '/meetings/stays', saveStay),
    on('post', '/meetings/stays/:from/remove', async asked => {
      const parsed = stayInput.shape.from.safeParse(asked.c.req.param('from'));
      return done(asked, 'dates.removed', parsed.success ? await stayHome(asked.ctx, asked.me.id, parsed.data) : undefined);
    }),
  ];
};

/** The hours named in the address, else the usual ones. */
async function withSchedule(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, handle: (asked: Asked) => Answer | Promise<Answer>): Promise<Answer> {
  const all = await reading(ctx.db, me.id, schedules);
  const id = c.req.param('id');
  const schedule = all.find(each => id === undefined ? each.isUsual : each.id === id);
  try {
    return schedule ? await handle({ ctx, c, me, visitor, schedule }) : await c.notFound();
  } catch (error) {
    if (error instanceof NoSuchSchedule) return c.notFound();
    throw error;
  }
}

async function view({ ctx, me, visitor, schedule }: Asked, state?: { readonly form: FormName; readonly values: object; readonly errors: Readonly<Record<string, string>> }): Promise<View> {
  const [all, stays] = await reading(ctx.db, me.id, async db => [await schedules(db), await staysOf(db)] as const);
  const shown = state && { ...state, values: { ...state.values } };
  return {
    title: texts(visitor.tongue)('hours.title'), current: '/meetings', narrow: true, status: state && 422,
    body: <HoursPage schedule={schedule} others={all.filter(each => !each.isUsual)} stays={stays} zone={me.zone} state={shown} />,
  };
}

const addressOf = ({ isUsual, id }: Schedule): string => isUsual ? '/meetings/hours' : `/meetings/hours/${id}`;

const done = ({ c, visitor, schedule }: Asked, key: 'hours.saved' | 'dates.added' | 'dates.removed', undo: string | undefined): Response =>
  seeOther(c, addressOf(schedule), { text: texts(visitor.tongue)(key), undo });

async function saveWeek(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor, schedule } = asked;
  const values = await formFields(c);
  const read = weekdays.map(day => [day, readIntervals(values[day] ?? '')] as const);
  const wrong = read.filter(([, intervals]) => intervals === undefined);
  if (wrong.length > 0) return view(asked, { form: 'week', values, errors: Object.fromEntries(wrong.map(([day]) => [day, texts(visitor.tongue)('hours.fault')])) });
  return done(asked, 'hours.saved', await setWeekly(ctx, me.id, schedule.id, weeklyFrom(Object.fromEntries(read) as Record<Weekday, readonly Interval[]>)));
}

async function saveDates(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor, schedule } = asked;
  const values = await formFields(c);
  const t = texts(visitor.tongue);
  const intervals = readIntervals(values.hours ?? '');
  if (!intervals) return view(asked, { form: 'dates', values, errors: { hours: t('hours.fault') } });
  const parsed = ownDatesInput.safeParse({ from: values.from ?? '', to: values.to || undefined, intervals, note: values.note ?? '' });
  if (!parsed.success) return view(asked, { form: 'dates', values, errors: Object.fromEntries(parsed.error.issues.map(({ path: [field] }) => [String(field), t(field === 'note' ? 'fault.words' : 'dates.fault')])) });
  return done(asked, 'dates.added', (await addOwnDates(ctx, me.id, schedule.id, parsed.data)).change);
}

async function saveStay(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor } = asked;
  const values = await formFields(c);
  const parsed = stayInput.safeParse({ from: values.from ?? '', zone: values.zone ?? '' });
  if (!parsed.success) return view(asked, { form: 'stay', values, errors: Object.fromEntries(parsed.error.issues.map(({ path: [field] }) => [String(field), texts(visitor.tongue)(field === 'zone' ? 'fault.choice' : 'stay.fault')])) });
  return done(asked, 'dates.added', await travel(ctx, me.id, parsed.data));
}

async function newSchedule(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor, schedule } = asked;
  const values = await formFields(c);
  const parsed = scheduleInput.safeParse({ name: values.name ?? '', weekly: schedule.weekly });
  if (!parsed.success) return view(asked, { form: 'schedule', values, errors: { name: texts(visitor.tongue)('schedules.fault') } });
  const { id, change } = await addSchedule(ctx, me.id, parsed.data.name, parsed.data.weekly);
  return seeOther(c, `/meetings/hours/${id}`, { text: texts(visitor.tongue)('schedules.added'), undo: change });
}
