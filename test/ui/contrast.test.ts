import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// Computes the contrast of WCAG 2.2 from the OKLCH values of the tokens themselves.
const tokens = readFileSync(new URL('../../public/css/tokens.css', import.meta.url), 'utf8');
const faces = readFileSync(new URL('../../public/css/faces.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';

function colour(name: string, scheme: Scheme): string {
  const match = new RegExp(`--${name}: light-dark\\((oklch\\([^)]+\\)), (oklch\\([^)]+\\))\\)`).exec(tokens);
  if (!match) throw new Error(`no token ${name}`);
  return match[scheme === 'light' ? 1 : 2]!;
}

/** Linear sRGB of an `oklch(L% C H)`, clipped to what a screen shows (CSS Color 4). */
function linear(oklch: string): readonly number[] {
  const [l = 0, c = 0, h = 0] = oklch.match(/[\d.]+/g)!.map(Number);
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const [x, y, z] = [
    l / 100 + 0.3963377774 * a + 0.2158037573 * b,
    l / 100 - 0.1055613458 * a - 0.0638541728 * b,
    l / 100 - 0.0894841775 * a - 1.291485548 * b,
  ].map(v => v ** 3) as [number, number, number];
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map(v => Math.min(1, Math.max(0, v)));
}

const luminance = (oklch: string) => linear(oklch).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test('the measure itself is right: black on white is 21 to 1', () => {
  expect(contrast('oklch(0% 0 0)', 'oklch(100% 0 0)')).toBeCloseTo(21, 1);
  expect(contrast('oklch(100% 0 0)', 'oklch(59.99% 0 0)')).toBeGreaterThan(3);
});

const grounds = ['paper', 'sheet', 'shade'];
const readable = [
  ...['ink', 'soft', 'coffee', 'lake', 'good', 'care', 'trouble'].flatMap(letters => grounds.map(ground => [letters, ground])),
  ...['coffee', 'lake', 'good', 'care', 'trouble'].map(tone => [tone, `${tone}-wash`]),
  ...['lake', 'good', 'care', 'trouble', 'coffee'].flatMap(tone => [
    ['ink', `${tone}-wash`],
    ['coffee', `${tone}-wash`],
  ]),
  ['on-coffee', 'coffee'],
  ['on-coffee', 'coffee-deep'],
  ['coffee-deep', 'coffee-wash'],
] as [string, string][];
const visible = [
  ...['paper', 'sheet'].flatMap(ground => [
    ['edge', ground],
    ['lake', ground],
    ['coffee', ground],
  ]),
  ...['series-0', 'series-1'].map(series => [series, 'sheet']),
] as [string, string][];

describe.each(['light', 'dark'] as const)('in the %s', scheme => {
  test.each(readable)('%s on %s can be read', (letters, ground) => {
    expect(contrast(colour(letters, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(visible)('%s stands out from %s', (mark, ground) => {
    expect(contrast(colour(mark, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test('initials can be read on each of the 24 colours of faces', () => {
    const [letters, ground] = [...faces.matchAll(/light-dark\((oklch\([^)]*\)\)), (oklch\([^)]*\)\))\)/g)].map(
      match => match[scheme === 'light' ? 1 : 2]!,
    ) as [string, string];
    const hues = [...faces.matchAll(/--hue: (\d+) \}$/gm)].map(match => match[1]!);
    expect(new Set(hues.slice(-24)).size).toBe(24);
    for (const hue of hues) expect(contrast(letters.replace('var(--hue)', hue), ground.replace('var(--hue)', hue))).toBeGreaterThanOrEqual(4.5);
  });
});
