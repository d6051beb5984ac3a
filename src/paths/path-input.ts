import { z } from 'zod';
import { sayIssues } from '../kit/say-issues.ts';

/** Says what is wrong with an input, and where; several faults are joined. */
export class PathInputWrong extends Error {
  override readonly name = 'PathInputWrong';
}

export type PathInput = z.infer<typeof pathInput>;

/** Reads the input of `kith paths` (docs/paths.md). Throws PathInputWrong, which names unknown keys too. */
export function readPathInput(input: unknown): PathInput {
  const result = pathInput.safeParse(input, { reportInput: true });
  if (!result.success) throw new PathInputWrong(sayIssues(result.error));
  return result.data;
}

const person = z.string('must be a name').min(1, 'must not be empty');
const count = z.int('must be a whole number').min(1, 'must be at least 1');
const strength = z.number('must be a number').gt(0, 'must be more than 0').max(1, 'must be at most 1');

const pathInput = z.strictObject({
  me: person,
  target: z.union([person, z.array(person).min(1, 'must name at least one person')], 'must be a name or a list of names'),
  maxHops: count.default(3),
  top: count.default(5),
  ties: z.array(z.tuple([person, person, strength], 'must be two names and a strength, such as ["a","b",0.8]'), 'must be a list of ties'),
}, 'must be a question with me, target and ties');
