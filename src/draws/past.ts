/** Who sat together in a round, and what they said of it. */
export type PastPairing = { readonly round: number; readonly members: readonly { readonly id: string; readonly met: 'yes' | 'no' | 'again' | null }[] };
/** Who was left over in which rounds, and who said nothing about the pairings they were told of. */
export type Past = { readonly pairings: readonly PastPairing[]; readonly leftOver: readonly { readonly id: string; readonly round: number }[] };

/** Pairs that met, with the round in which they last did. One that did not and would like to try again may be drawn again at once. */
export function metPairs({ pairings }: Past): readonly (readonly [string, string, number])[] {
  const last = new Map<string, readonly [string, string, number]>();
  for (const { round, members } of [...pairings].sort((a, b) => a.round - b.round)) {
    if (rained(members)) continue;
    for (const [at, one] of members.entries()) for (const other of members.slice(at + 1)) last.set([one.id, other.id].sort().join(' '), [one.id, other.id, round]);
  }
  return [...last.values()];
}

const rained = (members: PastPairing['members']): boolean => members.some(member => member.met === 'again') && !members.some(member => member.met === 'yes');

/** For how many rounds in a row, up to the last one they took part in, somebody was left over. */
export function satOut({ pairings, leftOver }: Past, id: string): number {
  const rounds = [...leftOver.filter(each => each.id === id).map(({ round }) => ({ round, out: true })), ...pairings.filter(each => each.members.some(member => member.id === id)).map(({ round }) => ({ round, out: false }))];
  const latestFirst = rounds.sort((a, b) => b.round - a.round);
  const seated = latestFirst.findIndex(each => !each.out);
  return seated === -1 ? latestFirst.length : seated;
}

/** How many of somebody's pairings in a row, the latest first, went by without a word of theirs; other rounds were not theirs to speak of. */
export function silence({ pairings }: Past, id: string): number {
  const mine = pairings.flatMap(({ round, members }) => members.filter(member => member.id === id).map(({ met }) => ({ round, met }))).sort((a, b) => b.round - a.round);
  const spoke = mine.findIndex(each => each.met !== null);
  return spoke === -1 ? mine.length : spoke;
}
