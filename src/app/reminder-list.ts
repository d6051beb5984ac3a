import type { ListItems } from '../reminders/index.ts';

/** What a reminder tells of: the member's day. */
export const reminderList: ListItems = async () => [];
