import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { type Notice, seeOther } from '../kit/notice-cookie.ts';
import { placeIn } from '../kit/place-in-list.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import { dateText } from '../ui/index.ts';
import { type HangingCounts, type Limit, limits, secondTryAt, type Side, usualLimit } from './invitation.ts';
import { InvitationsPage, sideAddress } from './invitations-page.tsx';
import { setLimit } from './set-limit.ts';
import { limitOf, listInvitations } from './store-hanging.ts';
import { texts } from './texts.ts';
import { type Done, restoreInvitations, settleInvitations, withdrawInvitations } from './withdraw-invitations.ts';

/** What a domain above counts for a member; `known` gives it within a reading where it was counted before. */
export type Counted = { known(db: Reader): Promise<{ readonly hanging: HangingCounts } | undefined>; hanging(me: string): Promise<HangingCounts> };

/** Invitations that hang, and what is done about them. */
export const invitationRoutes = (ctx: Context, counted: Counted): readonly Route<Member>[] => [
  ...Object.entries(sideAddress).map(([side, path]): Route<Member> => ({ access: 'member', method: 'get', path, handle: (c, me, { tongue }) => listView(ctx, counted, c, me, tongue, side as Side) })),
  act(ctx, 'withdraw', withdrawInvitations),
  act(ctx, 'restore', restoreInvitations),
  act(ctx, 'settle', settleInvitations),
  {
    access: 'member', method: 'post', path: '/invitations/limit',
    async handle(c, me, { tongue }) {
      const months = readLimit(String((await c.req.parseBody()).months ?? ''));
      if (months === undefined) return seeOther(c, '/invitations');
      await setLimit(ctx, me.id, months);
      return seeOther(c, '/invitations', { text: texts(tongue)(`limit.done.${months}`) });
    },
  },
];

const size = 25;
const readLimit = (text: string | undefined): Limit | undefined => limits.find(months => String(months) === text);

async function listView(ctx: Context, counted: Counted, c: HonoContext, me: Member, tongue: Tongue, side: Side): Promise<View> {
  const from = placeIn(c.req.query('from'));
  const midnight = utcMidnight(utcDay(ctx.now()));
  const listed = async (db: Reader) => {
    const limit = await limitOf(db) ?? usualLimit;
    const over = side === 'hanging' ? overOf(c.req.query('over'), limit) : undefined;
    const found = await listInvitations(db, { side, over, midnight, from, size: size + 1 });
    return { limit, over, found };
  };
  const [props, known] = await reading(ctx.db, me.id, db => Promise.all([listed(db), counted.known(db)]));
  const counts = known?.hanging ?? await counted.hanging(me.id);
  const page = (start: number) => `${sideAddress[side]}?${new URLSearchParams({ ...(side === 'hanging' && { over: String(props.over ?? 'all') }), ...(start > 0 && { from: String(start) }) })}`;
  const around = { from, here: page(from), previous: from > 0 ? page(Math.max(0, from - size)) : undefined, next: props.found.length > size ? page(from + size) : undefined };
  return { title: texts(tongue)('invitations.title'), current: '/network', body: <InvitationsPage side={side} invitations={props.found.slice(0, size)} counts={counts} {...props} {...around} /> };
}

/** The age asked for; the member's own limit where none is, or one that does not exist. */
const overOf = (asked: string | undefined, limit: Limit): Limit | undefined => asked === 'all' ? undefined : readLimit(asked) ?? limit;

function act(ctx: Context, verb: 'withdraw' | 'restore' | 'settle', carryOut: (ctx: Context, me: string, ids: readonly string[]) => Promise<Done>): Route<Member> {
  return {
    access: 'member', method: 'post', path: `/invitations/${verb}`,
    async handle(c, me, { tongue }) {
      const form = await c.req.parseBody({ all: true });
      const ids = [form.invitation].flat().filter(isId);
      const back = /^\/invitations(?![/\\]\/)[/a-z]*(\?[\w=&]*)?$/.test(String(form.back)) ? String(form.back) : '/invitations';
      if (ids.length === 0) return seeOther(c, back, { text: texts(tongue)('bulk.nobody'), tone: 'care' });
      return seeOther(c, back, sayDone(tongue, verb, await carryOut(ctx, me.id, ids), ctx.now()));
    },
  };
}

function sayDone(tongue: Tongue, verb: 'withdraw' | 'restore' | 'settle', { change, count }: Done, now: Date): Notice {
  const t = texts(tongue);
  const day = dateText(tongue, utcDay(secondTryAt(now)), 'long');
  return { text: verb === 'withdraw' && count > 0 ? t('withdrew', { count, day }) : sentence(t(`done.invitations.${verb}`, { count })), undo: change };
}

const sentence = (text: string): string => text.endsWith('.') ? text : `${text}.`;
