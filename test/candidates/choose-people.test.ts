import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Candidate, Circumstances } from '../../src/candidates/candidate.ts';
import { choosePeople, mostAlike } from '../../src/candidates/choose-people.ts';
import { sayGrounds, sayWhy } from '../../src/candidates/say-terms.ts';
import { type Term, termNames } from '../../src/candidates/term.ts';
import { newSides, ownTerms, sumOf } from '../../src/candidates/terms.ts';
import { vantageOf } from '../../src/candidates/vantage.ts';
import type { Goal } from '../../src/goals/index.ts';
import { english, german } from '../tongues.ts';

const now = new Date('2026-11-21T09:00:00Z');
const alone: Circumstances = { now, goals: [], city: '', heard: [], passedOver: [], promised: new Set() };

/** Everything that speaks for somebody or against. */
const termsOf = (candidate: Candidate, around: Circumstances): readonly Term[] => [...ownTerms(candidate, around), ...newSides(candidate.vantage, around.heard, around)];

const companies = ['', 'Thread', 'Ferry Labs', 'Harbour Bank', 'North Clinic'];
const titles = ['', 'Head of Learning', 'Learning designer', 'Data analyst', 'Nurse', 'Junior recruiter', 'Chief of nothing'];

function somebody(id: string, about: Partial<Candidate> = {}): Candidate {
  const base = {
    id, fullName: `Person ${id}`, givenName: `P${id}`, company: '', title: '', city: '', photo: null, isConnection: true, connectedOn: '2019-05-04', sentCount: 0, receivedCount: 0,
    lastSentAt: null, lastReceivedAt: null, lastExchangeAt: null, roles: [], tags: [], notes: '', ...about,
  };
  return { ...base, vantage: vantageOf(base) };
}

function goal(about: Partial<Goal>): Goal {
  return { id: 'g', kind: 'new field', sentence: 'x', companies: [], lines: [], skills: [], places: [], season: null, createdAt: now, endedAt: null, result: '', ...about };
}

const people = fc.array(fc.record({
  company: fc.constantFrom(...companies), title: fc.constantFrom(...titles), city: fc.constantFrom('', 'Seattle', 'Lisbon'), sentCount: fc.nat(30), receivedCount: fc.nat(30), daysAgo: fc.integer({ min: 31, max: 5000 }),
  roles: fc.subarray(['mentor', 'connector', 'mentee', 'peer']), tags: fc.subarray(['facilitation', 'books']),
}), { maxLength: 40 }).map(all => all.map(({ daysAgo, ...each }, place) => {
  const at = new Date(now.getTime() - daysAgo * 86_400_000);
  return somebody(String(place), { ...each, lastSentAt: each.sentCount > 0 ? at : null, lastReceivedAt: each.receivedCount > 0 ? at : null, lastExchangeAt: each.sentCount + each.receivedCount > 0 ? at : null });
}));

const around = fc.record({
  goals: fc.subarray([goal({ kind: 'new role', companies: ['thread'], lines: ['learning'] }), goal({ kind: 'give back' }), goal({ kind: 'reconnect', skills: ['facilitation'], places: ['Lisbon'] })]),
  city: fc.constantFrom('', 'Seattle'), passedOver: fc.subarray([{ why: 'other field', vantage: vantageOf({ company: '', title: 'Nurse', city: '' }) }, { why: 'other company', vantage: vantageOf({ company: 'Thread', title: '', city: '' }) }, { why: 'too distant', vantage: vantageOf({ company: '', title: '', city: '' }) }]),
}).map((some): Circumstances => ({ ...alone, ...some }));

test('never more than asked for, never somebody twice, never more than two of a company or a line of work', () => {
  let alike = 0;
  fc.assert(fc.property(people, around, fc.integer({ min: 0, max: 12 }), (all, circumstances, count) => {
    const chosen = choosePeople(all, circumstances, count, 'ana').map(({ candidate }) => candidate);
    expect(chosen.length).toBeLessThanOrEqual(count);
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
    for (const side of ['company', 'line'] as const) {
      const sides = Map.groupBy(chosen.filter(({ vantage }) => vantage[side] !== ''), ({ vantage }) => vantage[side]);
      for (const some of sides.values()) {
        alike = Math.max(alike, some.length);
        expect(some.length).toBeLessThanOrEqual(mostAlike);
      }
    }
  }), { numRuns: 300 });
  expect(alike, 'the limit was met').toBe(mostAlike);
});

test('the choice is the same however the rows come, and another week puts equals in another order', () => {
  fc.assert(fc.property(people, around, fc.integer({ min: 1, max: 6 }), (all, circumstances, count) => {
    const chosen = (rows: readonly Candidate[]) => choosePeople(rows, circumstances, count, 'ana 2026-11-16').map(({ candidate }) => candidate.id);
    expect(chosen(all.toReversed())).toEqual(chosen(all));
  }), { numRuns: 200 });
  const equals = Array.from({ length: 60 }, (_, place) => somebody(String(place)));
  const week = (seed: string) => choosePeople(equals, alone, 2, seed).map(({ candidate }) => candidate.id);
  expect(new Set(['1', '2', '3', '4', '5'].map(seed => week(seed).join())).size).toBeGreaterThan(1);
});

test('every part of the sum is a sentence, in both languages, and the sum is that of its parts', () => {
  const named = new Set<string>();
  fc.assert(fc.property(people, around, (all, circumstances) => {
    for (const candidate of all) {
      const terms = termsOf(candidate, { ...circumstances, promised: new Set(['1']) });
      expect(sumOf(terms)).toBe(terms.reduce((sum, term) => sum + term.points, 0));
      for (const term of terms) named.add(term.name);
      for (const tongue of [english, german]) for (const sentence of [...sayGrounds(tongue, terms), sayWhy(tongue, terms)]) expect(sentence).toMatch(/^\p{Lu}[^{}]+\.$/u);
    }
  }), { numRuns: 200 });
  const more = somebody('n', { title: 'Facilitation lead', notes: 'Good at facilitation', city: 'Lisbon' });
  const none = somebody('k', { connectedOn: null });
  for (const each of [more, none]) for (const term of termsOf(each, { ...alone, goals: [goal({ skills: ['facilitation'], places: ['Lisbon'], companies: ['x'] })] })) named.add(term.name);
  expect(termNames.filter(name => !named.has(name) && name !== 'companyLine')).toEqual([]);
});

test('where all are familiar, one place is for somebody less so', () => {
  const at = new Date('2020-01-01T00:00:00Z');
  const familiar = Array.from({ length: 5 }, (_, place) => somebody(`f${place}`, { sentCount: 20, receivedCount: 20, lastSentAt: at, lastReceivedAt: at, lastExchangeAt: at }));
  const chosen = choosePeople([...familiar, somebody('stranger')], alone, 2, 'ana').map(({ candidate }) => candidate.id);
  expect(chosen[0]).toMatch(/^f/);
  expect(chosen[1]).toBe('stranger');
});

test('a tie that was strong and went quiet comes before one that never was, and a goal’s company before both', () => {
  const at = new Date('2018-01-01T00:00:00Z');
  const quiet = somebody('quiet', { sentCount: 20, receivedCount: 20, lastSentAt: at, lastReceivedAt: at, lastExchangeAt: at });
  const wanted = somebody('wanted', { company: 'Thread' });
  const order = (goals: readonly Goal[]) => [quiet, wanted, somebody('never')].toSorted((a, b) => sumOf(termsOf(b, { ...alone, goals })) - sumOf(termsOf(a, { ...alone, goals }))).map(({ id }) => id);
  expect(order([])).toEqual(['quiet', 'wanted', 'never']);
  expect(order([goal({ companies: ['Thread'] })])).toEqual(['wanted', 'quiet', 'never']);
  expect(order([goal({ kind: 'reconnect', companies: ['Thread'] })])).toEqual(['quiet', 'wanted', 'never']);
});

test('titles are understood in English and German', () => {
  const line = (title: string) => vantageOf({ company: '', title, city: '' });
  expect(line('Head of Learning')).toMatchObject({ line: 'learning', level: 'head' });
  expect(line('Softwareentwickler')).toMatchObject({ line: 'engineering' });
  expect(line('Geschäftsführerin')).toMatchObject({ level: 'founder' });
  expect(line('Senior Data Analyst')).toMatchObject({ line: 'data', level: 'senior' });
  expect(vantageOf({ company: 'North Clinic', title: '', city: 'Lisbon, Portugal' })).toMatchObject({ company: 'north clinic', industry: 'health', place: 'lisbon', level: '' });
});
