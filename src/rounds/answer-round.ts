import { z } from 'zod';
import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { typedDay } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { utcDay } from '../time/calendar-day.ts';
import { weekdays } from '../time/weekdays.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { comeBackRow, isTheirs, leaveRow, type Link, NoSuchGroup, participantById, pauseRow, saveProfileRow, setNever, useCalendar } from '../groups/index.ts';
import { refused } from './refusals.ts';
import { isMember, neverOf, openRoundHeld, saveMet, saveTakingPart } from '../draws/index.ts';

const words = z.array(typedText().min(1).max(60, refused.long)).max(12, refused.long);
const clock = z.string(refused.noHours).regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, refused.noHours);

/** What a participant says of themselves, so that a round can find somebody for them. */
export const profileInput = z.strictObject({
  zone: z.string(refused.noZone).refine(isTimeZone, refused.noZone),
  days: z.array(z.enum(weekdays, refused.noHours), refused.noHours).min(1, refused.noHours), from: clock, to: clock,
  team: typedText().max(100, refused.long).default(''), place: typedText().max(100, refused.long).default(''),
  seniority: z.coerce.number().int().min(1).max(7).nullable().default(null), interests: words.default([]), asks: words.default([]), offers: words.default([]),
  wants: z.coerce.number().int().min(1).max(3).default(1),
  /** Where others may book their time. */
  bookingUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: refused.noPage }).max(300, refused.long)], refused.noPage).default(''),
  /** Whether the calendars of their own account here may be asked. */
  calendar: z.boolean().default(false),
}).refine(({ from, to }) => from < to, { path: ['to'], message: refused.noHours });
export type ProfileInput = z.infer<typeof profileInput>;

/** Throws `NoSuchGroup` where the link's participant has left. */
function asParticipant<T>(ctx: Context, link: Link, work: (tx: Parameters<Parameters<typeof transact<T>>[3]>[0], me: NonNullable<Awaited<ReturnType<typeof participantById>>>) => Promise<T>): Promise<T> {
  return transact(ctx.db, link.account, null, async tx => {
    const me = await participantById(tx, link.participant);
    if (!me || me.leftAt) throw new NoSuchGroup();
    return work(tx, me);
  });
}

/** In or out, for the round that is open. */
export const answerRound = (ctx: Context, link: Link, answer: 'in' | 'out'): Promise<void> => asParticipant(ctx, link, async (tx, me) => {
  const round = await openRoundHeld(tx, me.group);
  if (round) await saveTakingPart(tx, round.id, me.id, answer, ctx.now());
});

/** The last day of a rest; null for one without an end. */
export const restInput = z.strictObject({ until: typedDay(refused.noEnd).nullable() });

/** A rest that would be over already. */
export class RestIsOver extends Error {
  override readonly name = 'RestIsOver';
}

/** A rest until a day, or until they come back by themselves; out of the round that is open as well. Throws `RestIsOver`. */
export const pause = (ctx: Context, link: Link, until: string | null): Promise<void> => asParticipant(ctx, link, async (tx, me) => {
  if (until !== null && until < utcDay(ctx.now())) throw new RestIsOver(refused.noEnd);
  await pauseRow(tx, me.id, ctx.now(), until, false);
  const round = await openRoundHeld(tx, me.group);
  if (round && (until === null || until > round.beginsOn)) await saveTakingPart(tx, round.id, me.id, 'out', ctx.now());
});

export const comeBack = (ctx: Context, link: Link): Promise<void> => asParticipant(ctx, link, (tx, me) => comeBackRow(tx, me.id));

/** Out of the group; what is held about them goes. */
export const leave = (ctx: Context, link: Link): Promise<void> => asParticipant(ctx, link, async (tx, me) => {
  await leaveRow(tx, me.id, ctx.now());
  await forgetImages(tx, 'participant', me.id);
});

/** Behind a link that somebody else can open too, nobody's calendar can be opened to a group. */
export const saveProfile = (ctx: Context, link: Link, { days, from, to, calendar, ...profile }: ProfileInput): Promise<void> => asParticipant(ctx, link, async (tx, me) => {
  await saveProfileRow(tx, me.id, { ...profile, hours: [{ days, from, to }] });
  if (isTheirs(ctx, me)) await useCalendar(tx, me.id, calendar && await isMember(tx, me.id) ? me.calendarUsedAt ?? ctx.now() : null);
});

/**
 * Whom they shall never be paired with; nobody else is shown it. Behind a link that somebody else can open too, what was said is not
 * shown and so not taken back by leaving it out: only `clear` takes it back.
 */
export const keepApart = (ctx: Context, link: Link, others: readonly string[], clear: boolean): Promise<void> => asParticipant(ctx, link, async (tx, me) => {
  const kept = clear || isTheirs(ctx, me) ? [] : await neverOf(tx, me.id);
  await setNever(tx, me.group, me.id, clear ? [] : [...kept, ...others]);
});

/** Whether they met: yes, no, or no and again soon. */
export const sayMet = (ctx: Context, link: Link, seat: string, met: 'yes' | 'no' | 'again'): Promise<void> => asParticipant(ctx, link, (tx, me) => saveMet(tx, seat, me.id, met, ctx.now()));
