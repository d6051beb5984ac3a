import type { LetterAbout } from '../post/index.ts';

const pages: Readonly<Record<string, (id: string) => string>> = {
  'introduction': id => `/introductions/${id}`,
  'introduction-request': id => `/introductions/requests/${id}`,
  'calendar': id => `/calendars/${id}`,
  'suggestion': id => `/suggestions/${id}`,
  'poll': id => `/polls/${id}`,
  'booking': id => `/bookings/${id}`,
  'round-group': id => `/rounds/${id}`,
  'outreach': id => `/outreach/${id}`,
  'reminder': () => '/settings/reminders',
};

/** The page of what a letter is about. */
export const letterAbout: LetterAbout = ({ kind, id }) => pages[kind]?.(id);
