import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { linkRoute } from '../guests/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import type { Answer, OpenRoute, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { utcDay } from '../time/calendar-day.ts';
import { answerRound, comeBack, keepApart, leave, pause, profileInput, RestIsOver, restInput, saveProfile, sayMet } from './answer-round.ts';
import { fieldErrors } from './field-errors.ts';
import { isTheirs, type Link, linkOf, organiser, participantById, participantsOf, participantState, roundGroup } from '../groups/index.ts';
import { LeavePage, LeftPage, type MineProps, ParticipantPage } from './participant-page.tsx';
import { isMember, neverOf, pairingsWith, type Round, roundsOf, type ShownPairing, takingPart } from '../draws/index.ts';
import { sayRefused } from './refusals.ts';
import { texts } from './texts.ts';

/** The pages of participants, who need no account: the link is the proof. */
export function participantRoutes(ctx: Context): readonly Route<Member>[] {
  const route = linkRoute(ctx, '/r', linkOf);
  const act = (path: string, work: (link: Link, fields: Readonly<Record<string, string | undefined>>) => Promise<void>): OpenRoute => route('post', `/${path}`, async (c, link, _, at) => {
    if (await stays(ctx, link)) await work(link, await formFields(c));
    return c.redirect(at, 303);
  });
  return [
    route('get', '', async (c, link, visitor, at) => await mineView(ctx, link, visitor, at, undefined, c.req.query('saved') !== undefined) ?? c.notFound()),
    act('answer', async (link, { answer }) => { if (answer === 'in' || answer === 'out') await answerRound(ctx, link, answer); }),
    route('post', '/pause', (c, link, visitor, at) => rest(ctx, c, link, visitor, at)),
    act('back', link => comeBack(ctx, link)),
    act('met', async (link, { seat, met }) => { if (isId(seat) && (met === 'yes' || met === 'no' || met === 'again')) await sayMet(ctx, link, seat, met); }),
    route('post', '/never', async (c, link, _, at) => {
      const { other, clear } = await c.req.parseBody({ all: true });
      if (await stays(ctx, link)) await keepApart(ctx, link, [other].flat().filter(isId), clear !== undefined);
      return c.redirect(`${at}?saved`, 303);
    }),
    route('post', '/about', (c, link, visitor, at) => saveAbout(ctx, c, link, visitor, at)),
    route('get', '/leave', async (c, link, { tongue }, at) => {
      const group = await reading(ctx.db, link.account, async db => roundGroup(db, (await participantById(db, link.participant))?.group ?? link.participant));
      return group ? { title: texts(tongue)('mine.leave'), plain: true, body: <LeavePage at={at} group={group.name} /> } : c.notFound();
    }),
    route('post', '/leave', async (_, link, { tongue }) => {
      if (await stays(ctx, link)) await leave(ctx, link);
      return { title: texts(tongue)('mine.left'), plain: true, body: <LeftPage /> };
    }),
  ];
}

const stays = async (ctx: Context, link: Link): Promise<boolean> => (await reading(ctx.db, link.account, db => participantById(db, link.participant)))?.leftAt === null;

type State = { readonly values: Record<string, unknown>; readonly errors: Record<string, string> };

async function mineView(ctx: Context, link: Link, { tongue }: Visitor, at: string, state?: { readonly about: State } | { readonly rest: State }, saved = false): Promise<View | undefined> {
  const t = texts(tongue);
  const found = await reading(ctx.db, link.account, async db => {
    const me = await participantById(db, link.participant);
    const group = me && await roundGroup(db, me.group);
    if (!me || !group) return undefined;
    // at most one is open, and it is the latest
    const [latest, before] = await roundsOf(db, group.id, 2);
    const open = latest && !latest.drawnAt ? { beginsOn: latest.beginsOn, out: !(await takingPart(db, latest.id)).includes(me.id) } : undefined;
    const hasAccount = isTheirs(ctx, me) && await isMember(db, me.id);
    return { me, group, open, hasAccount, host: (await organiser(db)).name, ...coffeesOf(latest?.drawnAt ? latest : before, await pairingsWith(db, me.id, 20)), others: await participantsOf(db, group.id), never: isTheirs(ctx, me) ? await neverOf(db, me.id) : [] };
  });
  if (!found) return undefined;
  if (found.me.leftAt) return { title: t('mine.left'), plain: true, body: <LeftPage /> };
  const resting = participantState(found.me, utcDay(ctx.now())) === 'paused';
  const others = found.others.filter(other => other.id !== found.me.id).map(({ id, name, email }) => ({ id, name, email }));
  return { title: t('mine.title', { group: found.group.name }), plain: true, ...(state && { status: 422 }), body: <ParticipantPage {...found} theirs={isTheirs(ctx, found.me)} others={others} resting={resting} at={at} {...state} saved={saved} /> };
}

/** Those of the latest round that is drawn by themselves: they run until the next one is. */
function coffeesOf(drawn: Round | undefined, pairings: readonly ShownPairing[]): Pick<MineProps, 'now' | 'earlier'> {
  const isNow = ({ round }: ShownPairing) => round === drawn?.number;
  return { now: drawn && { beginsOn: drawn.beginsOn, pairings: pairings.filter(isNow) }, earlier: pairings.filter(pairing => !isNow(pairing)) };
}

async function rest(ctx: Context, c: HonoContext, link: Link, visitor: Visitor, at: string): Promise<Answer> {
  const values = await formFields(c);
  const again = async (errors: Record<string, string>) => await mineView(ctx, link, visitor, at, { rest: { values, errors } }) ?? c.notFound();
  const input = restInput.safeParse({ until: values['until']?.trim() || null });
  if (!input.success) return again(fieldErrors(visitor.tongue, input.error));
  try {
    if (await stays(ctx, link)) await pause(ctx, link, input.data.until);
    return c.redirect(at, 303);
  } catch (error) {
    if (error instanceof RestIsOver) return again({ until: sayRefused(visitor.tongue, error.message) });
    throw error;
  }
}

async function saveAbout(ctx: Context, c: HonoContext, link: Link, visitor: Visitor, at: string): Promise<Answer> {
  const values = await c.req.parseBody({ all: true });
  const words = (value: unknown) => String(value ?? '').split(',').map(word => word.trim()).filter(Boolean);
  const input = profileInput.safeParse({
    zone: values['zone'], days: [values['days']].flat().filter(Boolean), from: values['from'], to: values['to'], team: String(values['team'] ?? ''), place: String(values['place'] ?? ''),
    seniority: values['seniority'] || null, interests: words(values['interests']), asks: words(values['asks']), offers: words(values['offers']), wants: values['wants'] || 1, bookingUrl: String(values['bookingUrl'] ?? '').trim(), calendar: values['calendar'] === 'on',
  });
  if (!input.success) return await mineView(ctx, link, visitor, at, { about: { values, errors: fieldErrors(visitor.tongue, input.error) } }) ?? c.notFound();
  if (await stays(ctx, link)) await saveProfile(ctx, link, input.data);
  return c.redirect(`${at}?saved`, 303);
}
