import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { remindName, remindOf } from './remind.ts';

const payload = z.object({ me: z.uuid(), booking: z.uuid() });

/** Reminds of a meeting a day before. */
export const remindTask: Task<Context> = {
  name: remindName,
  retry: 'each time of a meeting is reminded of once, so a repeated run sends nothing twice',
  async run(ctx, given) {
    const { me, booking } = payload.parse(given);
    await remindOf(ctx, me, booking);
  },
};
