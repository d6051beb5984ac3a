import type { Context } from './context.ts';

/** What a command that works on an instance is given: whose network is meant, and the instance, opened for one piece of work. */
export type Surroundings = {
  /** The word after `--as`. */
  readonly as: string | undefined;
  /** Opens the instance (starting the embedded database where none runs), does the work, closes it again. */
  open<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
};
