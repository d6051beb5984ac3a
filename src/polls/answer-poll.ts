import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { participantToken } from './link.ts';
import { mustBeOpen } from './open-poll.ts';
import { type AnswerInput, completed, type WhoInput } from './poll-input.ts';
import { askedIn, mostPeople, NoSuchPoll } from './poll.ts';
import { postReminder } from './post-letters.ts';
import { PollRefused } from './refusals.ts';
import { changingPoll, settlePoll } from './settle-poll.ts';
import { insertParticipant, markReminded, setAnswer } from './store-write.ts';

/** Say when one can come, or say it anew. What that makes clear is done at once. Throws `PollIsOver`, `NoSuchPoll`. */
export function answerPoll(ctx: Context, host: string, id: string, participant: string, answer: AnswerInput, locale: string): Promise<void> {
  return changingPoll(ctx, host, async tx => {
    const poll = await mustBeOpen(tx, id);
    if (!askedIn(poll).some(each => each.id === participant)) throw new NoSuchPoll();
    await setAnswer(tx, host, participant, { marks: completed(poll.times, answer), zone: answer.timeZone, locale, note: answer.note }, ctx.now());
    await settlePoll(ctx, tx, await ownerOf(tx), id);
  });
}

/** The address takes part already: its own link, written to once more, is the only way to its answer. */
export class KnownAlready extends Error {
  override readonly name = 'KnownAlready';
  /** Whether a letter with that link has just gone out. */
  readonly wasWritten: boolean;
  constructor(wasWritten: boolean) {
    super('This address takes part already; its own link is the way to answer.');
    this.wasWritten = wasWritten;
  }
}

/** Answer by the shared link, and get a link of one's own: its token. Throws `PollIsOver`, `NoSuchPoll`, `KnownAlready`, `PollRefused` where it is full. */
export async function joinPoll(ctx: Context, host: string, id: string, who: WhoInput, answer: AnswerInput, locale: string): Promise<string> {
  const participant = newId();
  const token = participantToken(ctx, participant);
  const known = await changingPoll(ctx, host, async tx => {
    const poll = await mustBeOpen(tx, id);
    const owner = await ownerOf(tx);
    if (!poll.isShared) throw new NoSuchPoll();
    const same = askedIn(poll).find(({ email }) => email.toLowerCase() === who.email.toLowerCase());
    if (who.email.toLowerCase() === owner.email.toLowerCase()) return { wasWritten: false };
    if (same) {
      const wasWritten = ctx.mail.ready && await markReminded(tx, same.id, ctx.now());
      if (wasWritten) await postReminder(ctx, tx, owner, poll, same);
      return { wasWritten };
    }
    if (poll.participants.length >= mostPeople) throw new PollRefused({ name: 'tooMany' });
    await insertParticipant(tx, host, id, { id: participant, person: null, ...who, zone: answer.timeZone, locale, tokenHash: hashOf(token), mustCome: false, cameByLink: true }, ctx.now());
    await setAnswer(tx, host, participant, { marks: completed(poll.times, answer), zone: answer.timeZone, locale, note: answer.note }, ctx.now());
    await settlePoll(ctx, tx, owner, id);
    return undefined;
  });
  if (known) throw new KnownAlready(known.wasWritten);
  return token;
}
