import type { Host, Member } from '../accounts/index.ts';
import type { RankedTime } from '../ballots/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { isMailAddress, postLetter } from '../post/index.ts';
import { askLetter, calledOffLetter, decideLetter, foundWithoutLetter } from './mail.ts';
import type { Participant, Poll } from './poll.ts';

/** Letters leave in the transaction of their cause. Nobody is written to where there is no mail, or no address: the pages show the links to pass on. */
export const isReached = (ctx: Context, { email, forgottenAt }: Pick<Participant, 'email' | 'forgottenAt'>): boolean => ctx.mail.ready && !forgottenAt && isMailAddress(email);

/** When can you come? */
export async function postAsk(ctx: Context, tx: Writer, host: Member, poll: Poll, to: Participant): Promise<void> {
  if (isReached(ctx, to)) await postLetter(tx, askLetter(ctx, { host, poll, to }, 'ask'));
}

/** The same once more. */
export async function postReminder(ctx: Context, tx: Writer, host: Host, poll: Poll, to: Participant): Promise<void> {
  if (isReached(ctx, to)) await postLetter(tx, askLetter(ctx, { host, poll, to }, 'remind'));
}

/** More times are asked about. */
export async function postMoreTimes(ctx: Context, tx: Writer, host: Host, poll: Poll, to: Participant): Promise<void> {
  if (isReached(ctx, to)) await postLetter(tx, askLetter(ctx, { host, poll, to }, 'more'));
}

/** A time is found at which they said they cannot. */
export async function postFoundWithout(ctx: Context, tx: Writer, host: Member, poll: Poll, to: Participant, start: Date): Promise<void> {
  if (isReached(ctx, to)) await postLetter(tx, foundWithoutLetter(ctx, { host, poll, to }, start));
}

export async function postCalledOff(ctx: Context, tx: Writer, host: Host, poll: Poll, to: Participant, words: string): Promise<void> {
  if (isReached(ctx, to)) await postLetter(tx, calledOffLetter(ctx, { host, poll, to }, words));
}

/** It is the host's to decide, with the best times and why. */
export async function postToDecide(ctx: Context, tx: Writer, host: Host, poll: Poll, ranked: readonly RankedTime[]): Promise<void> {
  if (ctx.mail.ready) await postLetter(tx, decideLetter(ctx, host, poll, ranked));
}
