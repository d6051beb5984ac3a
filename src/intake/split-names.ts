import { isSuffix } from '../kit/full-name.ts';

/** Every run of neighbouring pieces of a joined string; whichever somebody bears is a name. */
export function possibleNames(whole: string): readonly string[] {
  const pieces = whole.split(', ').slice(0, mostPieces);
  return pieces.flatMap((_, from) => pieces.slice(from, from + longestName).map((__, more) => pieces.slice(from, from + more + 1).join(', ')));
}

/** More than these in one message are no conversation. */
const mostPieces = 60;
/** `Doe, Ph.D., PMP, CSM`. */
const longestName = 4;

/**
 * Archives before mid-2023 join the recipients of a message by a comma and a space, which names hold themselves (`Bo Sample, PhD, Cy Test`).
 * The whole is one name where somebody bears it. Else the longest names that somebody bears are taken from the left; what nobody
 * bears is a name of its own, together with the degrees after it.
 */
export function splitNames(whole: string, isKnown: (name: string) => boolean): readonly string[] {
  if (isKnown(whole)) return [whole];
  const pieces = whole.split(', ');
  const names: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const length = knownLength(pieces, at, isKnown) ?? lengthWithDegrees(pieces, at);
    names.push(pieces.slice(at, at + length).join(', '));
    at += length;
  }
  return names;
}

function knownLength(pieces: readonly string[], at: number, isKnown: (name: string) => boolean): number | undefined {
  for (let length = Math.min(longestName, pieces.length - at); length > 0; length--) if (isKnown(pieces.slice(at, at + length).join(', '))) return length;
  return undefined;
}

function lengthWithDegrees(pieces: readonly string[], at: number): number {
  const rest = pieces.slice(at + 1).findIndex(piece => !isSuffix(piece));
  return 1 + (rest < 0 ? pieces.length - at - 1 : rest);
}
