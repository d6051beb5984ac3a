import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/kit/texts.ts';
import { pickTongue } from '../../src/kit/tongue.ts';

const texts = catalogue(
  {
    hello: 'Hello {name}',
    people: { '0': 'Nobody yet', one: '{count} person', other: '{count} people' },
    waiting: '<link>{count} messages</link> wait for {name}',
    only: 'Only said in English',
  },
  {
    hello: 'Hallo {name}',
    people: { one: '{count} Mensch', other: '{count} Menschen' },
  },
);
const en = texts({ language: 'en', tag: 'en-GB' });
const de = texts({ language: 'de', tag: 'de-DE' });

test('a sentence takes its values', () => {
  expect(en('hello', { name: 'Ana' })).toBe('Hello Ana');
  expect(de('hello', { name: 'Ana' })).toBe('Hallo Ana');
});

test('a plural follows its count, with a word of its own for nothing', () => {
  expect([0, 1, 2].map(count => en('people', { count }))).toEqual(['Nobody yet', '1 person', '2 people']);
  expect(de('people', { count: 1 })).toBe('1 Mensch');
});

test('numbers are written as the reader writes them', () => {
  expect(en('people', { count: 1100 })).toBe('1,100 people');
  expect(de('people', { count: 1100 })).toBe('1.100 Menschen');
});

test('what German lacks is said in English', () => {
  expect(de('only')).toBe('Only said in English');
});

test('a sentence comes in pieces where a link belongs into it', () => {
  expect(en.parts('waiting', { count: 71, name: 'you' })).toEqual([{ tag: 'link', text: '71 messages' }, ' wait for you']);
});

test('a name cannot bring a link of its own', () => {
  expect(en.parts('waiting', { count: 1, name: '<link>Mallory</link>' }).at(-1)).toBe(' wait for <link>Mallory</link>');
});

test('wrong keys and parameters do not compile', () => {
  const never = (): void => {
    // @ts-expect-error a key nobody wrote
    en('goodbye');
    // @ts-expect-error a value is missing
    en('hello');
    // @ts-expect-error a value of another name
    en('hello', { nam: 'Ana' });
    // @ts-expect-error German may not ask for more than English gives
    catalogue({ a: 'A {b}' }, { a: 'A {c}' });
    // @ts-expect-error nor hold what English lacks
    catalogue({ a: 'A' }, { b: 'B' });
  };
  expect(never).toBeTypeOf('function');
});

describe('the tongue of a request', () => {
  test.each([
    [undefined, { language: 'en', tag: 'en-GB' }],
    ['de-AT,de;q=0.9,en;q=0.8', { language: 'de', tag: 'de-AT' }],
    ['fr-FR, en-US;q=0.7, de;q=0.9', { language: 'de', tag: 'de' }],
    ['en', { language: 'en', tag: 'en-GB' }],
    ['en-US', { language: 'en', tag: 'en-US' }],
    ['de;q=0, *', { language: 'en', tag: 'en-GB' }],
    ['de_broken-,;;q=x', { language: 'en', tag: 'en-GB' }],
    ['de-!!', { language: 'de', tag: 'de' }],
  ])('asked for as %s is %o', (header, tongue) => {
    expect(pickTongue(header)).toEqual(tongue);
  });

  test('is the one the member chose, whatever the browser asks for', () => {
    expect(pickTongue('en-US', 'de')).toEqual({ language: 'de', tag: 'de' });
  });
});
