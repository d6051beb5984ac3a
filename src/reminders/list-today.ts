import { knowToday } from '../today/index.ts';
import type { ListItems } from './write-reminders.ts';

/** What a reminder tells of: the member's day, as their page shows it. */
export const listToday: ListItems = async (db, me, tongue, now) => {
  const { items, troubles } = await knowToday(db, me, now);
  return [...items, ...troubles].map(item => {
    const { title, why, action } = item.say({ ...tongue, zone: me.zone, now });
    return { title, why, href: action.href };
  });
};
