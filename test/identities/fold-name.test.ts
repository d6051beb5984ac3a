import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/identities/index.ts';

test('names are compared without accents, capitals, signs and pictures', () => {
  expect(foldName('Zoë  O’Brandt-Müller 🦊')).toBe('zoe obrandt muller');
  expect(foldName('ŁUKASZ Straße Bjørn İpek')).toBe('lukasz strasse bjorn ipek');
  expect(foldName('ガブリエル')).toBe('ガブリエル');
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(foldName(foldName(text))).toBe(foldName(text));
  }), { numRuns: 1000 });
});
