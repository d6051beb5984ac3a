/** The word that was probably meant by a mistyped one: begun alike, or a letter or two away; undefined where none is near. */
export function meant(typed: string, known: readonly string[]): string | undefined {
  const begun = typed.length > 2 ? known.find(word => word.startsWith(typed) || typed.startsWith(word)) : undefined;
  const [nearest] = known.map(word => ({ word, away: lettersApart(typed, word) })).toSorted((a, b) => a.away - b.away);
  return nearest && nearest.away <= Math.min(2, Math.floor(typed.length / 2)) ? nearest.word : begun;
}

/** How many letters must be put in, left out, altered, or changed with their neighbour (Damerau 1964). */
function lettersApart(one: string, other: string): number {
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const altered = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, altered, swapped));
    }
    [before, row] = [row, next];
  }
  return row.at(-1)!;
}
