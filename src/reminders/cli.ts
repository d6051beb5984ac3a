import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { nameOfWeekday } from '../time/weekdays.ts';
import { hourText } from './hour-text.ts';
import { reminderInput, setReminders } from './set-reminders.ts';
import { settingOf } from './store.ts';

/** `kith reminders`. */
export const reminderCommands = ({ open, as }: Surroundings): readonly Command[] => [defineCommand({
  name: 'reminders', usage: 'kith reminders [none|daily|weekly] [--hour 0..23] [--on mo|tu|we|th|fr|sa|su] [--json]', words: [0, 1], options: { hour: { type: 'string' }, on: { type: 'string' } },
  run: async ({ values, positionals: [rhythm] }, io) => {
    const read = reminderInput.safeParse({ rhythm: rhythm ?? 'none', hour: values.hour, weekday: values.on });
    if (!read.success) throw new WrongWords(`A reminder comes daily or weekly (or none), at a whole hour from 0 to 23, on one of mo, tu, we, th, fr, sa, su; ${read.error.issues.map(({ path }) => String(path[0])).join(' and ')} is off.`);
    const setting = await open(async ctx => {
      const me = await whose(ctx, as);
      if (rhythm !== undefined) await setReminders(ctx, me.id, read.data);
      return reading(ctx.db, me.id, settingOf);
    });
    if (io.json) return io.out(`${JSON.stringify({ rhythm: setting?.rhythm ?? 'none', hour: setting?.hour ?? 8, weekday: setting?.weekday ?? 'mo' })}\n`);
    io.out(setting ? `A reminder comes ${setting.rhythm === 'daily' ? 'every day' : `every ${nameOfWeekday(english.tag, setting.weekday)}`} at ${hourText(english, setting.hour)}.\n` : 'No reminders come by e-mail.\n');
  },
})];
