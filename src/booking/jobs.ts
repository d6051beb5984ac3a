import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { forgetName, forgetSent } from './forget-guest.ts';
import { remindName, remindOf } from './remind.ts';

const payload = z.object({ me: z.uuid(), booking: z.uuid() });

const forgotten = payload.extend({ addresses: z.array(z.string()) });

/** Forgets the last letters about a meeting, at a guest’s wish, once they have gone out. */
export const forgetTask: Task<Context> = {
  name: forgetName,
  retry: 'it waits until none of the letters is to be sent any more; what is deleted already is not there a second time',
  async run(ctx, given) {
    const { me, booking, addresses } = forgotten.parse(given);
    await forgetSent(ctx, me, booking, addresses);
  },
};

/** Reminds of a meeting a day before. */
export const remindTask: Task<Context> = {
  name: remindName,
  retry: 'each time of a meeting is reminded of once, so a repeated run sends nothing twice',
  async run(ctx, given) {
    const { me, booking } = payload.parse(given);
    await remindOf(ctx, me, booking);
  },
};
