import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { lettersAbout } from '../post/index.ts';
import type { FormState } from '../ui/index.ts';
import { nameOfWeekday } from '../time/weekdays.ts';
import { hourText } from './hour-text.ts';
import { RemindersPage, type ShownReminder } from './pages.tsx';
import { reminderInput, setReminders } from './set-reminders.ts';
import { latestReminders, settingOf } from './store.ts';
import { texts } from './texts.ts';

const path = '/settings/reminders';

/** How a member is reminded, among their settings. */
export const reminderRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path, handle: (_, me, { tongue }) => view(ctx, me, tongue) },
  { access: 'member', method: 'post', path, handle: (c, me, { tongue }) => save(ctx, c, me, tongue) },
];

async function view(ctx: Context, me: Member, tongue: Tongue, wrong?: FormState): Promise<View> {
  const { setting, past } = await reading(ctx.db, me.id, async db => {
    const rows = await latestReminders(db, 14);
    const letters = new Map((await lettersAbout(db, 'reminder', [me.id])).map(letter => [letter.id, letter]));
    return { setting: await settingOf(db), past: rows.map(({ day, at, letter }): ShownReminder => ({ day, at, state: letters.get(letter ?? '')?.state ?? 'empty', sentAt: letters.get(letter ?? '')?.sentAt ?? null })) };
  });
  const values = { rhythm: setting?.rhythm ?? 'none', hour: String(setting?.hour ?? 8), weekday: setting?.weekday ?? 'mo' };
  return { title: texts(tongue)('reminders.title'), narrow: true, status: wrong ? 422 : 200, body: <RemindersPage email={me.email} ready={ctx.mail.ready} past={past} state={wrong ?? { values }} /> };
}

async function save(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const t = texts(tongue);
  const { rhythm, hour, weekday } = await formFields(c);
  const read = reminderInput.safeParse({ rhythm, hour: hour || undefined, weekday: weekday || undefined });
  if (!read.success) return view(ctx, me, tongue, { values: { rhythm, hour, weekday }, errors: Object.fromEntries(read.error.issues.map(({ path: [field] }) => [String(field), t(`wrong.${String(field) as 'hour'}`)])) });
  await setReminders(ctx, me.id, read.data);
  return seeOther(c, path, { text: t(`reminders.saved.${read.data.rhythm}`, { hour: hourText(tongue, read.data.hour), weekday: nameOfWeekday(tongue.tag, read.data.weekday) }) });
}
