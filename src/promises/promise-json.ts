import { z } from 'zod';
import { promiseKinds, type Promised, standingOf } from './promise.ts';

/** A promise as programs get it. */
export const promiseJson = z.object({
  id: z.uuid(), person: z.uuid(), name: z.string(), conversation: z.uuid().nullable(), mine: z.boolean(), kind: z.enum(promiseKinds), what: z.string(), madeOn: z.iso.date(), dueOn: z.iso.date().nullable(),
  outcome: z.string(), doneAt: z.iso.datetime().nullable(), toldAt: z.iso.datetime().nullable(), letGoAt: z.iso.datetime().nullable(), standing: z.enum(['open', 'toTell', 'kept', 'letGo']),
  /** A letter that tells it is written and has not gone out. */
  letterWaits: z.boolean(),
});

export const toPromiseJson = ({ givenName: _, doneAt, toldAt, letGoAt, ...rest }: Promised): z.infer<typeof promiseJson> =>
  ({ ...rest, doneAt: iso(doneAt), toldAt: iso(toldAt), letGoAt: iso(letGoAt), standing: standingOf({ mine: rest.mine, doneAt, toldAt, letGoAt }) });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
