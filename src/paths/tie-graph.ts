import { decimalPlaces } from './strength.ts';

/** Two people who know each other, and how well: 0 < strength <= 1. */
export type Tie = readonly [one: string, other: string, strength: number];

/** The same in columns: people as positions in a list of ids. */
export type TieColumns = { readonly one: Uint32Array; readonly other: Uint32Array; readonly strength: Float64Array };

/**
 * Who knows whom, as compressed sparse rows. People are numbered in the order of their names, so that comparing numbers compares
 * names. The ties of person p are the positions rows[p] to rows[p + 1], strongest first, equal ones by name; each tie lies in two rows.
 * `grades` points into `strengths`, the distinct strengths from the strongest down: one byte a tie while they are 256 or fewer
 * (whole percents are 100), so that a tie takes 10 bytes and every strength is still exact.
 */
export type TieGraph = {
  readonly ids: readonly string[];
  readonly rows: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly grades: Uint8Array | Uint16Array | Uint32Array;
  readonly strengths: Float64Array;
  /** The most places after the point that a strength has. */
  readonly places: number;
  /** Room for the two sides of a search, one number a person; all 0 between searches. */
  readonly room: readonly [Int32Array, Int32Array];
};

/** The graph of some ties. Of several ties between the same two people the strongest counts; a tie to oneself does not. */
export function tieGraph(ties: readonly Tie[]): TieGraph {
  const ids = [...new Set(ties.flatMap(([one, other]) => [one, other]))].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return tieGraphOf(ids, {
    one: Uint32Array.from(ties, ([one]) => numbers.get(one)!),
    other: Uint32Array.from(ties, ([, other]) => numbers.get(other)!),
    strength: Float64Array.from(ties, ([, , strength]) => strength),
  });
}

/** The same from columns, for many ties; `ids` in the order of `Array.prototype.sort`, each once. */
export function tieGraphOf(ids: readonly string[], ties: TieColumns): TieGraph {
  const strengths = Float64Array.from(new Set(ties.strength)).sort().reverse();
  const arcs = bothWays(ties, strengths);
  const order = sortBy(sortBy(sortBy(undefined, arcs.to), arcs.grade), arcs.from);
  const places = strengths.reduce((most, value) => Math.max(most, decimalPlaces(value)), 0);
  return { ids, ...rowsOf(ids.length, arcs, order), strengths, places, room: [new Int32Array(ids.length), new Int32Array(ids.length)] };
}

/** The number of a person, or undefined where no tie names them. */
export function numberOf({ ids }: TieGraph, id: string): number | undefined {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : undefined;
}

type Grades = TieGraph['grades'];
type Arcs = { readonly from: Uint32Array; readonly to: Uint32Array; readonly grade: Grades };

/** Every tie as two arcs, the arc back at the same place in the second half. */
function bothWays({ one, other, strength }: TieColumns, strengths: Float64Array): Arcs {
  const count = one.length;
  const arcs: Arcs = { from: new Uint32Array(2 * count), to: new Uint32Array(2 * count), grade: gradeRoom(strengths.length, 2 * count) };
  const grades = new Map(Array.from(strengths, (value, grade) => [value, grade]));
  for (let tie = 0; tie < count; tie += 1) {
    arcs.from[tie] = arcs.to[tie + count] = one[tie]!;
    arcs.to[tie] = arcs.from[tie + count] = other[tie]!;
    arcs.grade[tie] = arcs.grade[tie + count] = grades.get(strength[tie]!)!;
  }
  return arcs;
}

function gradeRoom(grades: number, length: number): Grades {
  if (grades <= 256) return new Uint8Array(length);
  return grades <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}

/** A stable counting sort: the order given (as it stands where undefined), sorted by a key. */
function sortBy(order: Uint32Array | undefined, key: Grades): Uint32Array {
  const starts = startsOf(key);
  const sorted = new Uint32Array(key.length);
  for (let index = 0; index < key.length; index += 1) {
    const arc = order === undefined ? index : order[index]!;
    const place = starts[key[arc]!]!;
    starts[key[arc]!] = place + 1;
    sorted[place] = arc;
  }
  return sorted;
}

/** Where the run of each key begins. */
function startsOf(key: Grades): Uint32Array {
  let largest = 0;
  for (const value of key) largest = Math.max(largest, value);
  const starts = new Uint32Array(largest + 2);
  for (const value of key) starts[value + 1]! += 1;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  return starts;
}

/** Arcs in order, without those to oneself and those already there: within a row the strongest comes first, so it is the one kept. */
function rowsOf(people: number, { from, to, grade }: Arcs, order: Uint32Array): Pick<TieGraph, 'rows' | 'neighbours' | 'grades'> {
  const rows = new Uint32Array(people + 1);
  const [neighbours, grades] = [new Uint32Array(order.length), grade.slice()];
  const rowOfLast = new Int32Array(people).fill(-1);
  let count = 0;
  for (const arc of order) {
    const [person, neighbour] = [from[arc]!, to[arc]!];
    if (person === neighbour || rowOfLast[neighbour] === person) continue;
    rowOfLast[neighbour] = person;
    neighbours[count] = neighbour;
    grades[count] = grade[arc]!;
    count += 1;
    rows[person + 1] = count;
  }
  for (let person = 1; person <= people; person += 1) rows[person] = Math.max(rows[person]!, rows[person - 1]!);
  return { rows, neighbours: neighbours.slice(0, count), grades: grades.slice(0, count) };
}
