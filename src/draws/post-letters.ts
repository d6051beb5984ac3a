import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import type { ShownPairing } from './round.ts';
import { isMailAddress, postLetter } from '../post/index.ts';
import { organiser, type Participant, participantById, type RoundGroup, roundGroup } from '../groups/index.ts';
import { askLetter, leftOverLetter, metLetter, pairingLetter, pausedLetter } from './mail.ts';
import type { Due } from './store-due.ts';
import { lockRound, pairingById } from './store-rounds.ts';
import { freeTogether } from './free-together.ts';

type Setting = { readonly group: RoundGroup; readonly person: Participant; readonly host: { readonly name: string; readonly email: string }; readonly beginsOn: string };

/** Who is written to and about what; nobody where they left, rest, or have no address. */
async function setting(tx: Writer, { participant, round: id }: Due): Promise<Setting | undefined> {
  const [person, round] = [await participantById(tx, participant), await lockRound(tx, id)];
  const group = round && await roundGroup(tx, round.group);
  return person && round && group && isMailAddress(person.email) && !person.leftAt ? { group, person, host: await organiser(tx), beginsOn: round.beginsOn } : undefined;
}

/** In or out this time? */
export async function postAsk(ctx: Context, tx: Writer, due: Due): Promise<void> {
  const found = await setting(tx, due);
  if (found && !found.person.pausedAt) await postLetter(tx, askLetter(ctx, found));
}

/** Whom they meet, why, when both are free, and what to begin with. */
export async function postPairing(ctx: Context, tx: Writer, due: Due): Promise<void> {
  const found = await setting(tx, due);
  const pairing = found && await pairingFor(tx, due);
  if (!found || !pairing) return;
  const others = await othersOf(tx, found, pairing);
  const { times, known, bookAt } = await freeTogether(ctx, tx, [found.person, ...others], found.beginsOn);
  await postLetter(tx, pairingLetter(ctx, found, { others, because: pairing.because, times, calendarsKnown: known, bookAt }));
}

/** Nobody was left for them this time: first in line next time. */
export async function postLeftOver(ctx: Context, tx: Writer, due: Due): Promise<void> {
  const found = await setting(tx, due);
  if (found) await postLetter(tx, leftOverLetter(ctx, found));
}

/** Did you meet? */
export async function postMet(ctx: Context, tx: Writer, due: Due): Promise<void> {
  const found = await setting(tx, due);
  const pairing = found && await pairingFor(tx, due);
  if (found && pairing) await postLetter(tx, metLetter(ctx, found, await othersOf(tx, found, pairing)));
}

/** They rest now, because nothing was heard; one click brings them back. */
export async function postPaused(ctx: Context, tx: Writer, group: RoundGroup, person: Participant): Promise<void> {
  if (isMailAddress(person.email)) await postLetter(tx, pausedLetter(ctx, { group, person, host: await organiser(tx), beginsOn: group.nextOn }));
}

const pairingFor = async (tx: Writer, { pairing }: Due): Promise<ShownPairing | undefined> => pairing === null ? undefined : pairingById(tx, pairing);

/** Those of the pairing who are there still. */
async function othersOf(tx: Writer, { person }: Setting, { members }: ShownPairing): Promise<readonly Participant[]> {
  const others: Participant[] = [];
  for (const { participant } of members.filter(member => member.participant !== person.id)) {
    const other = await participantById(tx, participant);
    if (other && !other.leftAt) others.push(other);
  }
  return others;
}
