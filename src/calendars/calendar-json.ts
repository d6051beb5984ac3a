import { z } from 'zod';
import { type Calendar, sayTrouble } from '../busy/index.ts';
import { english } from '../kit/tongue.ts';

export const calendarJson = z.object({
  id: z.uuid(), kind: z.enum(['feed', 'file', 'caldav']), name: z.string(), host: z.string(), whenUnreachable: z.enum(['closed', 'ignored']),
  lastRead: z.string().nullable(), nextTry: z.string().nullable(), makesBusy: z.boolean(), events: z.int(), busy: z.int(), leftOut: z.array(z.object({ event: z.string().optional(), why: z.string() })),
  trouble: z.object({ why: z.string(), since: z.string() }).nullable(),
});

/** A calendar as programs get it. */
export const toCalendarJson = ({ id, kind, name, host, whenUnreachable, reachedAt, nextTryAt, events, busyCount, notes, trouble, troubleSince, makesBusy }: Calendar): z.infer<typeof calendarJson> => ({
  id, kind, name, host, whenUnreachable, lastRead: reachedAt?.toISOString() ?? null, nextTry: nextTryAt?.toISOString() ?? null, makesBusy, events, busy: busyCount, leftOut: [...notes],
  trouble: trouble && { why: sayTrouble(english, trouble), since: troubleSince?.toISOString() ?? '' },
});
