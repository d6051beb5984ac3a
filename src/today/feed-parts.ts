import type { Member } from '../accounts/index.ts';
import type { FeedEvent, FeedPart } from '../feeds/index.ts';
import { weekdays } from '../time/weekdays.ts';
import type { Context } from '../kit/context.ts';
import { pickTongue } from '../kit/tongue.ts';
import { toMinute, zoneTransitions } from '../time/zone-transitions.ts';
import type { Block } from './pace.ts';
import { paceOf } from './store.ts';
import { rhythmsAhead } from './store-ahead.ts';
import { texts } from './texts.ts';

/** Time for reaching out, in the member's own calendar: on the days they chose, for the next weeks. */
export const outreachBlocks: FeedPart = {
  key: 'outreach',
  async events(ctx, db, me, { from }) {
    const { block } = await paceOf(db);
    const t = texts(pickTongue(undefined, me.locale));
    const first = Math.floor(from.getTime() / day);
    const days = Array.from({ length: blockDays }, (_, n) => first + n).filter(n => block.days.includes(weekdays[(n + thursday) % 7]!)).map(n => new Date(n * day).toISOString().slice(0, 10));
    return days.map((date): FeedEvent => ({
      uid: `outreach-${date}-${me.id.slice(-12)}@${hostOf(ctx)}`, alteredAt: new Date(`${date}T00:00:00Z`), when: blockOn(date, block, me),
      summary: t('pace.block'), url: `${ctx.settings.url}/today`, takesTime: true,
    }));
  },
};

const day = 86_400_000;
/** 1970 began with one. */
const thursday = 3;
const blockDays = 31 + 8 * 7;

const hostOf = (ctx: Context): string => new URL(ctx.settings.url).hostname;

function blockOn(date: string, { from, minutes }: Block, me: Member): { readonly start: Date; readonly end: Date } {
  const wall = Date.parse(`${date}T${from}:00Z`) / 60_000;
  const start = toMinute(zoneTransitions(me.zone, wall - 1440, wall + 1440), wall) * 60_000;
  return { start: new Date(start), end: new Date(start + minutes * 60_000) };
}

/** Days on which somebody's rhythm says that it is time. They take no time. */
export const checkIns: FeedPart = {
  key: 'check-ins',
  async events(ctx, db, me, { to }) {
    const t = texts(pickTongue(undefined, me.locale));
    const today = ctx.now().toISOString().slice(0, 10);
    return (await rhythmsAhead(db, to, 500)).map(({ id, fullName, dueOn, since }): FeedEvent => ({
      // what is overdue stands on today, as on the page of today
      uid: `check-in-${id}@${hostOf(ctx)}`, alteredAt: dueOn < today ? new Date(`${today}T00:00:00Z`) : since, when: { day: dueOn < today ? today : dueOn },
      summary: t('checkIn.title', { name: fullName }), url: `${ctx.settings.url}/people/${id}`, takesTime: false,
    }));
  },
};
