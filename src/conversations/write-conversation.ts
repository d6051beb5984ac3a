import { describeChange } from '../activity/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { type Act, transact, violation } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { addPromise, deletePromisesIn, rebindPromises, updatePromise } from '../promises/index.ts';
import { type ConversationInput, NoSuchConversation, type PromisedIn } from './conversation.ts';
import { insertConversation, namesIn, setParticipants, updateConversation } from './store-write.ts';

/** Whose conversation it is, and the zone in which their days begin. */
export type Whose = { readonly id: string; readonly zone: string };

export type Written = { readonly id: string; readonly change: string; readonly held: boolean };

/** Plan a conversation, or write down one that was held, with what was promised in it. Throws `NoSuchPerson`. */
export function addConversation(ctx: Context, me: Whose, input: ConversationInput): Promise<Written> {
  const id = newId();
  const held = isHeld(ctx, me, input);
  return write(ctx, me, { kind: held ? 'conversation.write' : 'conversation.plan', at: ctx.now() }, id, input, async tx => {
    await insertConversation(tx, id, { ...input, zone: zoneOf(me, input) }, 'member', held ? ctx.now() : null);
  });
}

/**
 * Put all of this in the place of what a conversation said. One whose time has come and that `held` does not deny was held.
 * Promises, where they are given, replace those made in it: with an id they are altered, without one they are new. Throws
 * `NoSuchConversation` and `NoSuchPerson`.
 */
export function changeConversation(ctx: Context, me: Whose, id: string, input: ConversationInput): Promise<Written> {
  const held = isHeld(ctx, me, input);
  return write(ctx, me, { kind: 'conversation.change', at: ctx.now() }, id, input, async tx => {
    if (!await updateConversation(tx, id, { ...input, zone: zoneOf(me, input) }, held ? ctx.now() : null, held || !hasCome(ctx, me, input))) throw new NoSuchConversation();
  });
}

async function write(ctx: Context, me: Whose, act: Act, id: string, input: ConversationInput, row: (tx: Writer) => Promise<void>): Promise<Written> {
  try {
    return await transact(ctx.db, me.id, act, async (tx, change) => {
      await row(tx);
      await setParticipants(tx, id, input.people);
      if (input.promises) await keepPromises(tx, me, id, input, input.promises);
      await rebindPromises(tx, id, input.people);
      await describeChange(tx, me.id, change, await namesIn(tx, id), { person: input.people[0], conversation: id });
      return { id, change, held: isHeld(ctx, me, input) };
    });
  } catch (error) {
    throw violation(error)?.code === '23503' ? new NoSuchPerson() : error;
  }
}

async function keepPromises(tx: Writer, me: Whose, id: string, input: ConversationInput, promises: readonly PromisedIn[]): Promise<void> {
  await deletePromisesIn(tx, id, promises.flatMap(promise => promise.id ?? []));
  for (const { id: known, person, ...promise } of promises) {
    const whom = person && input.people.includes(person) ? person : input.people[0]!;
    if (!known || !await updatePromise(tx, known, promise)) await addPromise(tx, whom, dayOf(me, input), promise, id);
  }
}

/** Whether its time has come, and nobody says that it is only planned. */
const isHeld = (ctx: Context, me: Whose, input: ConversationInput): boolean => (input.held ?? true) && hasCome(ctx, me, input);

const hasCome = (ctx: Context, me: Whose, { startsAt, on }: ConversationInput): boolean =>
  startsAt === null ? on! <= dayIn(me.zone, ctx.now()) : Date.parse(startsAt) <= ctx.now().getTime();

const zoneOf = (me: Whose, { startsAt, zone }: ConversationInput): string | null => startsAt === null ? null : zone ?? me.zone;

const dayOf = (me: Whose, { startsAt, on, zone }: ConversationInput): string => on ?? dayIn(zone ?? me.zone, new Date(startsAt!));
