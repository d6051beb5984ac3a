import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeName, isSuffix, splitFullName } from '../../src/kit/full-name.ts';

test.each([
  ['Ana Doe, Ph.D.', { given: 'Ana', family: 'Doe', suffix: 'Ph.D.' }],
  ['Dr. Ana van der Berg, Ph.D., PMP', { prefix: 'Dr.', given: 'Ana', family: 'van der Berg', suffix: 'Ph.D., PMP' }],
  ['Brandt, Zoë Maria, MBA', { given: 'Zoë', middle: 'Maria', family: 'Brandt', suffix: 'MBA' }],
  ['Brandt, ZOË', { given: 'ZOË', family: 'Brandt' }],
  ['ANA DOE, CEO', { given: 'ANA', family: 'DOE', suffix: 'CEO' }],
  ['Zoë "Zo" Brandt MBA', { given: 'Zoë', family: 'Brandt', suffix: 'MBA', nickname: 'Zo' }],
  ['Ana (she/her) Doe', { given: 'Ana', family: 'Doe' }],
  ['José Ortega y Gasset', { given: 'José', family: 'Ortega y Gasset' }],
  ['Ana Ma', { given: 'Ana', family: 'Ma' }],
  ['Bo Example Jr.', { given: 'Bo', family: 'Example', suffix: 'Jr.' }],
  ['🦊 Ana Fox 🦊', { given: 'Ana', family: 'Fox' }],
  ['Ana Doe | Coach', { given: 'Ana', family: 'Doe', suffix: 'Coach' }],
  ['Ana', { given: 'Ana' }], ['', {}], ['🦊', {}],
])('%j is taken apart', (full, parts) => {
  expect(splitFullName(full)).toEqual({ prefix: '', given: '', middle: '', family: '', suffix: '', nickname: '', ...parts });
});

test('a name is put together as it is read', () => {
  expect(composeName({ prefix: 'Dr.', given: 'Ana', middle: 'M.', family: 'van der Berg', suffix: 'Ph.D.' })).toBe('Dr. Ana M. van der Berg, Ph.D.');
  expect(composeName({ given: '太郎', family: '山田' })).toBe('山田太郎');
  expect(composeName({ suffix: 'Ph.D.' })).toBe('Ph.D.');
});

test('credentials are told from names', () => {
  expect(['Ph.D.', 'MBA, PMP', 'Jr.', 'SHRM-SCP'].map(isSuffix)).toEqual([true, true, true, true]);
  expect(['Zoë', 'Ma', 'Brandt', ''].map(isSuffix)).toEqual([false, false, false, false]);
});

test('any text may stand where a name should', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(splitFullName(composeName(splitFullName(text))).nickname).toBe('');
  }), { numRuns: 1000 });
});
