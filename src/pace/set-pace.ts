import { z } from 'zod';
import { weekdays } from '../time/weekdays.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import type { Pace } from './pace.ts';
import { savePace } from './store.ts';

const whole = (least: number, most: number, wrong: string) => z.number(wrong).int(wrong).min(least, wrong).max(most, wrong);

/** What a day may hold; each refusal is the key of a sentence in the texts (`pace.wrong.…`). */
export const paceInput = z.strictObject({
  items: whole(1, 12, 'items'), people: whole(0, 5, 'people'), city: typedText('city').max(100, 'city'),
  block: z.strictObject({
    days: z.array(z.enum(weekdays)).transform(days => weekdays.filter(day => days.includes(day))),
    from: z.string('from').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'from'), minutes: whole(10, 240, 'minutes'),
  }),
});

/** Keep a member's pace. */
export const setPace = (ctx: Context, me: string, pace: Pace): Promise<void> => transact(ctx.db, me, null, tx => savePace(tx, pace));
