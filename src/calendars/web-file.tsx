import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { CalendarRefused, sayTrouble } from '../busy/index.ts';
import type { CalendarTaker } from '../caldav/index.ts';
import { decodeWhole } from '../formats/text-encoding.ts';
import { NotReceived, receiveFiles, TooMuchSent } from '../imports/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { addFile } from './add-calendar.ts';
import { AddCalendarPage } from './add-calendar-page.tsx';
import { texts } from './texts.ts';
import { sayAdded } from './web-added.ts';

/** A calendar from a file, taken in once. */
export const fileRoutes = (ctx: Context, takers: readonly CalendarTaker[]): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/calendars/add/file', handle: (_, __, { tongue }) => fileView(tongue) },
  { access: 'member', method: 'post', path: '/calendars/add/file', takesFiles: true, handle: (c, me, { tongue }) => upload(ctx, takers, c, me, tongue) },
];

const fileView = (tongue: Tongue, error?: string): View => ({ title: texts(tongue)('add.title'), current: '/calendars', status: error ? 422 : 200, body: <AddCalendarPage way="file" state={{ errors: { file: error } }} /> });

const mostBytes = 20_000_000;

async function upload(ctx: Context, takers: readonly CalendarTaker[], c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const t = texts(tongue);
  const folder = join(ctx.settings.dataDirectory, 'calendars', newId());
  try {
    const [file] = await receiveFiles(c.req.raw, folder, mostBytes);
    if (!file) return fileView(tongue, t('file.none'));
    const id = await addFile(ctx, takers, me, { name: '', whenUnreachable: 'closed', fileName: file.name, text: decodeWhole(await readFile(file.path)) });
    return await sayAdded(ctx, c, me, tongue, id);
  } catch (error) {
    if (error instanceof CalendarRefused) return fileView(tongue, sayTrouble(tongue, error.trouble));
    if (error instanceof TooMuchSent) return { ...fileView(tongue, t('file.large')), status: 413 };
    if (error instanceof NotReceived) return fileView(tongue, t('file.none'));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
