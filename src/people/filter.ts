import { z } from 'zod';

/** How much was ever exchanged with somebody. The four of the report add up to the connections. */
export const ties = ['spoken', 'from-me', 'from-them', 'never', 'dormant', 'waiting-for-me', 'waiting-for-them', 'connections', 'vanished'] as const;
export type TieKind = (typeof ties)[number];

export const sorts = ['name', 'last', 'connected', 'company'] as const;
export type Sort = (typeof sorts)[number];

export const roles = ['mentor', 'connector', 'work friend', 'peer', 'mentee', 'newcomer'] as const;
export type Role = (typeof roles)[number];

const word = z.string().trim().max(200).transform(text => text || undefined).optional();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).optional().catch(undefined);

/** What a list of people is asked for, as it stands in the address. What cannot be understood is left out, never an error. */
export const peopleFilter = z.object({
  q: word, company: word, title: word, city: word, tag: word,
  role: oneOf(roles), tie: oneOf(ties), sort: oneOf(sorts),
  direction: oneOf(['up', 'down']),
  /** Not spoken to for so many years. */
  quiet: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
  /** Everyone that one change (an import) brought. */
  change: z.uuid().optional().catch(undefined),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

export const readFilter = (query: Readonly<Record<string, string | undefined>>): PeopleFilter => peopleFilter.parse(query);

/** The address of a list, with some of its parts changed; empty parts are left out. */
export function filterAddress(filter: PeopleFilter, changed: Partial<PeopleFilter> & { readonly after?: string | undefined } = {}, path = '/people'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...changed })) if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
