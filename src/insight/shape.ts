import type { TieGraph } from '../paths/index.ts';

/**
 * The shape of a network, by published formulas. No value is good or bad in itself: cohesion carries trust, bridging carries
 * novelty. A network may hold people without ties. Where a formula has no value, for want of anyone to compare with, it is NaN.
 */

/** The share of possible ties that are there, from 0 to 1: 2t / (n(n - 1)) for t ties of n people. */
export function density({ ids, neighbours }: TieGraph): number {
  return neighbours.length / (ids.length * (ids.length - 1));
}

/**
 * For each person, how far their contacts lead back to one another: near 0 for a bridge between many who do not meet, 1 for
 * whoever has one contact, a little more in a closed circle of three. The sum over contacts j of (p_ij + sum_q p_iq p_qj)^2,
 * where p_ij is the share of a tie in the strength of all ties of i in this network.
 * Source: R. S. Burt, Structural Holes, Harvard University Press 1992, chapter 2.
 */
export function constraints(graph: TieGraph): Float64Array {
  const share = sharesOf(graph);
  const through = new Float64Array(graph.ids.length);
  return perPerson(graph, (person) => {
    forContacts(graph, person, (contact, tie) => forContacts(graph, contact, (other, next) => {
      if (other !== person) through[other]! += share[tie]! * share[next]!;
    }));
    let sum = 0;
    forContacts(graph, person, (contact, tie) => {
      sum += (share[tie]! + through[contact]!) ** 2;
    });
    forContacts(graph, person, (contact) => forContacts(graph, contact, (other) => {
      through[other] = 0;
    }));
    return sum;
  });
}

/**
 * For each person, how many of their contacts are not redundant: n - 2t/n for n contacts with t ties among themselves.
 * It is n where none of them know each other, and 1 where all do. Strengths do not count.
 * Source: S. P. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20 (1997) 35-38.
 */
export function effectiveSizes(graph: TieGraph): Float64Array {
  const shared = sharedContacts(graph);
  return perPerson(graph, (person, contacts) => {
    let twice = 0;
    forContacts(graph, person, (_, tie) => {
      twice += shared[tie]!;
    });
    return contacts - twice / contacts;
  });
}

/**
 * For each tie, at its places in `neighbours`, the share of the two people's other contacts that they have in common:
 * n_ij / ((k_i - 1) + (k_j - 1) - n_ij), 0 for a bridge, 1 where both know the same people.
 * Source: J.-P. Onnela et al., Structure and tie strengths in mobile communication networks, PNAS 104 (2007) 7332-7336.
 */
export function overlaps(graph: TieGraph): Float64Array {
  const shared = sharedContacts(graph);
  const overlap = new Float64Array(shared.length);
  for (let person = 0; person < graph.ids.length; person += 1) {
    forContacts(graph, person, (contact, tie) => {
      overlap[tie] = shared[tie]! / (contactsOf(graph, person) + contactsOf(graph, contact) - 2 - shared[tie]!);
    });
  }
  return overlap;
}

/**
 * Whether ties go out of groups or stay inside: (E - I) / (E + I), from -1 (all inside) to 1 (all between groups).
 * `groups` holds each person's group by their number; ties of people whose group is unknown do not count.
 * Source: D. Krackhardt, R. N. Stern, Informal networks and organizational crises, Social Psychology Quarterly 51 (1988) 123-140.
 */
export function eiIndex(graph: TieGraph, groups: readonly (string | undefined)[]): number {
  let [external, internal] = [0, 0];
  groups.forEach((group, person) => forContacts(graph, person, (contact) => {
    if (group === undefined || groups[contact] === undefined) return;
    if (groups[contact] === group) internal += 1;
    else external += 1;
  }));
  return (external - internal) / (external + internal);
}

/**
 * How mixed some people are: the chance that two of them, drawn with putting back, differ, as a share of the most that it could
 * be: (1 - sum p^2) G / (G - 1) for G kinds, from 0 (all alike) to 1 (as many of each). `kinds` is how many there could be;
 * where nothing is said, as many as there are. One kind alone is 0.
 * Source: P. M. Blau, Inequality and Heterogeneity, Free Press 1977; normalised by A. Agresti, B. F. Agresti, Sociological Methodology 9 (1978) 204-237.
 */
export function mixture(values: readonly string[], kinds: number = new Set(values).size): number {
  if (values.length === 0) return NaN;
  if (kinds < 2) return 0;
  const squares = [...Map.groupBy(values, (value) => value).values()].map((alike) => (alike.length / values.length) ** 2);
  return (1 - squares.reduce((sum, square) => sum + square, 0)) * (kinds / (kinds - 1));
}

/** For each tie, at its places in `neighbours`, how many contacts the two people have in common. */
function sharedContacts(graph: TieGraph): Uint32Array {
  const shared = new Uint32Array(graph.neighbours.length);
  const contactOf = new Uint32Array(graph.ids.length);
  for (let person = 0; person < graph.ids.length; person += 1) {
    forContacts(graph, person, (contact) => {
      contactOf[contact] = person + 1;
    });
    forContacts(graph, person, (contact, tie) => forContacts(graph, contact, (other) => {
      if (contactOf[other] === person + 1) shared[tie]! += 1;
    }));
  }
  return shared;
}

/** The share of each tie in the strength of all ties of the person in whose row it stands. */
function sharesOf(graph: TieGraph): Float64Array {
  const share = new Float64Array(graph.neighbours.length);
  for (let person = 0; person < graph.ids.length; person += 1) {
    let total = 0;
    forContacts(graph, person, (_, tie) => {
      total += graph.strengths[graph.grades[tie]!]!;
    });
    forContacts(graph, person, (_, tie) => {
      share[tie] = graph.strengths[graph.grades[tie]!]! / total;
    });
  }
  return share;
}

function perPerson(graph: TieGraph, measure: (person: number, contacts: number) => number): Float64Array {
  return Float64Array.from(graph.ids, (_, person) => (contactsOf(graph, person) === 0 ? NaN : measure(person, contactsOf(graph, person))));
}

function contactsOf({ rows }: TieGraph, person: number): number {
  return rows[person + 1]! - rows[person]!;
}

function forContacts({ rows, neighbours }: TieGraph, person: number, visit: (contact: number, tie: number) => void): void {
  for (let tie = rows[person]!; tie < rows[person + 1]!; tie += 1) visit(neighbours[tie]!, tie);
}
