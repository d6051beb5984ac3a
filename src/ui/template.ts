// Fills the gaps of precompiled JSX (build/precompile-jsx.ts), as Preact's renderer would have filled them.
import { isValidElement } from 'preact';

export { jsxTemplate as template } from 'preact/jsx-runtime';

/** A child: text is escaped, numbers are as they are, and elements are drawn in their turn. Whatever else there is, is nothing: it would be written without being escaped. */
export function child(value: unknown): unknown {
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'number' || typeof value === 'bigint' || isValidElement(value) || Array.isArray(value) ? value : null;
}

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
