import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { bookingById } from '../booking/index.ts';
import { tooOften } from '../guests/index.ts';
import type { Context } from '../kit/context.ts';
import { fieldSentences } from '../kit/field-sentences.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { answerInput, type AnswerInput, answerPoll, forgetParticipant, joinPoll, KnownAlready, type Participant, type Poll, PollIsOver, PollRefused, sayPollFaults, sayPollRefused, whoInput, type WhoInput } from '../polls/index.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { PageHead } from '../ui/index.ts';
import { HeldPage } from './held-page.tsx';
import { type Opened, openByToken } from './link.ts';
import { ParticipantPage, type ParticipantProps } from './page.tsx';
import { texts } from './texts.ts';

const why = 'the link is the proof: the participant’s own, or the one that the host gave to anybody';

type Asked = Opened & { readonly ctx: Context; readonly c: HonoContext; readonly visitor: Visitor; readonly at: string };

/** The pages of those who are asked when they can. */
export const participantRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Answer | Promise<Answer>): Route<Member> => ({
    access: 'anyone', why, method, path,
    async handle(c, visitor) {
      const found = await openByToken(ctx, c.req.param('token') ?? '');
      return found ? handle({ ...found, ctx, c, visitor, at: `/when/${found.token}` }) : nothing(visitor);
    },
  });
  return [
    on('get', '/when/:token', asked => asked.participant?.forgottenAt ? heldView(asked) : view(asked)), on('post', '/when/:token', answer),
    on('get', '/when/:token/held', heldView),
    on('post', '/when/:token/forget', async asked => {
      if (asked.participant && !asked.participant.forgottenAt) await forgetParticipant(ctx, asked.host.id, asked.poll.id, asked.participant.id);
      return asked.c.redirect(`${asked.at}/held`, 303);
    }),
  ];
};

function nothing({ tongue }: Visitor): View {
  const t = texts(tongue);
  return { title: t('closed.title'), status: 404, plain: true, body: <PageHead title={t('closed.title')} lead={t('closed.body')} /> };
}

function heldView({ host, poll, participant, at, visitor }: Asked): Answer {
  return participant ? { title: texts(visitor.tongue)('held.title'), plain: true, body: <HeldPage host={host} poll={poll} participant={participant} at={at} /> } : nothing(visitor);
}

type More = Pick<ParticipantProps, 'state' | 'trouble'> & { readonly status?: View['status'] };

async function view({ ctx, c, host, poll, participant, at, visitor }: Asked, { status, ...more }: More = {}): Promise<View> {
  const wished = [more.state?.values?.timeZone, c.req.query('zone')].find((zone): zone is string => typeof zone === 'string' && isTimeZone(zone));
  const zone = wished ?? (participant?.zone || host.zone);
  return {
    title: texts(visitor.tongue)('title'), plain: true, status,
    body: <ParticipantPage {...{ host, poll, participant, at, zone }} site={ctx.settings.url} zoneGiven={wished !== undefined || Boolean(participant?.answeredAt)} mails={ctx.mail.ready} done={c.req.query('done') !== undefined} {...more}
      found={await foundFor(ctx, host.id, poll, participant)} />,
  };
}

/** The meeting that was found, and its page for whoever comes to it. */
async function foundFor(ctx: Context, host: string, { booking: id }: Poll, participant: Participant | undefined): Promise<ParticipantProps['found']> {
  const booking = id === null ? undefined : await reading(ctx.db, host, db => bookingById(db, id));
  if (!booking) return undefined;
  const place = booking.cancelledAt ? undefined : booking.guests.find(({ id: guest }) => guest === participant?.guest);
  return { start: booking.start, meeting: place && `/meet/${place.key}` };
}

async function answer(asked: Asked): Promise<Answer> {
  const { ctx, c, host, participant, visitor } = asked;
  if (participant?.forgottenAt) return heldView(asked);
  const values = await formFields(c);
  const seconds = await tooOften(ctx, visitor.address, host.handle);
  if (seconds !== undefined) {
    c.header('retry-after', String(seconds));
    return view(asked, { status: 429, trouble: { often: seconds }, state: { values } });
  }
  const said = answerInput.safeParse({ marks: marksIn(values), none: values.none !== undefined, shown: values.shown?.split(' ').slice(0, 30), timeZone: values.timeZone || host.zone, note: values.note });
  const who = participant ? known : whoInput.safeParse({ name: values.name ?? '', email: values.email ?? '' });
  if (!said.success || !who.success) return view(asked, { status: 422, state: { values, errors: { ...sentences(visitor, said.error), ...sentences(visitor, who.error) } } });
  try {
    return c.redirect(`/when/${await take(asked, who.data, said.data)}?done`, 303);
  } catch (error) {
    return refusal(asked, values, error);
  }
}

/** Whoever has a link of their own need not say who they are. */
const known = { success: true, data: undefined, error: undefined } as const;

/** The token by which they go on. */
async function take({ ctx, host, poll, participant, token, visitor }: Asked, who: WhoInput | undefined, said: AnswerInput): Promise<string> {
  if (!participant) return joinPoll(ctx, host.id, poll.id, who!, said, visitor.tongue.tag);
  await answerPoll(ctx, host.id, poll.id, participant.id, said, visitor.tongue.tag);
  return token;
}

async function refusal(asked: Asked, values: Readonly<Record<string, string | undefined>>, error: unknown): Promise<View> {
  if (error instanceof PollIsOver) return view({ ...asked, ...await openByToken(asked.ctx, asked.token) ?? asked }, { status: 409, trouble: 'over' });
  if (error instanceof KnownAlready) return view(asked, { status: 409, trouble: error.wasWritten ? 'written' : 'known', state: { values } });
  if (error instanceof PollRefused) return view(asked, { status: 422, state: { values, errors: sayPollFaults(asked.visitor.tongue, error) } });
  throw error;
}

function sentences({ tongue }: Visitor, error: z.ZodError | undefined): Record<string, string> {
  return fieldSentences(error, sentence => sayPollRefused(tongue, sentence));
}

const marksIn = (values: Readonly<Record<string, string | undefined>>): AnswerInput['marks'] =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => name.startsWith('mark-') && value).map(([name, value]) => [name.slice('mark-'.length), value])) as AnswerInput['marks'];
