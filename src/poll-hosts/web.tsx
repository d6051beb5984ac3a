import type { Context as HonoContext } from 'hono';
import { type Member, ownerOf } from '../accounts/index.ts';
import { bookingById } from '../booking/index.ts';
import { sayHeading } from '../directory/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { type Notice, seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { wordsIn } from '../kit/typed-text.ts';
import { AnsweredAlready, askMore, callOffPoll, changePoll, closePoll, NobodyComes, NoSuchPoll, NotReached, participantAddress, type Poll, pollById, PollIsOver, PollRefused, polls, rankPoll, sayPollFaults, shareAddress, TimeGone, writeAgain } from '../polls/index.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import type { FormState } from '../ui/index.ts';
import { ListPage } from './list-page.tsx';
import { PollPage, TakePage } from './poll-page.tsx';
import { texts } from './texts.ts';
import { newView, sayDoubts, sendNew } from './web-new.tsx';
import { askOtherTimes, Clashing, otherTimes } from './web-times.ts';
import { asParticipant, whoIsAsked } from './who-is-asked.ts';

type Asked = { readonly ctx: Context; readonly c: HonoContext; readonly me: Member; readonly visitor: Visitor; readonly poll: Poll };
type Handle = (asked: Asked) => Answer | Promise<Answer>;

/** Times that are sought with several, for the host. */
export const pollRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: Handle): Route<Member> => ({ access: 'member', method, path, handle: (c, me, visitor) => withPoll(ctx, c, me, visitor, handle) });
  return [
    { access: 'member', method: 'get', path: '/polls', handle: async (_, me, { tongue }) => ({ title: texts(tongue)('list.title'), current: '/meetings', narrow: true, body: <ListPage polls={await reading(ctx.db, me.id, db => polls(db, 100))} /> }) },
    { access: 'member', method: 'get', path: '/polls/new', handle: (c, me, visitor) => newView(ctx, c, me, visitor) },
    { access: 'member', method: 'post', path: '/polls/new', handle: (c, me, visitor) => sendNew(ctx, c, me, visitor) },
    on('get', '/polls/:id', asked => view(asked)), on('post', '/polls/:id', asked => acting(asked, 'settings', change)),
    on('post', '/polls/:id/people', asked => acting(asked, 'more', more)), on('post', '/polls/:id/people/:participant/letter', asked => acting(asked, 'again', again)),
    on('post', '/polls/:id/times', asked => acting(asked, 'times', other)),
    on('get', '/polls/:id/take/:time', takeView), on('post', '/polls/:id/take/:time', asked => acting(asked, 'take', take)),
    on('post', '/polls/:id/off', asked => acting(asked, 'off', callOff)),
  ];
};

async function withPoll(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, handle: Handle): Promise<Answer> {
  const id = c.req.param('id');
  const poll = isId(id) ? await reading(ctx.db, me.id, db => pollById(db, id)) : undefined;
  return poll ? handle({ ctx, c, me, visitor, poll }) : c.notFound();
}

async function view({ ctx, me, poll }: Asked, state?: Readonly<Record<string, FormState>>, status: 409 | 422 = 422): Promise<View> {
  const [ranked, booking, others] = await reading(ctx.db, me.id, async db => [(await rankPoll(db, poll, ctx.now())).ranked, poll.booking ? await bookingById(db, poll.booking) : undefined, await otherTimes(ctx, db, me, poll, state?.times?.values)] as const);
  return { title: poll.title, current: '/meetings', status: state && status, body: <PollPage poll={poll} ranked={ranked} foundAt={booking?.start} others={others} links={{ shared: poll.isShared ? shareAddress(ctx, poll.id) : undefined, of: participant => participantAddress(ctx, participant) }} mails={ctx.mail.ready} state={state} /> };
}

async function takeView(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor, poll } = asked;
  const { ranked } = await reading(ctx.db, me.id, db => rankPoll(db, poll, ctx.now()));
  const time = ranked.find(({ id }) => id === c.req.param('time'));
  if (!time) return c.notFound();
  return { title: texts(visitor.tongue)('one.take'), current: '/meetings', narrow: true, body: <TakePage poll={poll} time={time} mails={ctx.mail.ready} /> };
}

/** Does it, and says on the poll's page what came of it; a form that needs another look comes back with what was typed. */
async function acting(asked: Asked, form: string, work: (asked: Asked, values: Readonly<Record<string, unknown>>) => Promise<string | Notice>): Promise<Answer> {
  const { c, poll, visitor } = asked;
  const t = texts(visitor.tongue);
  const values: Readonly<Record<string, unknown>> = await c.req.parseBody({ all: true }).catch(() => ({}));
  const back = (said: string, tone?: 'care') => seeOther(c, `/polls/${poll.id}`, { text: said, tone });
  try {
    const done = await work(asked, values);
    return seeOther(c, `/polls/${poll.id}`, typeof done === 'string' ? { text: done } : done);
  } catch (error) {
    if (error instanceof PollRefused) return view(asked, { [form]: { values, errors: renamed(sayPollFaults(visitor.tongue, error)) } });
    if (error instanceof Doubted) return view(asked, { [form]: { values, errors: error.said } });
    if (error instanceof Clashing) return view(asked, { [form]: { values: error.values } }, 409);
    if (error instanceof AnsweredAlready) return back(t('one.hasAnswered'), 'care');
    if (error instanceof NotReached) return back(t('one.notReached'), 'care');
    if (error instanceof TimeGone) return back(t('one.timeGone'), 'care');
    if (error instanceof NobodyComes) return back(t('one.nobodyComes'), 'care');
    if (error instanceof PollIsOver || error instanceof NoSuchPoll) return back(t('one.over'), 'care');
    throw error;
  }
}

/** A line names nobody of the list, or several. */
class Doubted extends Error {
  readonly said: Record<string, string>;
  constructor(said: Record<string, string>) {
    super();
    this.said = said;
  }
}

const renamed = ({ participants, ...faults }: Record<string, string>): Record<string, string> => ({ ...faults, ...(participants && { lines: participants }) });

async function take({ ctx, c, me, poll, visitor }: Asked): Promise<string> {
  const host = await reading(ctx.db, me.id, ownerOf);
  await closePoll(ctx, host, poll.id, c.req.param('time') ?? '');
  return texts(visitor.tongue)(ctx.mail.ready ? 'one.taken' : 'one.takenNoMail');
}

async function callOff({ ctx, me, poll, visitor }: Asked, { words }: Readonly<Record<string, unknown>>): Promise<string> {
  await callOffPoll(ctx, me.id, poll.id, wordsIn(words));
  return texts(visitor.tongue)('one.calledOff');
}

async function change({ ctx, me, poll, visitor }: Asked, values: Readonly<Record<string, unknown>>): Promise<Notice> {
  const deadline = instantOfWall(me.zone, String(values.deadline ?? ''));
  if (!deadline) throw new PollRefused({ deadline: 'noDeadline' });
  const same = Math.abs(deadline.getTime() - poll.deadlineAt.getTime()) < 60_000;
  const must = values.must === undefined ? [] : [values.must].flat().filter(isId);
  const undo = await changePoll(ctx, me.id, poll.id, { ...(!same && { deadline }), closing: values.closing === 'ask' ? 'ask' : 'itself', namesShown: values.names !== undefined, shareLink: values.share !== undefined, mustCome: must });
  return { text: texts(visitor.tongue)('one.saved'), undo };
}

async function again({ ctx, c, me, poll, visitor }: Asked): Promise<string> {
  const participant = c.req.param('participant');
  if (!isId(participant)) throw new NoSuchPoll();
  return texts(visitor.tongue)(await writeAgain(ctx, me.id, poll.id, participant) ? 'one.againDone' : 'one.againAlready');
}

async function other({ ctx, me, poll, visitor }: Asked, values: Readonly<Record<string, unknown>>): Promise<string> {
  await askOtherTimes(ctx, me, poll, values);
  return texts(visitor.tongue)(ctx.mail.ready ? 'one.otherDone' : 'one.otherDoneNoMail');
}

async function more({ ctx, me, poll, visitor }: Asked, { lines }: Readonly<Record<string, unknown>>): Promise<string> {
  const { named, doubts, heading } = await reading(ctx.db, me.id, db => whoIsAsked(db, String(lines ?? '')));
  if (doubts.length > 0) throw new Doubted(sayDoubts(visitor, doubts));
  if (named.length === 0) throw new PollRefused({ participants: 'nobodyNamed' });
  const count = await askMore(ctx, me, poll.id, named.map(each => asParticipant(each, false)));
  return [sayHeading(visitor.tongue, heading), texts(visitor.tongue)('one.moreDone', { count })].filter(Boolean).join(' ');
}
