import type { Somebody } from './item.ts';

/** What somebody is called among people who know them. */
export const nameOf = ({ givenName, fullName }: Pick<Somebody, 'givenName' | 'fullName'>): string => givenName || fullName;

/** Where one writes to somebody, with the reason in hand: an ask for time, a tie taken up again, a check-in, or words of one's own. */
export const writeTo = ({ id }: Pick<Somebody, 'id'>, kind: 'ask' | 'reconnect' | 'check-in' | 'own', why: string): string => `/outreach/new?${new URLSearchParams({ person: id, kind, why })}`;
