import type { Host, Member } from '../accounts/index.ts';
import { decide } from '../ballots/index.ts';
import { arrangeMeeting, lockHosts } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact, violation } from '../kit/transact.ts';
import { meetPerson } from '../people/index.ts';
import { mustBeOpen } from './open-poll.ts';
import { askedIn, NobodyComes, type Participant, type Poll, TimeGone } from './poll.ts';
import { postFoundWithout, postToDecide } from './post-letters.ts';
import { rankPoll, voicesOf } from './rank-poll.ts';
import { markClosed, markTold, setGuest, setPerson } from './store-write.ts';
import { pollById } from './store.ts';

/**
 * One change of a poll under the locks of its host and itself, tried once more where another meeting took a time in between. What is read
 * anew the second time knows of that meeting.
 */
export async function changingPoll<T>(ctx: Context, host: string, work: (tx: Writer) => Promise<T>): Promise<T> {
  const attempt = () => transact(ctx.db, host, null, async tx => {
    await lockHosts(tx, [host]);
    return work(tx);
  });
  try {
    return await attempt();
  } catch (error) {
    if (violation(error)?.constraint !== 'booking_once') throw error;
    return attempt();
  }
}

/** Close an open poll if that can be done by itself, or tell the host, once, that it is theirs to decide. To be called after whatever may have made it clear. */
export async function settlePoll(ctx: Context, tx: Writer, host: Host, id: string): Promise<void> {
  const poll = (await pollById(tx, id))!;
  const now = ctx.now();
  const { ranked } = await rankPoll(tx, poll, now);
  const what = decide(ranked, voicesOf(poll), { closesItself: poll.closing === 'itself', isDue: poll.deadlineAt <= now, bringsMore: poll.isShared });
  if (what.do === 'take') await takeTime(ctx, tx, host, poll, what.time.id);
  if (what.do !== 'ask') return;
  await markTold(tx, id, now);
  if (!poll.toldAt) await postToDecide(ctx, tx, host, poll, ranked);
}

/** Take a time by hand: what stands in the host's own calendar they may let be, another meeting never. Throws `TimeGone`, `NobodyComes`, `PollIsOver`, `NoSuchPoll`. */
export async function closePoll(ctx: Context, host: Host, id: string, time: string): Promise<void> {
  try {
    await changingPoll(ctx, host.id, async tx => {
      const poll = await mustBeOpen(tx, id);
      const { ranked } = await rankPoll(tx, poll, ctx.now());
      const chosen = ranked.find(each => each.id === time);
      if (!chosen || chosen.isOver || chosen.isTaken) throw new TimeGone();
      if (chosen.works.length + chosen.ifNeedBe.length === 0) throw new NobodyComes();
      await takeTime(ctx, tx, host, poll, time);
    });
  } catch (error) {
    throw violation(error)?.constraint === 'booking_once' ? new TimeGone() : error;
  }
}

/** Everyone but those who cannot is invited, since whoever was silent may come all the same; the others are told. */
async function takeTime(ctx: Context, tx: Writer, host: Member, poll: Poll, time: string): Promise<void> {
  const start = poll.times.find(({ id }) => id === time)!.start;
  const [invited, without] = [askedIn(poll).filter(({ marks }) => marks[time] !== 'does-not'), askedIn(poll).filter(({ marks }) => marks[time] === 'does-not')];
  const participants = [];
  for (const each of invited) participants.push({ person: await personFor(ctx, tx, host, each), name: each.name, email: each.email, zone: each.zone || host.zone, locale: each.locale, answer: each.marks[time] === 'works' ? 'accepted' : 'none' } as const);
  const { title, minutes, mode, place, namesShown } = poll;
  const { booking, guests } = await arrangeMeeting(ctx, tx, host, { title, start, minutes, mode, place, namesShown, participants });
  await markClosed(tx, poll.id, booking.id, ctx.now());
  for (const [at, each] of invited.entries()) await setGuest(tx, each.id, guests[at]!);
  for (const each of without) await postFoundWithout(ctx, tx, host, poll, each, start);
}

/** Whoever comes is in the host's list, or is recognised there. */
async function personFor(ctx: Context, tx: Writer, host: Member, { id, person, name, email }: Participant): Promise<string> {
  if (person) return person;
  const found = await meetPerson(tx, host.id, { name, email, howMet: '', country: ctx.settings.country });
  await setPerson(tx, id, found.id);
  return found.id;
}
