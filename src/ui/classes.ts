/** Joins the names that are there: `classes('btn', quiet && 'quiet')`. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
