import { type Member, whose } from '../accounts/index.ts';
import { dayIn, timeIn } from '../time/calendar-day.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../directory/index.ts';
import { oneCommands } from './cli-one.ts';
import { toConversationJson } from './conversation-json.ts';
import { type Conversation, conversationInput } from './conversation.ts';
import { refused } from './refusals.ts';
import { titleOf } from './say-conversation.ts';
import { conversationsAhead, conversationsBehind, conversationsToWriteDown } from './store.ts';
import { isClock, timeOn } from './time-of-day.ts';
import { addConversation } from './write-conversation.ts';

/** `kith conversation …`. */
export const conversationCommands = (around: Surroundings): readonly Command[] => [commandGroup('conversation', { add: add(around), list: list(around), ...oneCommands(around) })];

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

const add = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'conversation add',
  usage: 'kith conversation add ID|NAME… [--kind coffee|call|lunch|walk|chat|event] [--on DATE] [--at HH:MM] [--minutes N] [--place TEXT] [--link URL] [--title TEXT] [--summary TEXT] [--got TEXT] [--gave TEXT] [--seeking TEXT] [--promised TEXT]… [--they-promised TEXT]… [--check-in DATE] [--planned]',
  words: [1, 20],
  options: { kind: one, on: one, at: one, minutes: one, place: one, link: one, title: one, summary: one, got: one, gave: one, seeking: one, promised: many, 'they-promised': many, 'check-in': one, planned: { type: 'boolean' } },
  run: async ({ values, positionals }, io) => {
    const kept = await open(async ctx => {
      const me = await whose(ctx, as);
      const people = await reading(ctx.db, me.id, async db => {
        const found: string[] = [];
        for (const words of positionals) found.push((await personCalled(db, words)).id);
        return found;
      });
      const { promised = [], 'they-promised': theirs = [], 'check-in': checkIn, planned, on, at, minutes, ...texts } = values;
      const promises = [...promised.map(what => ({ mine: true, what })), ...theirs.map(what => ({ mine: false, what }))];
      const input = conversationInput.safeParse({ ...texts, ...whenOf(ctx, me, on, at, minutes), people, promises, checkInOn: checkIn ?? null, ...(planned && { held: false }) });
      if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
      return addConversation(ctx, me, input.data);
    });
    io.out(io.json ? `${JSON.stringify({ conversation: kept.id, change: kept.change, held: kept.held })}\n` : `${kept.held ? 'It is written down' : 'It is planned'}: ${kept.id}\n`);
  },
});

/** The day, today without one; and the time, in the member's zone. */
function whenOf(ctx: Context, me: Member, on: string | undefined, at: string | undefined, minutes: string | undefined): object {
  const day = on ?? dayIn(me.zone, ctx.now());
  if (at === undefined) return { on: day };
  if (!isClock(at)) throw new WrongWords(refused.noTime);
  return timeOn(me.zone, day, at, Number(minutes));
}

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'conversation list', usage: 'kith conversation list [QUERY] [--ahead|--to-write] [--json]', words: [0, 20], options: { ahead: { type: 'boolean' }, 'to-write': { type: 'boolean' } },
  run: async ({ values, positionals }, io) => {
    const { me, found } = await open(async ctx => {
      const owner = await whose(ctx, as);
      const conversations = await reading(ctx.db, owner.id, db => values.ahead ? conversationsAhead(db, ctx.now()) : values['to-write'] ? conversationsToWriteDown(db, ctx.now()) : conversationsBehind(db, { q: positionals.join(' '), most: 100 }));
      return { me: owner, found: conversations };
    });
    if (io.json) return io.out(`${JSON.stringify({ conversations: found.map(toConversationJson) })}\n`);
    for (const conversation of found) io.out(`${inOneLine(conversation, me.zone)}\n`);
    if (found.length === 0) io.err('There are none.\n');
  },
});

const inOneLine = (c: Conversation, zone: string): string => [c.id, c.onDay ?? `${dayIn(zone, c.startsAt!)} ${timeIn(zone, c.startsAt!)}`, titleOf(english, c), c.missedAt ? 'did not come about' : c.cancelledAt ? 'called off' : ''].filter(Boolean).join('  ');
