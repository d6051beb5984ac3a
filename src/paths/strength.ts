/**
 * Arithmetic of strengths. A strength is the decimal number that someone wrote: 0.9 x 0.2 and 0.6 x 0.3 are both 0.18,
 * although their products as doubles differ in the last bit. So the products of two paths are compared as decimals.
 */
export type Decimal = { readonly digits: bigint; readonly places: number };

/** The double nearest to the exact product of the factors as decimals: 0.8 x 0.4 gives 0.32. */
export function product(factors: readonly number[]): number {
  const { digits, places } = exactProduct(factors);
  return Number(`${digits}e-${places}`);
}

/** Below 0 where the first product is larger, above 0 where the second is, 0 where they are the same decimal. */
export function compareProducts(first: readonly number[], second: readonly number[]): number {
  if (sameFactors(first, second)) return 0;
  const [a, b] = [exactProduct(first), exactProduct(second)];
  const [x, y] = [a.digits * tenTo(b.places - a.places), b.digits * tenTo(a.places - b.places)];
  return x > y ? -1 : x < y ? 1 : 0;
}

/** How many places after the point the shortest way of writing a number takes: 2 for 0.25, 0 for 1. */
export function decimalPlaces(value: number): number {
  return decimalOf(value).places;
}

/**
 * How a search multiplies. Where every product of up to `hops` factors of at most `places` places has 14 digits or fewer, each is
 * rounded to its own decimal, and equal doubles mean equal decimals; then `slack` and `dust` are 0. Elsewhere doubles that
 * are closer than `slack` (relative; a product of a thousand factors is off by less) or `dust` (where doubles run out) prove nothing.
 */
export type Measure = { readonly scales: Float64Array | undefined; readonly slack: number; readonly dust: number };

export function measureFor(places: number, hops: number): Measure {
  if (places * hops > 14) return { scales: undefined, slack: 1e-12, dust: 1e-300 };
  return { scales: Float64Array.from({ length: hops + 1 }, (_, hop) => Number(`1e${places * hop}`)), slack: 0, dust: 0 };
}

/** A product of `hops` factors as the measure keeps it. */
export function settleProduct(measure: Measure, value: number, hops: number): number {
  if (measure.scales === undefined) return value;
  const scale = measure.scales[hops]!;
  return Math.round(value * scale) / scale;
}

/** Whether two products are so far apart that their doubles settle which is larger. */
export function isClear(measure: Measure, first: number, second: number): boolean {
  return Math.abs(first - second) > measure.slack * Math.max(first, second) + measure.dust;
}

function exactProduct(factors: readonly number[]): Decimal {
  let [digits, places] = [1n, 0];
  for (const factor of factors) {
    const decimal = decimalOf(factor);
    digits *= decimal.digits;
    places += decimal.places;
  }
  return { digits, places };
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

function sameFactors(first: readonly number[], second: readonly number[]): boolean {
  if (first.length !== second.length) return false;
  const [a, b] = [first.toSorted(), second.toSorted()];
  return a.every((factor, index) => factor === b[index]);
}

function tenTo(power: number): bigint {
  return power > 0 ? 10n ** BigInt(power) : 1n;
}
