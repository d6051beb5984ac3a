import { asInput, type Conversation, type ConversationChange, conversationInput } from './conversation.ts';

/** The change laid over what stands there, looked at as a whole: a new day replaces a time, and the other way round. */
export function overlaid(before: Conversation, change: ConversationChange): ReturnType<typeof conversationInput.safeParse> {
  const when = change.on ? { startsAt: null, endsAt: null, zone: null } : change.startsAt ? { on: null, endsAt: null } : {};
  const held = before.writtenAt === null && change.held === undefined && !tells(change) ? { held: false } : {};
  return conversationInput.safeParse({ ...asInput(before), ...when, ...held, ...change });
}

/** Whether a change says how it was, so that a planned conversation counts as written down. */
const tells = ({ summary, got, gave, seeking, promises }: ConversationChange): boolean => [summary, got, gave, seeking, promises].some(each => each !== undefined && each.length > 0);
