import { z } from 'zod';
import { sayIssues } from '../kit/say-issues.ts';
import { termNames } from './terms.ts';

const count = z.int('must be a whole number').min(0, 'must not be below 0');
const name = z.string('must be a name').min(1, 'must not be empty');
const words = z.array(z.string('must be a word'), 'must be a list of words').default([]);

const member = z.strictObject({
  id: name,
  available: z.string('must be a text').regex(/^[0-9a-fA-F]{84}$/, 'must be 84 hex digits, one bit for each half-hour of the week'),
  wants: count.max(20, 'must be at most 20').default(1),
  satOut: count.default(0),
  team: z.string('must be a text').optional(),
  place: z.string('must be a text').optional(),
  side: z.string('must be a text').optional(),
  seniority: z.int('must be a whole number').min(1, 'must be 1 to 7').max(7, 'must be 1 to 7').optional(),
  interests: words,
  asks: words,
  offers: words,
}, 'must be a member with id and available');

const points = count.max(3000, 'must be at most 3000').optional();

const round = z.strictObject({
  round: count.optional(),
  size: z.union([z.literal(2), z.literal(3)], 'must be 2 or 3').default(2),
  seed: z.int('must be a whole number').default(0),
  members: z.array(member, 'must be a list of members'),
  met: z.array(z.tuple([name, name, z.int('must be a round')], 'must be two names and a round, such as ["a","b",9]'), 'must be a list of pairs').default([]),
  never: z.array(z.tuple([name, name], 'must be two names'), 'must be a list of pairs').default([]),
  weights: z.strictObject(Object.fromEntries(termNames.map((term) => [term, points])), 'must be points by term').default({}),
}, 'must be a round with members');

export type RoundMember = Readonly<z.output<typeof member>>;

/** A round as asked for, with defaults filled in. Half-hours are of this UTC week; `met` says in which round a pair last met. */
export type RoundInput = Omit<Readonly<z.output<typeof round>>, 'round'> & { readonly round: number };

/** Says what is wrong with an input, and where; several faults are joined. */
export class RoundInputWrong extends Error {
  override readonly name = 'RoundInputWrong';
}

/** Reads the input of `kith match` (docs/matching.md). Throws RoundInputWrong, which names unknown keys too. */
export function readRoundInput(json: unknown): RoundInput {
  const parsed = round.safeParse(json, { reportInput: true });
  if (!parsed.success) throw new RoundInputWrong(sayIssues(parsed.error));
  refuseTwins(parsed.data.members);
  const latest = parsed.data.met.reduce((most, [, , when]) => Math.max(most, when), 0);
  return { ...parsed.data, round: parsed.data.round ?? latest + 1 };
}

function refuseTwins(members: readonly RoundMember[]): void {
  const seen = new Set<string>();
  for (const { id } of members) {
    if (seen.has(id)) throw new RoundInputWrong(`The member ${JSON.stringify(id)} is listed twice.`);
    seen.add(id);
  }
}
