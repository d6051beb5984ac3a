// Fills the gaps of precompiled JSX (build/precompile-jsx.ts), as Preact's renderer would have filled them.
export { jsxTemplate as template } from 'preact/jsx-runtime';

/** A child: text is escaped, nothing is nothing, and elements are drawn in their turn. */
export const child = (value: unknown): unknown => typeof value === 'string' ? escaped(value) : typeof value === 'boolean' || typeof value === 'function' ? null : value;

/** An attribute with the space before it, or nothing where it is not there. */
export function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false || typeof value === 'function') return '';
  return value === true || value === '' ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

/** An attribute that says yes and no in words, as those of ARIA do. */
export const word = (name: string, value: unknown): string => value === null || value === undefined ? '' : attribute(name, String(value));

function escaped(text: string): string {
  return /["&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;') : text;
}
