import type { FeedEvent, FeedPart } from '../feeds/index.ts';
import { eventUid } from '../icalendar/index.ts';
import { pickTongue } from '../kit/tongue.ts';
import { dayIn } from '../time/calendar-day.ts';
import { blocksFrom } from './block.ts';
import { paceOf } from './store.ts';
import { texts } from './texts.ts';

/** Time for reaching out, in the member's own calendar: on the days they chose, for the next weeks. */
export const outreachBlocks: FeedPart = {
  key: 'outreach',
  async events({ settings }, db, me, { from }) {
    const { block } = await paceOf(db);
    const t = texts(pickTongue(undefined, me.locale));
    return blocksFrom(block, me.zone, dayIn('UTC', from), blockDays).map(({ day, start, end }): FeedEvent => ({
      uid: eventUid(`outreach-${day}-${me.id.slice(-12)}`, settings), alteredAt: new Date(`${day}T00:00:00Z`), when: { start, end },
      summary: t('pace.block'), url: `${settings.url}/today`, takesTime: true,
    }));
  },
};

const blockDays = 31 + 8 * 7;
