import { z } from 'zod';
import { isTimeZone } from '../time/zone-transitions.ts';
import { typedDay, typedInstant } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { promiseInput } from '../promises/index.ts';
import { refused } from './refusals.ts';

export const conversationKinds = ['coffee', 'call', 'lunch', 'walk', 'chat', 'event'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

export type Participant = { readonly id: string; readonly name: string; readonly givenName: string; readonly photo: string | null };

/**
 * A conversation, planned or past. It stands at an instant (with the zone in which it was named) or on a date, which has no zone.
 * `at` is its place in the order of conversations.
 */
export type Conversation = {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly zone: string | null;
  readonly onDay: string | null;
  readonly at: Date;
  readonly title: string;
  readonly place: string;
  readonly link: string;
  readonly summary: string;
  readonly got: string;
  readonly gave: string;
  readonly seeking: string;
  readonly checkInOn: string | null;
  readonly source: string;
  readonly writtenAt: Date | null;
  readonly missedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly people: readonly Participant[];
};

/** There is no such conversation, or it is somebody else's: the answer is the same. */
export class NoSuchConversation extends Error {
  constructor() {
    super('There is no such conversation here.');
  }
}

const words = typedText().max(20_000, refused.long).default('');
const line = typedText().max(500, refused.long).default('');
const day = typedDay(refused.noDay);
const instant = typedInstant(refused.noInstant);

/** A month of days: whatever goes on for longer is not one conversation. */
const longest = 31 * 86_400_000;

const inputShape = z.strictObject({
  people: z.array(z.uuid('must be an id'), refused.noPeople).min(1, refused.noPeople).max(50, refused.manyPeople),
  kind: z.enum(conversationKinds, refused.noKind).default('coffee'),
  on: day.nullable().default(null),
  startsAt: instant.nullable().default(null),
  endsAt: instant.nullable().default(null),
  zone: z.string().refine(isTimeZone, 'must be the name of a zone, such as Europe/Lisbon').nullable().default(null),
  title: line, place: line,
  link: line.refine(text => text === '' || /^https?:\/\/\S+$/i.test(text), refused.noLink),
  summary: words, got: words, gave: words, seeking: words,
  checkInOn: day.nullable().default(null),
  /** False for one that is planned. By default what is past was held. */
  held: z.boolean().optional(),
  promises: z.array(promiseInput.extend({ id: z.uuid().optional(), person: z.uuid('must be an id').optional() })).max(20, 'at most 20').optional(),
});

/** A conversation as it is planned or written down; the same for form, API and command line. */
export const conversationInput = inputShape
  .refine(({ on, startsAt }) => (on === null) !== (startsAt === null), { path: ['on'], error: refused.noDay })
  .refine(({ startsAt, endsAt }) => endsAt === null || (startsAt !== null && Date.parse(endsAt) > Date.parse(startsAt)), { path: ['endsAt'], error: refused.endFirst })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || Date.parse(endsAt) - Date.parse(startsAt) <= longest, { path: ['endsAt'], error: refused.tooLong })
  .refine(({ checkInOn, on, startsAt }) => checkInOn === null || checkInOn > (on ?? startsAt!.slice(0, 10)), { path: ['checkInOn'], error: refused.checkInFirst });
export type ConversationInput = z.infer<typeof conversationInput>;
export type PromisedIn = NonNullable<ConversationInput['promises']>[number];

/** Some of it, for whoever leaves the rest as it is. */
export const conversationChange = z.strictObject(Object.fromEntries(Object.entries(inputShape.shape).map(([name, field]) => [name, field instanceof z.ZodDefault ? field.removeDefault() : field])) as unknown as typeof inputShape.shape).partial();
export type ConversationChange = z.infer<typeof conversationChange>;

/** A conversation as it stands, as what would be put in to make it. */
export const asInput = ({ people, kind, onDay, startsAt, endsAt, zone, title, place, link, summary, got, gave, seeking, checkInOn }: Conversation): ConversationInput => ({
  people: people.map(each => each.id), kind, on: onDay, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null, zone, title, place, link, summary, got, gave, seeking, checkInOn,
});
