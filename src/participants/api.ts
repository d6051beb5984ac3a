import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { marks } from '../ballots/index.ts';
import { tooOften } from '../guests/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { fieldSentences } from '../kit/field-sentences.ts';
import { pickTongue } from '../kit/tongue.ts';
import { answerInput, answerPoll, askedIn, hasAnswered, joinPoll, KnownAlready, PollIsOver, PollRefused, stateOf, whoInput } from '../polls/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { type Opened, openByToken } from './link.ts';

const route = apiRoute<Member>();
const chapter = 'Guests';
const why = 'the link is the proof: the participant’s own, or the one that the host gave to anybody';
const params = z.strictObject({ key: z.string().max(99) });
const mark = z.enum(marks, `must be one of ${marks.join(', ')}`);
const body = z.strictObject({ marks: z.record(z.string(), mark).optional(), none: z.boolean().optional(), shown: z.array(z.string()).optional(), timeZone: z.string(), note: z.string().optional(), name: z.string().optional(), email: z.string().optional() });
const answer = z.object({ host: z.string(), title: z.string(), words: z.string(), minutes: z.int(), mode: z.string(), place: z.string(), state: z.string(), offWords: z.string(), deadline: z.string(), asked: z.int(), answered: z.int(), times: z.array(z.object({ id: z.uuid(), start: z.string(), mark: mark.nullable() })) });

/** What a program of somebody who is asked may see and say, without a token. */
export const participantsApi = (ctx: Context, addressOf: (c: HonoContext) => string): readonly ApiRoute<Member>[] => [
  route({ access: 'anyone', why, method: 'get', path: '/when/{key}', summary: 'Show what I am asked', chapter, params, answer, handle: async (_, { params: { key } }) => shown(await opened(ctx, key)) }),
  route({
    access: 'anyone', why, method: 'post', path: '/when/{key}', summary: 'Say when I can', chapter, params, body, answer: z.object({ url: z.string() }),
    async handle(_, { params: { key }, body: given }, c) {
      const found = await opened(ctx, key);
      const seconds = await tooOften(ctx, addressOf(c), found.host.handle);
      if (seconds !== undefined) {
        c.header('retry-after', String(seconds));
        throw new ApiRefusal(429, 'too_often', `These were many attempts in a short while. Nothing was changed; try again in ${seconds} seconds.`);
      }
      return { url: `${ctx.settings.url}/when/${await say(ctx, found, given, pickTongue(c.req.header('accept-language')).tag)}` };
    },
  }),
];

async function opened(ctx: Context, key: string): Promise<Opened> {
  const found = await openByToken(ctx, key);
  if (!found || found.participant?.forgottenAt) throw new ApiRefusal(404, 'not_found', 'There is nothing at this address.');
  return found;
}

function shown({ host, poll, participant }: Opened): z.input<typeof answer> {
  const { title, words, minutes, mode, place, deadlineAt, times } = poll;
  const asked = askedIn(poll);
  return {
    host: host.name, title, words, minutes, mode, place, state: stateOf(poll), offWords: poll.offWords, deadline: isoInstant(deadlineAt), asked: asked.length, answered: asked.filter(each => hasAnswered(poll, each)).length,
    times: times.map(({ id, start }) => ({ id, start: isoInstant(start), mark: participant?.marks[id] ?? null })),
  };
}

/** The key by which they go on. */
async function say(ctx: Context, { host, poll, participant, token }: Opened, { name, email, ...given }: z.output<typeof body>, locale: string): Promise<string> {
  const said = parsed(answerInput, given);
  try {
    if (!participant) return await joinPoll(ctx, host.id, poll.id, parsed(whoInput, { name: name ?? '', email: email ?? '' }), said, locale);
    await answerPoll(ctx, host.id, poll.id, participant.id, said, locale);
    return token;
  } catch (error) {
    if (error instanceof PollIsOver) throw new ApiRefusal(409, 'poll_over', error.message);
    if (error instanceof KnownAlready) throw new ApiRefusal(409, 'known', error.message);
    if (error instanceof PollRefused) throw new ApiRefusal(422, 'invalid', error.message);
    throw error;
  }
}

function parsed<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const { data, error } = schema.safeParse(given);
  if (error) throw new ApiRefusal(422, 'invalid', 'Nothing was changed.', fieldSentences(error, sentence => sentence));
  return data!;
}
