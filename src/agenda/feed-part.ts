import type { FeedEvent, FeedPart } from '../feeds/index.ts';
import { eventUid } from '../icalendar/index.ts';
import { pickTongue } from '../kit/tongue.ts';
import { utcDay } from '../time/calendar-day.ts';
import { rhythmsAhead } from './store-ahead.ts';
import { texts } from './texts.ts';

/** Days on which somebody's rhythm says that it is time. They take no time. */
export const checkIns: FeedPart = {
  key: 'check-ins',
  async events(ctx, db, me, { to }) {
    const t = texts(pickTongue(undefined, me.locale));
    const today = utcDay(ctx.now());
    return (await rhythmsAhead(db, to, 500)).map(({ id, fullName, dueOn, since }): FeedEvent => ({
      // what is overdue stands on today, as on the page of today
      uid: eventUid(`check-in-${id}`, ctx.settings), alteredAt: dueOn < today ? new Date(`${today}T00:00:00Z`) : since, when: { day: dueOn < today ? today : dueOn },
      summary: t('checkIn.title', { name: fullName }), url: `${ctx.settings.url}/people/${id}`, takesTime: false,
    }));
  },
};
