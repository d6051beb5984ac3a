import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchPerson, personById } from '../people/index.ts';
import { knownZones } from './known-zone.ts';
import { participantToken, shareToken } from './link.ts';
import { mustBeOpen } from './open-poll.ts';
import type { PollInput } from './poll-input.ts';
import { mostPeople, type Poll } from './poll.ts';
import { postAsk } from './post-letters.ts';
import { PollRefused } from './refusals.ts';
import { insertParticipant, insertPoll, insertTimes, type NewParticipant, reopenPoll } from './store-write.ts';
import { pollById } from './store.ts';

const hour = 3_600_000;

/** Ask people when they can: each gets a letter with a link of their own. The poll's id. Throws `PollRefused`, `NoSuchPerson`. */
export function makePoll(ctx: Context, me: Member, input: PollInput): Promise<string> {
  const now = ctx.now();
  checkTimes(input, now);
  return transact(ctx.db, me.id, null, async tx => {
    const id = newId();
    const { title, words, minutes, mode, place, deadline, closing, namesShown, shareLink } = input;
    await insertPoll(tx, me.id, { id, title, words, minutes, mode, place, deadlineAt: deadline, remindAt: remindAt(now, deadline), closing, namesShown, shareHash: shareLink ? hashOf(shareToken(ctx, id)) : null, createdAt: now });
    await insertTimes(tx, me.id, id, input.times);
    await addAll(ctx, tx, me, id, input.participants);
    const poll = (await pollById(tx, id))!;
    for (const each of poll.participants) await postAsk(ctx, tx, me, poll, each);
    return id;
  });
}

function checkTimes({ times, deadline }: Pick<PollInput, 'times' | 'deadline'>, now: Date): void {
  if (deadline <= now) throw new PollRefused({ deadline: 'noDeadline' });
  if (times.some(time => time <= now || time.getTime() > now.getTime() + 366 * 24 * hour)) throw new PollRefused({ times: 'pastTime' });
}

/** A day before the deadline; half-way to one that is near. */
export const remindAt = (now: Date, deadline: Date): Date => new Date(Math.max(deadline.getTime() - 24 * hour, (now.getTime() + deadline.getTime()) / 2));

/** Whoever takes part already is left out: by their address, and by who they are, since somebody without an address has no other sign. */
async function addAll(ctx: Context, tx: Writer, me: Member, poll: string, asked: PollInput['participants'], before: Poll['participants'] = []): Promise<void> {
  const known = new Set(before.map(({ person }) => person));
  const people = [];
  for (const each of asked) {
    const who = await somebody(tx, each);
    if (who.person && known.has(who.person)) continue;
    known.add(who.person);
    people.push({ ...who, mustCome: each.mustCome });
  }
  if (people.some(({ email }) => email.toLowerCase() === me.email.toLowerCase())) throw new PollRefused({ participants: 'yourself' });
  const zones = await knownZones(tx, people.map(({ email }) => email));
  for (const who of people) {
    const id = newId();
    await insertParticipant(tx, me.id, poll, { id, ...who, zone: zones.get(who.email.toLowerCase()) ?? '', locale: me.locale, tokenHash: hashOf(participantToken(ctx, id)), cameByLink: false }, ctx.now());
  }
}

async function somebody(tx: Writer, asked: PollInput['participants'][number]): Promise<Pick<NewParticipant, 'person' | 'name' | 'email'>> {
  if ('email' in asked) return { person: null, name: asked.name, email: asked.email };
  const person = await personById(tx, asked.person);
  if (!person) throw new NoSuchPerson();
  return { person: person.id, name: person.fullName, email: person.identities.find(({ kind }) => kind === 'email')?.shown ?? '' };
}

/** Ask more people in an open poll; how many were new. Throws as `makePoll`. */
export function askMore(ctx: Context, me: Member, id: string, asked: PollInput['participants']): Promise<number> {
  return transact(ctx.db, me.id, null, async tx => {
    const before = await mustBeOpen(tx, id);
    if (before.participants.length + asked.length > mostPeople) throw new PollRefused({ participants: 'tooMany' });
    await addAll(ctx, tx, me, id, asked, before.participants);
    const known = new Set(before.participants.map(each => each.id));
    const added = (await pollById(tx, id))!.participants.filter(each => !known.has(each.id));
    if (added.length === 0) return 0;
    const until = deadlineFor(before, ctx.now());
    await reopenPoll(tx, id, until, remindAt(ctx.now(), until));
    const poll = (await pollById(tx, id))!;
    for (const each of poll.participants.filter(other => !known.has(other.id))) await postAsk(ctx, tx, me, poll, each);
    return added.length;
  });
}

/** Until when whoever is asked now may answer: the deadline, or two days where it is nearer, as far as the times leave them. */
export function deadlineFor({ deadlineAt, times }: Pick<Poll, 'deadlineAt' | 'times'>, now: Date): Date {
  const last = Math.max(...times.map(({ start }) => start.getTime()));
  return new Date(Math.max(deadlineAt.getTime(), Math.min(now.getTime() + 48 * hour, last - hour)));
}
