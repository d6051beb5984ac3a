import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import { importWaiting } from './import-waiting.ts';
import { sweepFiles } from './sweep-files.ts';

/** Reads the files of an import and takes them in. */
export const importTask: Task<Context> = {
  name: 'import',
  retry: 'All is one transaction: a run that was cut off left nothing, so the next begins anew; one that had finished is left alone.',
  run(ctx, payload, signal) {
    const { me, id } = payload as { readonly me: string; readonly id: string };
    return importWaiting(ctx, me, id, signal);
  },
};

/** Removes files that no import waits for any more. */
export const sweepTask: Task<Context> = {
  name: 'imports.sweep',
  retry: 'What is gone stays gone: a second run finds less.',
  run: ctx => sweepFiles(ctx),
};
