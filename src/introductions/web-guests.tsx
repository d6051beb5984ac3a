import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { answerRequest, connectorView, DayOutOfReach, fieldErrors, forgetConnector, forgetView, forgottenView, type Link, linkOf, requestById, requestHost, sayForwarded, sayRefused } from '../connectors/index.ts';
import { linkRoute } from '../guests/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { AddressNeeded, type AnswerInput, answerInput, answerIntroduction, outcomeInput, tellOutcome } from './answer-introduction.ts';
import { forgetMe, type Forgotten, isPromised } from './forget-me.ts';
import { GuestPage } from './guest-page.tsx';
import type { AskedSide } from './introduction.ts';
import { askedSide, bothSidesSeen } from './store-sides.ts';
import { texts } from './texts.ts';

/** The pages behind links, for people without an account. */
export function guestRoutes(ctx: Context): readonly Route<Member>[] {
  const route = linkRoute(ctx, '/i', linkOf);
  return [
    route('get', '', async (c, link, visitor, at) => await guestView(ctx, link, visitor, at, { said: answerInput.safeParse(c.req.query()).data }) ?? c.notFound()),
    route('post', '', (c, link, visitor, at) => answer(ctx, c, link, visitor, at)),
    route('post', '/outcome', async (c, link, _, at) => {
      const { outcome, thanks = '' } = await formFields(c);
      const input = outcomeInput.safeParse({ outcome, thanks });
      if (input.success && link.side) await tellOutcome(ctx, link, input.data);
      return c.redirect(at, 303);
    }),
    route('post', '/forwarded', async (c, link, _, at) => {
      if (link.request) await sayForwarded(ctx, link);
      return c.redirect(at, 303);
    }),
    route('get', '/forget', async (_, link, { tongue }, at) => forgetView(tongue, at, await sayLost(ctx, link, tongue))),
    route('post', '/forget', async (c, link, visitor, at) => {
      const forgotten = link.side ? await forgetMe(ctx, link) : undefined;
      if (!link.side) await forgetConnector(ctx, link);
      return await guestView(ctx, link, visitor, at, { forgotten }) ?? c.notFound();
    }),
  ];
}

type State = { readonly values: Record<string, unknown>; readonly errors: Record<string, string> };
/** What was typed and refused, or what was just answered. */
type Shown = { readonly state?: State; readonly said?: AnswerInput | undefined; readonly forgotten?: Forgotten | undefined };

const byMail = (ctx: Context, side: AskedSide): boolean => !side.byHand && ctx.mail.ready;

/**
 * Where the member passed the link on they can open it too, so the page keeps to itself what was answered but for the moment after. The
 * words of that moment stand in the address, and tell nothing of what is kept.
 */
function shownTo(ctx: Context, side: AskedSide, said: AnswerInput | undefined): AskedSide {
  return byMail(ctx, side) ? side : { ...side, answer: said?.answer ?? null, laterOn: said?.laterOn ?? null };
}

async function guestView(ctx: Context, { account, side: sideId, request: requestId }: Link, { tongue }: Visitor, at: string, { state, said, forgotten }: Shown = {}): Promise<View | undefined> {
  const [side, request, host] = await reading(ctx.db, account, async db => [sideId ? await askedSide(db, sideId) : undefined, requestId ? await requestById(db, requestId) : undefined, await requestHost(db)] as const);
  if (side && !side.forgottenAt) return { plain: true, ...(state && { status: 422 }), title: texts(tongue)('guest.title', { name: side.other.name }), body: <GuestPage side={shownTo(ctx, side, said)} at={at} byMail={byMail(ctx, side)} state={state} /> };
  if (request && !request.forgottenAt) return connectorView(tongue, request, host.name, at, state);
  return side ? goneView(side, tongue, forgotten) : request && forgottenView(tongue);
}

/** Nothing is held any more; after two yeses somebody may have been told. */
const goneView = ({ connectedAt, other, host }: AskedSide, tongue: Visitor['tongue'], forgotten: Forgotten | undefined): View =>
  forgottenView(tongue, texts(tongue)(!connectedAt ? 'guest.forgotten.unasked' : forgotten?.told ? 'guest.forgotten.told' : 'guest.forgotten.met', { name: other.name, host: host.name }));

/** What goes with it beyond one's own, where both said yes: the letter to the two, or nothing that could be brought back. */
async function sayLost(ctx: Context, { account, side: mine }: Link, tongue: Visitor['tongue']): Promise<string | undefined> {
  if (!mine) return undefined;
  return reading(ctx.db, account, async db => {
    const introduction = (await askedSide(db, mine))?.introduction;
    const both = introduction ? await bothSidesSeen(db, introduction) : [];
    const [side, other] = [both.find(({ id }) => id === mine), both.find(({ id }) => id !== mine)];
    if (!side?.connectedAt || side.forgottenAt || !other) return undefined;
    const said = { name: other.name };
    return await isPromised(ctx, db, side, other) ? texts(tongue)('guest.forget.waits', said) : side.email ? texts(tongue)('guest.forget.known', said) : undefined;
  });
}

async function answer(ctx: Context, c: HonoContext, link: Link, visitor: Visitor, at: string): Promise<Answer> {
  const values = await formFields(c);
  const again = async (errors: Record<string, string>): Promise<Answer> => await guestView(ctx, link, visitor, at, { state: { values, errors } }) ?? c.notFound();
  const input = answerInput.safeParse(answerOf(values));
  if (!input.success) return again(fieldErrors(visitor.tongue, input.error));
  try {
    await (link.side ? answerIntroduction(ctx, link, input.data) : answerRequest(ctx, link, input.data));
    const { answer: said, laterOn } = input.data;
    return c.redirect(link.side ? `${at}?${new URLSearchParams({ answer: said, ...(laterOn && { laterOn }) })}` : at, 303);
  } catch (error) {
    if (error instanceof DayOutOfReach) return again({ laterOn: sayRefused(visitor.tongue, error.message) });
    if (error instanceof AddressNeeded) return again({ address: sayRefused(visitor.tongue, error.message) });
    throw error;
  }
}

/** The form as the verb takes it: a day belongs to a later, an address to a yes. */
function answerOf({ answer: said, laterOn = '', address = '' }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const typed = String(address).trim();
  return { answer: said, ...(said === 'later' && { laterOn }), ...(said === 'yes' && typed && { address: typed }) };
}
