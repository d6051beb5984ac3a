import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { weekdays } from '../time/weekdays.ts';
import { rhythms } from './reminder.ts';
import { deleteSetting, saveSetting } from './store.ts';

/** How a member wants to be reminded: `none` is what everybody begins with. The messages are keys of the texts. */
export const reminderInput = z.strictObject({
  rhythm: z.enum(['none', ...rhythms], 'rhythm'),
  hour: z.coerce.number('hour').int('hour').min(0, 'hour').max(23, 'hour').default(8),
  weekday: z.enum(weekdays, 'weekday').default('mo'),
});
export type ReminderInput = z.output<typeof reminderInput>;

/** Be reminded from now on in this way; what was due before is written as it was set then. */
export const setReminders = (ctx: Context, me: string, { rhythm, hour, weekday }: ReminderInput): Promise<void> =>
  transact(ctx.db, me, null, tx => rhythm === 'none' ? deleteSetting(tx) : saveSetting(tx, { rhythm, hour, weekday, since: ctx.now() }));
