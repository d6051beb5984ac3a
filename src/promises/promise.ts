import { z } from 'zod';
import { typedDay } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { refused } from './refusals.ts';

/** What was promised: to read a book, to meet or write to somebody, to read a draft, or anything else. */
export const promiseKinds = ['book', 'person', 'draft', 'other'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** A promise with whom it binds. `madeOn` and `dueOn` are dates, `YYYY-MM-DD`. */
export type Promised = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly givenName: string;
  readonly conversation: string | null;
  readonly mine: boolean;
  readonly kind: PromiseKind;
  readonly what: string;
  readonly madeOn: string;
  readonly dueOn: string | null;
  readonly outcome: string;
  readonly doneAt: Date | null;
  readonly toldAt: Date | null;
  readonly letGoAt: Date | null;
  /** A letter that tells it is written and has not gone out. */
  readonly letterWaits: boolean;
};

/** Where a promise stands. One of the member's is kept only when whoever gave the advice was told. */
export type Standing = 'open' | 'toTell' | 'kept' | 'letGo';

export const standingOf = ({ mine, doneAt, toldAt, letGoAt }: Pick<Promised, 'mine' | 'doneAt' | 'toldAt' | 'letGoAt'>): Standing =>
  letGoAt ? 'letGo' : !doneAt ? 'open' : mine && !toldAt ? 'toTell' : 'kept';

export const dayInput = typedDay(refused.noDay);

export const whatInput = typedText(refused.noPromise).min(1, refused.noPromise).max(500, refused.longPromise);

/** A promise as it is made, apart from whom it binds; the same for form, API and command line. */
export const promiseInput = z.strictObject({
  mine: z.boolean().default(true),
  kind: z.enum(promiseKinds, refused.noKind).default('other'),
  what: whatInput,
  dueOn: dayInput.nullable().default(null),
});
export type PromiseInput = z.infer<typeof promiseInput>;

/** Some of it, for whoever leaves the rest as it is. */
export const promiseChange = z.strictObject({ kind: z.enum(promiseKinds, refused.noKind), what: whatInput, dueOn: dayInput.nullable(), outcome: typedText().max(2000, refused.long) }).partial();
export type PromiseChange = z.infer<typeof promiseChange>;

export const outcomeInput = typedText().max(2000, refused.long).default('');

/** There is no such promise, or it is somebody else's: the answer is the same. */
export class NoSuchPromise extends Error {
  constructor() {
    super('There is no such promise here.');
  }
}
