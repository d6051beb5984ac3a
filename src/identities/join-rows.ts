/** One address on one row: `sign` is equal for equal addresses. `person` is who the row is known to be, `newId` who it becomes if it is nobody yet. */
export type RowSign = { readonly seq: number; readonly sign: string; readonly newId: string; readonly person: string | null };

/**
 * Rows of one file that share an address are one person, and so are those that share one with such a row. Says for each row that is
 * nobody yet who it is: the person that the first known row of its kin is, else the new one of their first row.
 */
export function joinRows(signs: readonly RowSign[]): ReadonlyMap<number, string> {
  const parents = new Map<number, number>();
  const bySign = new Map<string, number>();
  const kinOf = (seq: number): number => {
    let top = seq;
    for (let next = parents.get(top); next !== undefined && next !== top; next = parents.get(top)) top = next;
    if (top !== seq) parents.set(seq, top);
    return top;
  };
  for (const { seq, sign } of signs) {
    const known = bySign.get(sign);
    if (known === undefined) bySign.set(sign, seq);
    else join(parents, kinOf(seq), kinOf(known));
  }
  const people = peopleOfKin(signs, kinOf);
  return new Map(signs.filter(({ person }) => person === null).map(({ seq }) => [seq, people.get(kinOf(seq))!]));
}

/** The earlier row stands for both. */
function join(parents: Map<number, number>, one: number, other: number): void {
  if (one !== other) parents.set(Math.max(one, other), Math.min(one, other));
}

function peopleOfKin(signs: readonly RowSign[], kinOf: (seq: number) => number): ReadonlyMap<number, string> {
  const people = new Map<number, string>();
  const inOrder = signs.toSorted((a, b) => Number(a.person === null) - Number(b.person === null) || a.seq - b.seq);
  for (const { seq, person, newId } of inOrder) if (!people.has(kinOf(seq))) people.set(kinOf(seq), person ?? newId);
  return people;
}
