import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { calendarById, CalendarRefused, calendarsOf, NoSuchCalendar, sayTrouble, unreachableChoices } from '../busy/index.ts';
import type { CalendarTaker } from '../caldav/index.ts';
import { apiRoute, ApiRefusal, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { addFeed, addFile, calendarWords } from './add-calendar.ts';
import { calendarJson, toCalendarJson } from './calendar-json.ts';
import { askSoon, editCalendar, removeCalendar, restoreCalendar } from './edit-calendar.ts';

const route = apiRoute<Member>();
const chapter = 'Calendars';
const nothing = z.object({});
const edit = z.strictObject({ name: typedText('must be text').min(1, 'must not be empty').max(80, 'must be at most 80 characters'), whenUnreachable: z.enum(unreachableChoices, `must be one of ${unreachableChoices.join(', ')}`) });

/** Calendars by program: the same verbs as the pages. */
export const calendarsApi = (ctx: Context, takers: readonly CalendarTaker[]): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/calendars', summary: 'List the calendars that say when I am busy', chapter, answer: z.object({ calendars: z.array(calendarJson) }),
    handle: async me => ({ calendars: (await reading(ctx.db, me.id, db => calendarsOf(db))).map(toCalendarJson) }),
  }),
  route({
    access: 'write', method: 'post', path: '/calendars', summary: 'Subscribe to an iCalendar feed', chapter, status: 201, body: z.strictObject({ address: typedText('must be an address').max(2000, 'must be at most 2000 characters'), ...calendarWords }), answer: calendarJson,
    handle: (me, { body }) => added(ctx, me, addFeed(ctx, takers, me, body)),
  }),
  route({
    access: 'write', method: 'post', path: '/calendars/files', summary: 'Take in the text of an .ics file once', chapter, status: 201, body: z.strictObject({ text: z.string('must be text').min(1, 'must not be empty'), ...calendarWords }), answer: calendarJson,
    handle: (me, { body }) => added(ctx, me, addFile(ctx, takers, me, { ...body, fileName: '' })),
  }),
  route({ access: 'read', method: 'get', path: '/calendars/{id}', summary: 'Show one calendar', chapter, params: idParam, answer: calendarJson, handle: (me, { params: { id } }) => shown(ctx, me, id) }),
  route({
    access: 'write', method: 'patch', path: '/calendars/{id}', summary: 'Rename a calendar, or choose what becomes of its times while it cannot be read', chapter, params: idParam, body: edit, answer: calendarJson,
    handle: async (me, { params: { id }, body }) => expecting(editCalendar(ctx, me.id, id, body)).then(() => shown(ctx, me, id)),
  }),
  route({ access: 'write', method: 'delete', path: '/calendars/{id}', summary: 'Remove a calendar; it can be brought back for a month', chapter, params: idParam, answer: nothing, handle: async (me, { params: { id } }) => expecting(removeCalendar(ctx, me.id, id)).then(() => ({})) }),
  route({ access: 'write', method: 'post', path: '/calendars/{id}/restoration', summary: 'Bring back a calendar that was removed', chapter, params: idParam, answer: calendarJson, handle: async (me, { params: { id } }) => expecting(restoreCalendar(ctx, me.id, id)).then(() => shown(ctx, me, id)) }),
  route({ access: 'write', method: 'post', path: '/calendars/refreshments', summary: 'Have all calendars read within the next minute', chapter, answer: z.object({ calendars: z.array(z.uuid()) }), handle: async me => ({ calendars: [...await askSoon(ctx, me.id)] }) }),
];

const added = async (ctx: Context, me: Member, adding: Promise<string>) => shown(ctx, me, await expecting(adding));

async function shown(ctx: Context, me: Member, id: string): Promise<z.infer<typeof calendarJson>> {
  const calendar = await reading(ctx.db, me.id, db => calendarById(db, id));
  if (!calendar) throw new ApiRefusal(404, 'not_found', 'There is no such calendar.');
  return toCalendarJson(calendar);
}

async function expecting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NoSuchCalendar) throw new ApiRefusal(404, 'not_found', 'There is no such calendar.');
    if (error instanceof CalendarRefused) throw new ApiRefusal(422, 'invalid', 'The calendar was not added.', { [error.field === 'file' ? 'text' : error.field]: sayTrouble(english, error.trouble) });
    throw error;
  }
}
