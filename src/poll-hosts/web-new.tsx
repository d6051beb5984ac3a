import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { bookingById } from '../booking/index.ts';
import { sayHeading } from '../directory/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { fieldSentences } from '../kit/field-sentences.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { modes } from '../meetings/index.ts';
import { clashWith, hostTime, makePoll, pollInput, PollRefused, sayPollFaults, sayPollRefused } from '../polls/index.ts';
import { addDays, dayIn, instantAt } from '../time/calendar-day.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import { isMeantYear } from '../time/meant-year.ts';
import type { FormState } from '../ui/index.ts';
import { NewPage, type NewProps, type OfferedTime } from './new-page.tsx';
import { proposed } from './propose.ts';
import { texts } from './texts.ts';
import { asParticipant, byWords, type Doubt, type Named, whoIsAsked } from './who-is-asked.ts';

type Values = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => String([value].flat()[0] ?? '').trim();
const listOf = (value: unknown): readonly string[] => value === undefined ? [] : [value].flat().map(String);

/** The form before anything was typed, with whom the address names: people, or those who come to a booking. */
export async function newView(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<View> {
  const today = dayIn(me.zone, ctx.now());
  const { booking, three } = c.req.query();
  const named = await reading(ctx.db, me.id, async db => [...await byWords(db, (c.req.queries('person') ?? []).slice(0, 50)), ...isId(booking) ? await guestsOf(db, booking) : []]);
  const values = { from: addDays(today, 4), to: addDays(today, 14), deadline: `${addDays(today, 3)}T18:00` };
  return view(ctx, visitor, { state: { values }, named: named.map(each => ({ ...each, chosen: true, mustCome: three !== undefined })), heading: '', times: undefined, clashes: false, forThree: three !== undefined });
}

async function guestsOf(db: Reader, id: string): Promise<readonly Named[]> {
  const booking = await bookingById(db, id);
  return byWords(db, (booking?.guests ?? []).map(({ id: guest }) => guest));
}

const view = (ctx: Context, { tongue }: Visitor, props: Omit<NewProps, 'mails'>, status?: View['status']): View =>
  ({ title: texts(tongue)(props.forThree ? 'new.titleThree' : 'new.title'), current: '/meetings', narrow: true, status, body: <NewPage {...props} mails={ctx.mail.ready} /> });

/** The form as it was sent: times are looked for, or people are asked. What needs another look comes back with everything kept. */
export async function sendNew(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values: Values = await c.req.parseBody({ all: true }).catch(() => ({}));
  const form = await readForm(ctx, me, values);
  const { forThree, named, doubts } = form;
  const heading = sayHeading(visitor.tongue, form.heading);
  const asks = text(values.do) === 'ask';
  const input = pollInput.safeParse(inputOf(values, form));
  const errors = { ...fieldSentences(input.error, sentence => sayPollRefused(visitor.tongue, sentence)), ...sayDoubts(visitor, doubts) };
  const again = async (faults: Record<string, string>, clashes = false, status: View['status'] = 422): Promise<View> =>
    view(ctx, visitor, { state: stateOf(values, doubts, faults), named, heading, times: await timesFor(ctx, me, values, form, asks), clashes, forThree }, status);
  if (!asks) return again(withoutTimes(errors), false, Object.keys(withoutTimes(errors)).length > 0 ? 422 : undefined);
  if (!input.success || doubts.length > 0) return again(errors);
  const seen = new Set(listOf(values.seen));
  const offered = await timesFor(ctx, me, values, form, true);
  if (offered.some(({ chosen, clash, start }) => chosen && clash && !seen.has(start.toISOString()))) return again({}, true, 409);
  try {
    const id = await makePoll(ctx, me, input.data);
    return seeOther(c, `/polls/${id}`, { text: [heading, texts(visitor.tongue)(ctx.mail.ready ? 'new.done' : 'new.doneNoMail')].filter(Boolean).join(' ') });
  } catch (error) {
    if (error instanceof PollRefused) return again(renamed(sayPollFaults(visitor.tongue, error)));
    throw error;
  }
}

type NewForm = { readonly named: readonly (Named & { readonly chosen: boolean; readonly mustCome: boolean })[]; readonly doubts: readonly Doubt[]; readonly heading: string; readonly chosen: readonly Date[]; /** Those that stood in the form. */ readonly offered: readonly Date[]; readonly forThree: boolean; readonly deadline: Date | undefined };

function readForm(ctx: Context, me: Member, values: Values): Promise<NewForm> {
  return reading(ctx.db, me.id, async db => {
    const words = listOf(values.who).slice(0, 60);
    const before = await byWords(db, words);
    const { named: more, doubts, heading } = await whoIsAsked(db, text(values.lines));
    const must = new Set(listOf(values.must));
    const forThree = values.three !== undefined;
    const named = [...before, ...more.filter(each => !words.includes(each.word))].map(each => ({ ...each, chosen: true, mustCome: must.has(each.word) || (forThree && !words.includes(each.word)) }));
    const hand = [values.hand1, values.hand2, values.hand3].flatMap(value => instantOfWall(me.zone, text(value)) ?? []);
    const chosen = [...new Map([...instantsIn(values.time), ...hand].map(each => [each.getTime(), each])).values()].toSorted((a, b) => a.getTime() - b.getTime()).slice(0, 60);
    return { named, doubts, heading, chosen, offered: instantsIn(values.offered).slice(0, 60), forThree, deadline: instantOfWall(me.zone, text(values.deadline)) };
  });
}

/** The instants among what was sent. */
export const instantsIn = (value: unknown): readonly Date[] => listOf(value).map(each => new Date(each)).filter(isMeantYear);

const inputOf = (values: Values, { named, chosen, deadline }: NewForm): object => ({
  title: text(values.title), words: text(values.words), minutes: text(values.minutes) || 30, mode: text(values.mode) || 'virtual', place: text(values.place),
  participants: named.map(each => asParticipant(each, each.mustCome)), times: chosen.map(each => each.toISOString()), deadline: deadline?.toISOString() ?? '',
  closing: text(values.closing) || 'itself', namesShown: values.names !== undefined, shareLink: values.share !== undefined,
});

/** While times are being looked for, none being chosen is no fault yet, nor is a deadline after all of them. */
function withoutTimes({ times: _, ...faults }: Record<string, string>): Record<string, string> {
  return renamed(faults);
}

/** The sentences about who is asked stand at the lines. */
function renamed({ participants, ...rest }: Record<string, string>): Record<string, string> {
  return { ...rest, ...(participants && !rest.lines && { lines: participants }) };
}

export function sayDoubts({ tongue }: Visitor, [first]: readonly Doubt[]): Record<string, string> {
  return first ? { lines: texts(tongue)('new.doubt', { count: first.maybe.length === 0 ? 1 : 2, typed: first.typed, names: first.maybe.slice(0, 4).join(', ') }) } : {};
}

/** Lines that were understood are shown as people; the others stay to be mended. */
function stateOf({ who: _, must: __, time: ___, hand1: ____, hand2: _____, hand3: ______, ...values }: Values, doubts: readonly Doubt[], errors: Record<string, string>): FormState {
  return { values: { ...values, lines: doubts.map(({ typed }) => typed).join('\n'), closing: values.closing ?? 'itself', names: values.names ?? false, share: values.share ?? false }, errors };
}

/** Those that were chosen; beside them, where times are looked for, a few of the host's free ones, and else those that the form offered before. */
async function timesFor(ctx: Context, me: Member, values: Values, { chosen, offered, named, deadline }: NewForm, asks: boolean): Promise<readonly OfferedTime[]> {
  const now = ctx.now();
  const minutes = Math.min(720, Math.max(5, Number(text(values.minutes)) || 30));
  const [from, to] = [text(values.from), text(values.to)].map(day => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined);
  const last = instantAt(me.zone, to ?? addDays(dayIn(me.zone, now), 14), '23:59');
  const mode = modes.find(each => each === text(values.mode)) ?? 'virtual';
  return reading(ctx.db, me.id, async db => {
    const host = await hostTime(db, minutes, mode, new Date(Math.max(last.getTime(), ...chosen.map(each => each.getTime()))), now);
    const found = asks ? offered : await proposed(db, me, { minutes, mode, from, to, after: deadline, emails: named.map(({ email }) => email) }, now);
    const all = [...new Map([...chosen.map(start => ({ start, chosen: true })), ...found.filter(start => !chosen.some(each => each.getTime() === start.getTime())).map(start => ({ start, chosen: !asks && (chosen.length === 0 || named.length === 0) }))].map(each => [each.start.getTime(), each])).values()];
    return all.toSorted((a, b) => a.start.getTime() - b.start.getTime()).map(each => ({ ...each, clash: clashWith(host, each.start, minutes) }));
  });
}

