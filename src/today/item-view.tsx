import { addDays } from '../time/calendar-day.ts';
import { nameOfWeekday, nextMonday } from '../time/weekdays.ts';
import { Avatar, Button, Fold, type IconName, ItemCard, LinkButton, Menu, type MenuItem, useReader, useTexts } from '../ui/index.ts';
import { type Item, keyOf, type Kind, nameOf, reasonsFor, writeKey } from '../agenda/index.ts';
import { sayWhy } from './say-why.ts';
import { texts } from './texts.ts';
import { lastDayOf } from './until.ts';

const icons: Readonly<Record<Kind, IconName>> = {
  prepare: 'cup', agree: 'calendar', promise: 'promise', 'write-down': 'edit', unsent: 'letter', trouble: 'info', 'loop-back': 'loop', reply: 'quote', 'check-in': 'clock', 'follow-up': 'letter', introduce: 'join', 'reach-out': 'outreach', invitations: 'leave',
};

type Props = { readonly item: Item; readonly day: string; readonly key?: string };

/** One thing to do: with whom, why, the next step, and the ways out. */
export function ItemView({ item, day }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const { title, why, action, grounds } = item.say(reader);
  const key = writeKey(keyOf(item));
  const later = laterItems(t, reader.tag, key, day, lastDayOf(keyOf(item), reader.zone));
  const face = item.person && <Avatar name={item.person.fullName} photo={item.person.photo ?? undefined} />;
  const actions = (
    <>
      <LinkButton look="main" href={action.href}>{action.label}</LinkButton>
      <form method="post" action="/today/done"><input type="hidden" name="item" value={key} /><Button label={t('item.doneLabel', { title })}>{t('item.done')}</Button></form>
      {later.length > 0 && <Menu label={t('item.later')} items={later} />}
      <Menu label={t(item.kind === 'reach-out' ? 'item.notThem' : 'item.not')} items={reasonsFor(item.kind).map(why => ({ label: sayWhy(reader, item.kind, why), action: '/today/dismiss', fields: { item: key, why } }))} />
    </>
  );
  return (
    <ItemCard face={face} icon={icons[item.kind]} kind={t(`kind.${item.kind}`)} level={2} why={why} actions={actions}
      title={item.person ? <a href={`/people/${item.person.id}`}>{title}</a> : title}>
      {grounds && item.person && grounds.length > 2 && <Fold summary={t('item.grounds', { name: nameOf(item.person) })}><ul>{grounds.map(ground => <li key={ground}>{ground}</li>)}</ul></Fold>}
    </ItemCard>
  );
}

function laterItems(t: ReturnType<typeof texts>, tag: string, item: string, day: string, last: string | undefined): readonly MenuItem[] {
  const off = (label: string, until: string): MenuItem => ({ label, action: '/today/put-off', fields: { item, until } });
  const [tomorrow, monday] = [addDays(day, 1), nextMonday(day)];
  const days = [[t('later.tomorrow'), tomorrow], ...monday === tomorrow ? [] : [[t('later.monday', { day: nameOfWeekday(tag, 'mo') }), monday] as const], [t('later.week'), addDays(day, 7)], [t('later.month'), addDays(day, 30)]] as const;
  const open = days.filter(([, until]) => last === undefined || until <= last).map(([label, until]) => off(label, until));
  return last !== undefined ? open : [
    ...open, { label: t('later.choose'), href: `/today/put-off?${new URLSearchParams({ item })}`, sheet: true },
  ];
}
