import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillDay } from '../../src/today/fill-day.ts';
import { type Item, type Kind, kinds } from '../../src/agenda/item.ts';
import type { Offer } from '../../src/agenda/source.ts';

const item = (kind: Kind, id: string, company = ''): Item => ({
  kind, person: { id, fullName: id, givenName: id, company, photo: null }, occasion: '', say: () => ({ title: id, why: '', action: { label: '', href: '' } }),
});

const datedKinds: readonly Kind[] = ['prepare', 'promise', 'write-down', 'unsent', 'trouble'];

const offers: fc.Arbitrary<readonly Offer[]> = fc.array(fc.record({
  kind: fc.constantFrom(...kinds), most: fc.nat(4), spent: fc.nat(3), people: fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', 'Thread', 'Ferry')), { maxLength: 6 }),
}), { maxLength: 8 }).map(all => [...new Map(all.map(each => [each.kind, each])).values()].map(({ kind, most, spent, people }) =>
  ({ kind, most, spent, atOnce: 1, dated: datedKinds.includes(kind), items: people.map(([id, company]) => item(kind, String(id), company)) })));

test('a day never holds more than the pace, counted with what was done of it', () => {
  let full = 0;
  fc.assert(fc.property(offers, fc.integer({ min: 1, max: 12 }), (all, places) => {
    const filled = fillDay(all, places);
    const spent = all.reduce((sum, offer) => sum + offer.spent, 0);
    expect(filled.length).toBeLessThanOrEqual(places);
    if (filled.length === places) full++;
    for (const { kind, most } of all) expect(filled.filter(each => each.kind === kind).length).toBeLessThanOrEqual(most);
    if (all.every(offer => !offer.dated)) expect(filled.length).toBeLessThanOrEqual(Math.max(0, places - spent));
  }), { numRuns: 500 });
  expect(full, 'some days were full').toBeGreaterThan(10);
});

test('beside what has its day, nobody stands on it twice, and no company more than twice', () => {
  fc.assert(fc.property(offers, fc.integer({ min: 1, max: 12 }), (all, places) => {
    const free = fillDay(all, places).filter(each => !datedKinds.includes(each.kind) && each.kind !== 'loop-back');
    const people = free.map(each => each.person!.id);
    expect(new Set(people).size).toBe(people.length);
    for (const [company, some] of Map.groupBy(free, each => each.person!.company)) if (company) expect(some.length).toBeLessThanOrEqual(2);
  }), { numRuns: 500 });
});

test('what has its day takes turns too: tomorrow’s meetings do not crowd out a promise', () => {
  expect(idsOf(fillDay([dated('prepare', 'a', 'b', 'c', 'd'), dated('promise', 'e', 'f')], 5))).toEqual(['a', 'b', 'c', 'e', 'f']);
});

test('no trouble crowds out a meeting, a promise or a note: it has the places that they leave, before whatever is suggested', () => {
  const trouble = [{ ...dated('unsent', 'g', 'h'), canWait: true }, { ...dated('trouble', 'i'), canWait: true }];
  const suggested: Offer = { kind: 'reply', dated: false, atOnce: 1, most: 2, spent: 0, items: [item('reply', 'j')] };
  const day = [dated('prepare', 'a', 'b'), dated('promise', 'c'), dated('write-down', 'd')];
  expect(idsOf(fillDay([...trouble, suggested, ...day], 4))).toEqual(['a', 'b', 'c', 'd']);
  expect(idsOf(fillDay([...trouble, suggested, ...day], 5))).toEqual(['a', 'b', 'c', 'd', 'g']);
});

const dated = (kind: Kind, ...ids: readonly string[]): Offer => ({ kind, dated: true, atOnce: 1, most: 4, spent: 0, items: ids.map(id => item(kind, id)) });
const idsOf = (items: readonly Item[]) => items.map(({ person }) => person!.id).toSorted();

test('doing one thing brings nothing new: what remains of the day is the rest of it', () => {
  const one = (spent: number, replies: readonly Item[]): readonly Offer[] => [
    { kind: 'reply', dated: false, atOnce: 1, most: 2, spent, items: replies }, { kind: 'reach-out', dated: false, atOnce: 1, most: 2, spent: 0, items: [item('reach-out', 'x'), item('reach-out', 'y')] }, { kind: 'check-in', dated: false, atOnce: 1, most: 2, spent: 0, items: [item('check-in', 'c'), item('check-in', 'd')] },
  ];
  const replies = [item('reply', 'a'), item('reply', 'b'), item('reply', 'e')];
  const before = fillDay(one(0, replies), 5).map(each => each.person!.id);
  expect(before).toEqual(['a', 'b', 'c', 'x', 'y']);
  expect(fillDay(one(1, replies.slice(1)), 5).map(each => each.person!.id)).toEqual(['b', 'c', 'x', 'y']);
});
