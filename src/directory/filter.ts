import { z } from 'zod';
import { typedText } from '../kit/typed-text.ts';
import { roles } from '../people/index.ts';

/** How much was ever exchanged with somebody. The four of the report add up to the connections; `one-way` is two of them together. */
export const ties = ['spoken', 'one-way', 'from-me', 'from-them', 'never', 'dormant', 'waiting-for-me', 'waiting-for-them', 'connections', 'vanished'] as const;
export type TieKind = (typeof ties)[number];

/** `strength`: how much was exchanged both ways, by the side that wrote less. */
export const sorts = ['name', 'last', 'connected', 'company', 'strength'] as const;
export type Sort = (typeof sorts)[number];

/** Which way a list runs when nobody says: names from A, the latest first. */
export const usualDirection: Readonly<Record<Sort, 'up' | 'down'>> = { name: 'up', last: 'down', connected: 'down', company: 'up', strength: 'down' };

const word = typedText().min(1, 'must not be empty').max(200, 'must be at most 200 characters').optional();

const parts = {
  q: word, company: word, title: word, city: word, tag: word,
  role: z.enum(roles, `must be one of ${roles.join(', ')}`).optional(),
  tie: z.enum(ties, `must be one of ${ties.join(', ')}`).optional(),
  sort: z.enum(sorts, `must be one of ${sorts.join(', ')}`).optional(),
  direction: z.enum(['up', 'down'], 'must be up or down').optional(),
  /** Not spoken to for so many years. */
  quiet: z.coerce.number('must be a number of years').int('must be a whole number').min(1, 'must be at least 1').max(50, 'must be at most 50').optional(),
  /** With whom messages went in a year of UTC: either way, both ways (`2017-both`), or one way only (`2017-one`). */
  year: z.string().regex(/^(19|20)\d{2}(-both|-one)?$/, 'must be a year such as 2017, or 2017-both, or 2017-one').optional(),
  /** Everyone that one change (an import) brought. */
  change: z.uuid('must be the id of a change').optional(),
  /** Everyone known before whom one change (an import) brought up to date. */
  altered: z.uuid('must be the id of a change').optional(),
};

/** What a list of people is asked for by a program: what it does not know, it refuses. */
export const peopleQuery = z.strictObject(parts);
export type PeopleFilter = z.infer<typeof peopleQuery>;

type Words = Readonly<Record<string, string | undefined>>;

/** The same as it stands in the address of a page: what cannot be understood is left out, never an error. */
export function readFilter(query: Words): PeopleFilter {
  const read = Object.entries(parts).map(([name, part]) => [name, part.safeParse(query[name] || undefined).data] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** A filter from the words after the question mark of an address. */
export const readFilterText = (text: string): PeopleFilter => readFilter(Object.fromEntries(new URLSearchParams(text)));

/** The address of a list, with some of its parts changed; empty parts are left out. */
export function filterAddress(filter: PeopleFilter, changed: Partial<PeopleFilter> & { readonly after?: string | undefined } = {}, path = '/people'): string {
  const text = filterText({ ...filter, ...changed });
  return text ? `${path}?${text}` : path;
}

/** A filter as words of an address. */
export function filterText(filter: PeopleFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined && value !== '') query.set(name, String(value));
  return query.toString();
}

/** Whether it leaves anybody out; an order alone does not. */
export const narrows = ({ sort: _sort, direction: _direction, ...rest }: PeopleFilter): boolean => Object.values(rest).some(value => value !== undefined);
