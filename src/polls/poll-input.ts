import { z } from 'zod';
import { type Mark, marks } from '../ballots/index.ts';
import { identityKey } from '../identities/index.ts';
import { typedText } from '../kit/typed-text.ts';
import { modes } from '../meetings/index.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { closings, mostPeople, mostTimes } from './poll.ts';
import { refused } from './refusal-texts.ts';

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:00(\.0+)?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
const instant = (wrong: string) => typedText(wrong).refine(isInstant, wrong).transform(text => new Date(text));
const email = typedText(refused.notAnEmail).refine(text => identityKey('email', text) !== null, refused.notAnEmail).transform(text => identityKey('email', text)!.shown);
const name = typedText(refused.noName).min(1, refused.noName).max(120, refused.long);

const asked = z.union([
  z.strictObject({ person: z.uuid('must be an id'), mustCome: z.boolean().default(false) }),
  z.strictObject({ name, email, mustCome: z.boolean().default(false) }),
], refused.noMail);

/** A poll as a member makes it; the same for page, API and command line. `place` is an address, or a number to call. */
export const pollInput = z.strictObject({
  title: typedText(refused.noTitle).min(1, refused.noTitle).max(120, refused.long),
  words: typedText().max(2000, refused.long).default(''),
  minutes: z.coerce.number(refused.noMinutes).int(refused.noMinutes).min(5, refused.noMinutes).max(720, refused.noMinutes).default(30),
  mode: z.enum(modes, refused.noMode).default('virtual'),
  place: typedText().max(300, refused.long).default(''),
  participants: z.array(asked).max(mostPeople, refused.tooMany).default([]),
  times: z.array(instant(refused.noTime), refused.noTimes).min(1, refused.noTimes).max(mostTimes, refused.tooManyTimes),
  deadline: instant(refused.noDeadline),
  closing: z.enum(closings, refused.noClosing).default('itself'),
  namesShown: z.boolean().default(false),
  shareLink: z.boolean().default(false),
}).refine(({ participants, shareLink }) => participants.length > 0 || shareLink, { message: refused.nobody, path: ['participants'] })
  .refine(({ mode, place }) => mode !== 'in-person' || place !== '', { message: refused.noPlace, path: ['place'] })
  .refine(({ times, deadline }) => times.length === 0 || times.some(time => time > deadline), { message: refused.lateDeadline, path: ['deadline'] });
export type PollInput = z.output<typeof pollInput>;

/** More times for an open poll, and until when answers are awaited. */
export const moreTimes = z.strictObject({ times: z.array(instant(refused.noTime), refused.noTimes).min(1, refused.noTimes).max(mostTimes, refused.tooManyTimes), deadline: instant(refused.noDeadline).optional() });

/** What the host may alter while a poll is open; what is left out stays. */
export const pollChange = z.strictObject({ deadline: instant(refused.noDeadline), closing: z.enum(closings, refused.noClosing), namesShown: z.boolean(), shareLink: z.boolean(), mustCome: z.array(z.uuid('must be an id')).max(mostPeople) }).partial();
export type PollChange = z.output<typeof pollChange>;

/** What a participant says: a mark for each time by its id; a time that is left open does not suit them. `none` says that no time works. */
export const answerInput = z.strictObject({
  marks: z.record(z.string(), z.enum(marks)).default({}),
  none: z.boolean().default(false),
  /** The ids of the times that were shown; of others nothing is said. All where it is left out. */
  shown: z.array(z.string()).max(mostTimes).optional(),
  timeZone: typedText(refused.notAZone).refine(isTimeZone, refused.notAZone),
  note: typedText().max(500, refused.long).default(''),
}).refine(({ marks: said, none }) => none || Object.keys(said).length > 0, { message: refused.noMark, path: ['marks'] });
export type AnswerInput = z.output<typeof answerInput>;

/** Somebody who came by the shared link says who they are as well. */
export const whoInput = z.strictObject({ name, email });
export type WhoInput = z.output<typeof whoInput>;

/** A mark for every time that was shown: a form that was opened before times were added says nothing of those. */
export const completed = (times: readonly { readonly id: string }[], { marks: said, none, shown }: Pick<AnswerInput, 'marks' | 'none' | 'shown'>): Readonly<Record<string, Mark>> =>
  Object.fromEntries(times.filter(({ id }) => !shown || shown.includes(id)).map(({ id }) => [id, none ? 'does-not' : said[id] ?? 'does-not']));
