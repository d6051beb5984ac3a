import { type Calendar, sayTrouble, troubledCalendars } from '../busy/index.ts';
import { type Mailbox, mailboxOf, sayMailboxTrouble } from '../mailbox/index.ts';
import type { Item } from './item.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** A server may rest for an hour without anybody being told: Kith asks again, and most troubles pass. */
const patience = 3_600_000;
const passing: readonly string[] = ['unreachable', 'slow', 'too slow', 'busy', 'broken', 'status'];

/** What Kith cannot read for the member: the mailbox in which answers arrive, and calendars by which times are held free. */
export const trouble: Source = {
  kind: 'trouble', dated: true, canWait: true,
  most: () => 2,
  async find({ db, now }) {
    const [mailbox, calendars] = await Promise.all([mailboxOf(db), troubledCalendars(db)]);
    const lasts = (why: string, since: Date | null): boolean => !passing.includes(why) || (since !== null && now.getTime() - since.getTime() >= patience);
    return [
      ...mailbox?.trouble && lasts(mailbox.trouble, mailbox.troubledAt) ? [ofMailbox(mailbox)] : [],
      ...calendars.filter(({ trouble: why, troubleSince }) => why && lasts(why.why, troubleSince)).slice(0, 12).map(ofCalendar),
    ];
  },
};

const ofMailbox = (mailbox: Mailbox): Item => ({
  kind: 'trouble', person: null, occasion: `mailbox.${mailbox.troubledAt?.toISOString() ?? ''}`,
  say(reader) {
    const t = texts(reader);
    return { title: t('trouble.mailbox'), why: `${sayMailboxTrouble(reader, mailbox)} ${t('trouble.mailboxMeans')}`, action: { label: t('trouble.mailboxAct'), href: '/settings/mailbox' } };
  },
});

const ofCalendar = ({ id, name, host, trouble: why, troubleSince, whenUnreachable, makesBusy }: Calendar): Item => ({
  kind: 'trouble', person: null, occasion: `${id}.${troubleSince?.toISOString() ?? ''}`,
  say(reader) {
    const t = texts(reader);
    const means = makesBusy ? t(`trouble.calendar.${whenUnreachable}`) : '';
    return { title: t('trouble.calendar', { name: name || host }), why: [sayTrouble(reader, why!), means].filter(Boolean).join(' '), action: { label: t('trouble.calendarAct'), href: `/calendars/${id}` } };
  },
});
