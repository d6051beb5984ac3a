import type { RoundInput, RoundMember } from '../pairs/index.ts';
import type { RoundResult } from './match-round.ts';

/**
 * The rules that a round never breaks, looked at once more from its input alone, by code that shares nothing with what draws. Gives
 * every rule that is broken; none means that the round may be told.
 */
export function checkRound(input: RoundInput, result: Checked): readonly string[] {
  const faults = new Set<string>();
  const seen: Seen = { known: new Map(input.members.map(member => [member.id, member])), apart: new Set(input.never.map(([one, other]) => keyOf(one, other))), together: new Set(), faults };
  for (const { members } of result.groups) lookAtGroup(members, seen);
  lookAtSeats(input, result, faults);
  if (result.weight > result.bound) faults.add('The weight is above the bound.');
  return [...faults];
}

type Checked = Pick<RoundResult, 'groups' | 'unmatched' | 'weight' | 'bound'>;

function lookAtGroup(ids: readonly string[], seen: Seen): void {
  const { known, faults } = seen;
  if (ids.length < 2 || ids.length > 3) faults.add('A group is not of two or three.');
  for (const [at, one] of ids.entries()) for (const other of ids.slice(at + 1)) lookAtTwo(one, other, seen);
  if (!haveTime(ids.map(id => known.get(id)))) faults.add('A group has no half-hour in common.');
}

function lookAtSeats({ members }: RoundInput, { groups, unmatched }: Checked, faults: Set<string>): void {
  const seats = new Map<string, number>();
  for (const id of groups.flatMap(group => group.members)) seats.set(id, (seats.get(id) ?? 0) + 1);
  const left = new Set(unmatched);
  for (const { id, wants } of members) {
    if ((seats.get(id) ?? 0) > wants) faults.add('Somebody is in more groups than they want.');
    if (wants > 0 && members.length > 1 && seats.has(id) === left.has(id)) faults.add('Somebody is neither in a group nor left over, or both.');
  }
}

const keyOf = (one: string, other: string): string => one < other ? `${one}\n${other}` : `${other}\n${one}`;

type Seen = { readonly known: ReadonlyMap<string, RoundMember>; readonly apart: ReadonlySet<string>; readonly together: Set<string>; readonly faults: Set<string> };

function lookAtTwo(one: string, other: string, { known, apart, together, faults }: Seen): void {
  const key = keyOf(one, other);
  if (one === other || together.has(key)) faults.add('Two are together twice, or one with themselves.');
  if (apart.has(key)) faults.add('Two are together who never should be.');
  const [a, b] = [known.get(one)?.side?.trim().toLowerCase(), known.get(other)?.side?.trim().toLowerCase()];
  if (a && a === b) faults.add('Two of one side are together.');
  together.add(key);
}

function haveTime(group: readonly (RoundMember | undefined)[]): boolean {
  const weeks = group.map(member => member ? BigInt(`0x${member.available}`) : 0n);
  return weeks.reduce((common, week) => common & week) !== 0n;
}
