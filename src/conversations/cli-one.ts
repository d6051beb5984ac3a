import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { promisesIn, type Promised } from '../promises/index.ts';
import { toWholeJson } from './conversation-json.ts';
import { type Conversation, type ConversationChange, conversationChange, NoSuchConversation } from './conversation.ts';
import { overlaid } from './overlaid.ts';
import { sayWhen, titleOf } from './say-conversation.ts';
import { callOff, deleteConversation, didNotMeet } from './settle-conversation.ts';
import { conversationById } from './store.ts';
import { changeConversation } from './write-conversation.ts';

/** What the command line does with one conversation. */
export const oneCommands = (around: Surroundings): Readonly<Record<string, Command>> => ({
  show: show(around), edit: edit(around), missed: settle(around, 'missed', didNotMeet, 'It did not come about.'), cancel: settle(around, 'cancel', callOff, 'It is called off; nobody was told.'),
  delete: settle(around, 'delete', deleteConversation, 'It is deleted. “kith changes” names what “kith undo” takes back.'),
});

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'conversation show', usage: 'kith conversation show ID [--json]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { me, found, promises, now } = await open(ctx => withConversation(ctx, as, id!, async (who, conversation) =>
      ({ me: who, found: conversation, promises: await reading(ctx.db, who.id, db => promisesIn(db, conversation.id)), now: ctx.now() })));
    io.out(io.json ? `${JSON.stringify({ conversation: toWholeJson(found, promises) })}\n` : inWords(found, promises, { ...english, zone: me.zone, now }));
  },
});

function inWords(found: Conversation, promises: readonly Promised[], reader: Parameters<typeof sayWhen>[0]): string {
  const lines = [['Place', found.place], ['Link', found.link], ['Summary', found.summary], ['Got', found.got], ['Gave', found.gave], ['After', found.seeking], ['Check in', found.checkInOn ?? '']].filter(([, words]) => words);
  return `${titleOf(english, found)}  ${found.id}\n  ${sayWhen(reader, found)}\n${lines.map(([name, words]) => `  ${name}: ${words!.replaceAll('\n', '\n    ')}\n`).join('')}${promises.map(({ id, mine, what }) => `  ${mine ? 'Mine' : 'Theirs'}: ${what}  ${id}\n`).join('')}`;
}

const one = { type: 'string' } as const;

const edit = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'conversation edit', words: [1, 1],
  usage: 'kith conversation edit ID [--kind KIND] [--on DATE] [--place TEXT] [--link URL] [--title TEXT] [--summary TEXT] [--got TEXT] [--gave TEXT] [--seeking TEXT] [--check-in DATE] [--held]',
  options: { kind: one, on: one, place: one, link: one, title: one, summary: one, got: one, gave: one, seeking: one, 'check-in': one, held: { type: 'boolean' } },
  run: async ({ values: { 'check-in': checkInOn, ...values }, positionals: [id] }, io) => {
    const change = conversationChange.safeParse({ ...values, ...(checkInOn !== undefined && { checkInOn }) });
    if (!change.success) throw new WrongWords(`--${String(change.error.issues[0]!.path[0])}: ${change.error.issues[0]!.message}`);
    const done = await open(ctx => withConversation(ctx, as, id!, (me, before) => changeConversation(ctx, me, before.id, whole(before, change.data))));
    io.out(io.json ? `${JSON.stringify({ conversation: done.id, change: done.change, held: done.held })}\n` : `${done.held ? 'It is written down' : 'It is changed'}.\n`);
  },
});

function whole(before: Conversation, change: ConversationChange): Parameters<typeof changeConversation>[3] {
  const input = overlaid(before, change);
  if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
  return input.data;
}

const settle = ({ open, as }: Surroundings, word: string, verb: (ctx: Context, me: string, id: string) => Promise<string>, said: string): Command => defineCommand({
  name: `conversation ${word}`, usage: `kith conversation ${word} ID`, words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io: CommandIo) => {
    const change = await open(ctx => withConversation(ctx, as, id!, (me, found) => verb(ctx, me.id, found.id)));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `${said}\n`);
  },
});

/** Work on the conversation whose id was given; what may be expected to go wrong ends the command with a sentence. */
export async function withConversation<T>(ctx: Context, as: string | undefined, id: string, work: (me: Member, found: Conversation) => Promise<T>): Promise<T> {
  if (!isId(id)) throw new WrongWords(`“${id}” is not the id of a conversation; “kith conversation list” shows them.`);
  const me = await whose(ctx, as);
  try {
    const found = await reading(ctx.db, me.id, db => conversationById(db, id));
    if (!found) throw new NoSuchConversation();
    return await work(me, found);
  } catch (error) {
    throw error instanceof NoSuchConversation || error instanceof NoSuchPerson ? new CannotBeDone(`${error.message} Nothing was changed.`) : error;
  }
}
