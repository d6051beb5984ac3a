import { listFormat } from '../time/intl.ts';
import type { Tongue } from '../kit/texts.ts';
import type { Somebody } from './item.ts';

/** What somebody is called among people who know them. */
export const nameOf = ({ givenName, fullName }: Pick<Somebody, 'givenName' | 'fullName'>): string => givenName || fullName;

type Named = { readonly id: string; readonly name: string; readonly givenName: string; readonly photo: string | null };

/** Somebody as other domains name them. */
export const somebodyOf = <P extends Named | undefined>(person: P, company = ''): P extends undefined ? Somebody | null : Somebody =>
  (person ? { id: person.id, fullName: person.name, givenName: person.givenName, company, photo: person.photo } : null) as P extends undefined ? Somebody | null : Somebody;

/** "Priya and Tomás". */
export const namesOf = (tongue: Tongue, people: readonly Pick<Named, 'name' | 'givenName'>[]): string =>
  listFormat(tongue.tag).format(people.length === 1 ? [people[0]!.name] : people.slice(0, 3).map(({ name, givenName }) => givenName || name));

/** Where one writes to somebody, with the reason in hand: an ask for time, a tie taken up again, thanks, a check-in, or words of one's own; and for which goal. */
export const writeTo = ({ id }: Pick<Somebody, 'id'>, kind: 'ask' | 'reconnect' | 'thanks' | 'check-in' | 'own', why: string, goal?: string): string => `/outreach/new?${new URLSearchParams({ person: id, kind, ...(goal && { goal }), ...(why && { why }) })}`;
