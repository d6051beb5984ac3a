import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { findDuplicates } from './find-duplicates.ts';

/** Looks for entries that may be one person. */
export const findDuplicatesTask: Task<Context> = {
  name: 'find-duplicates',
  retry: 'What is found takes the place of what was found before, in one transaction: a repeated run finds the same.',
  async run(ctx, payload) {
    await findDuplicates(ctx, (payload as { readonly me: string }).me);
  },
};
