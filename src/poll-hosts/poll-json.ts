import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { isPossible, marks, type RankedTime } from '../ballots/index.ts';
import type { Context } from '../kit/context.ts';
import { pickTongue } from '../kit/tongue.ts';
import { modes } from '../meetings/index.ts';
import { askedIn, closings, hasAnswered, participantAddress, type Poll, sayTime, shareAddress, stateOf } from '../polls/index.ts';
import { isoInstant } from '../time/iso-instant.ts';

const times = z.array(z.object({
  id: z.uuid(), start: z.string(), possible: z.boolean(), works: z.array(z.uuid()), ifNeedBe: z.array(z.uuid()), cannot: z.array(z.uuid()), silent: z.array(z.uuid()), because: z.array(z.string()),
}));

/** A poll as programs read it; its times from best to worst, each with why. */
export const pollJson = z.object({
  id: z.uuid(), title: z.string(), words: z.string(), minutes: z.int(), mode: z.enum(modes), place: z.string(), state: z.enum(['open', 'found', 'called-off']), offWords: z.string().describe('What I said when it was called off'), waitsForYou: z.boolean(), deadline: z.string(), closing: z.enum(closings), namesShown: z.boolean(),
  shareUrl: z.string().nullable(), booking: z.uuid().nullable(), times,
  participants: z.array(z.object({ id: z.uuid(), person: z.uuid().nullable(), name: z.string(), email: z.string(), timeZone: z.string(), mustCome: z.boolean(), cameByLink: z.boolean(), answeredAt: z.string().nullable(), note: z.string(), url: z.string().nullable(), marks: z.record(z.string(), z.enum(marks)) })),
});

/** A poll as it stands in a list, without how its times stand. */
export const pollSummary = z.object({ id: z.uuid(), title: z.string(), state: z.string(), offWords: z.string(), deadline: z.string(), asked: z.int(), answered: z.int() });

export function toPollSummary(poll: Poll): z.input<typeof pollSummary> {
  const asked = askedIn(poll);
  return { id: poll.id, title: poll.title, state: stateOf(poll), offWords: poll.offWords, deadline: isoInstant(poll.deadlineAt), asked: asked.length, answered: asked.filter(each => hasAnswered(poll, each)).length };
}

/** A participant's link is told where nobody else can bring it to them: without mail, or without an address. */
export function toPollJson(ctx: Context, me: Member, poll: Poll, ranked: readonly RankedTime[]): z.input<typeof pollJson> {
  const reader = { ...pickTongue(undefined, me.locale), zone: me.zone, now: ctx.now() };
  const { id, title, words, minutes, mode, place, closing, namesShown, isShared, booking, deadlineAt, toldAt, offWords } = poll;
  return {
    id, title, words, minutes, mode, place, closing, namesShown, booking, state: stateOf(poll), offWords, waitsForYou: stateOf(poll) === 'open' && toldAt !== null, deadline: isoInstant(deadlineAt), shareUrl: isShared ? shareAddress(ctx, id) : null,
    times: ranked.map(time => ({
      id: time.id, start: isoInstant(time.start * 60_000), possible: isPossible(time), works: [...time.works], ifNeedBe: [...time.ifNeedBe], cannot: [...time.cannot], silent: [...time.silent], because: [...sayTime(reader, poll, time)],
    })),
    participants: poll.participants.map(each => ({
      id: each.id, person: each.person, name: each.name, email: each.email, timeZone: each.zone, mustCome: each.mustCome, cameByLink: each.cameByLink, answeredAt: each.answeredAt && isoInstant(each.answeredAt), note: each.note,
      url: each.email && ctx.mail.ready ? null : participantAddress(ctx, each.id), marks: each.marks,
    })),
  };
}
