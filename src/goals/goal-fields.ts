import type { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import type { Goal } from './goal.ts';
import { type GoalInput, goalInput } from './goal-input.ts';
import { targetKinds } from './goal.ts';
import { refused, sayRefused } from './refusals.ts';
import { texts } from './texts.ts';

export type Fields = Readonly<Record<string, unknown>>;
type Read = { readonly input: GoalInput } | { readonly errors: Readonly<Record<string, string>> };

/** A goal from the fields of its form, or a sentence for each field that needs another look. */
export function readGoalFields(fields: Fields, tongue: Tongue): Read {
  const season = seasonOf(fields);
  const read = goalInput.safeParse({ kind: fields.kind, sentence: fields.sentence, season: season === 'half' ? null : season, ...Object.fromEntries(targetKinds.map(kind => [kind, words(fields[kind])])) });
  const errors = { ...(season === 'half' && { [fields.weeks ? 'conversations' : 'weeks']: texts(tongue)('season.both') }), ...fieldErrors(tongue, read.error) };
  return read.success && Object.keys(errors).length === 0 ? { input: read.data } : { errors };
}

/** The same the other way round. */
export const fieldsOf = (goal: Goal): Fields => ({
  kind: goal.kind, sentence: goal.sentence, ...Object.fromEntries(targetKinds.map(kind => [kind, goal[kind].join(', ')])),
  conversations: goal.season?.conversations ?? '', weeks: goal.season?.weeks ?? '', days: goal.season?.days ?? [],
});

const words = (text: unknown): readonly string[] => String(text ?? '').split(/[,;\n]/).map(word => word.trim()).filter(Boolean);

function seasonOf({ conversations, weeks, days }: Fields): object | null | 'half' {
  if (!conversations && !weeks) return null;
  if (!conversations || !weeks) return 'half';
  return { conversations: Number(conversations), weeks: Number(weeks), days: [days ?? []].flat() };
}

/** The first sentence for each field, by the name that the form gives it. */
function fieldErrors(tongue: Tongue, error: z.ZodError | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) found[String(path[0] === 'season' ? path[1] ?? 'weeks' : path[0] ?? 'sentence')] ??= sayRefused(tongue, path[0] === 'kind' ? refused.kind : message);
  return found;
}
