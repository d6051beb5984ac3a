import { z } from 'zod';
import { typedText } from '../kit/typed-text.ts';
import { channels, kinds, templateRefused } from '../templates/index.ts';
import { refused } from './refusals.ts';

const reason = typedText(refused.noReason).min(1, refused.noReason).max(2000, refused.longReason);
const short = typedText().max(1000, refused.longQuestion);
const goal = z.uuid(refused.noGoal).nullable();
const promise = z.uuid(refused.noPromise).nullable();

const words = {
  channel: z.enum(channels, refused.channel),
  goal, reason, question: short, offer: short,
  subject: typedText().max(200, templateRefused.longSubject),
  body: typedText().max(20_000, templateRefused.longBody),
};

/** What a draft begins with. Without a text, the template of its kind is filled; the channel follows from what is known of the person. */
export const draftInput = z.strictObject({
  person: z.uuid(refused.noPerson),
  kind: z.enum(kinds, refused.kind).default('ask'),
  language: z.enum(['en', 'de'], refused.language).optional(),
  channel: words.channel.optional(),
  goal: goal.default(null),
  /** One of mine with this person, of which they are told: once it is sent, the promise is kept. */
  promise: promise.default(null),
  reason, question: short.default(''), offer: short.default(''),
  subject: words.subject.optional(), body: words.body.optional(),
});
export type DraftInput = z.output<typeof draftInput>;

/** Some of it, for whoever leaves the rest as it is. */
export const draftChange = z.strictObject(words).partial();
export type DraftChange = z.output<typeof draftChange>;
