import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { weekdays } from '../time/weekdays.ts';
import { rhythms } from './reminder.ts';
import { reminderInput, setReminders } from './set-reminders.ts';
import { settingOf } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Reminders';
const answer = z.object({ rhythm: z.enum(['none', ...rhythms]), hour: z.int(), weekday: z.enum(weekdays), zone: z.string() });

/** Reminders by program: the same verbs as the page. */
export const remindersApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({ access: 'read', method: 'get', path: '/reminders', summary: 'Tell how the member is reminded by mail', chapter, answer, handle: me => tell(ctx, me) }),
  route({
    access: 'write', method: 'put', path: '/reminders', summary: 'Be reminded daily, weekly, or not at all, at an hour of the member’s own zone', chapter, body: reminderInput, answer,
    async handle(me, { body }) {
      await setReminders(ctx, me.id, body);
      return tell(ctx, me);
    },
  }),
];

async function tell(ctx: Context, me: Member): Promise<z.infer<typeof answer>> {
  const setting = await reading(ctx.db, me.id, settingOf);
  return { rhythm: setting?.rhythm ?? 'none', hour: setting?.hour ?? 8, weekday: setting?.weekday ?? 'mo', zone: me.zone };
}
