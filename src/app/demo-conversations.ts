import { type DemoConversation, demoConversations } from '../../seeds/demo-conversations.ts';
import type { Member } from '../accounts/index.ts';
import { addConversation, conversationInput } from '../conversations/index.ts';
import { addDays, dayIn, instantAt } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { promiseDone, promisesIn, promiseTold } from '../promises/index.ts';

/** Ana's conversations of two years, taken in through the same door as anybody's. */
export async function addDemoConversations(ctx: Context, ana: Member, idOf: (name: string) => Promise<string>): Promise<void> {
  const today = dayIn(ana.zone, ctx.now());
  for (const told of demoConversations) {
    const people: string[] = [];
    for (const name of told.with) people.push(await idOf(name));
    const { id } = await addConversation(ctx, ana, conversationInput.parse({ ...whenOf(ana, told, today), ...wordsOf(told, today), people }));
    await settle(ctx, ana, id, told);
  }
}

function whenOf(ana: Member, { day, time, minutes = 30 }: DemoConversation, today: string): object {
  const on = addDays(today, day);
  if (!time) return { on };
  const starts = instantAt(ana.zone, on, time);
  return { startsAt: starts.toISOString(), endsAt: new Date(starts.getTime() + minutes * 60_000).toISOString(), zone: ana.zone, held: false };
}

function wordsOf({ kind, place = '', link = '', title = '', summary = '', got = '', gave = '', seeking = '', checkIn, promises = [] }: DemoConversation, today: string): object {
  const made = promises.map(promise => ({ mine: promise.mine, kind: promise.kind, what: promise.what, dueOn: promise.due === undefined ? null : addDays(today, promise.due) }));
  return { kind, place, link, title, summary, got, gave, seeking, checkInOn: checkIn === undefined ? null : addDays(today, checkIn), promises: made };
}

/** What of it is done, and told. */
async function settle(ctx: Context, ana: Member, conversation: string, { promises = [] }: DemoConversation): Promise<void> {
  for (const { id, what } of await reading(ctx.db, ana.id, db => promisesIn(db, conversation))) {
    const promise = promises.find(each => each.what === what);
    if (promise?.done) await promiseDone(ctx, ana.id, id, promise.done);
    if (promise?.told) await promiseTold(ctx, ana.id, id);
  }
}
