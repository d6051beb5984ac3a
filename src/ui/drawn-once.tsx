import type { FunctionComponent } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { template } from './template.ts';

type Variant<K, V> = { readonly of: K; readonly as?: V };

/**
 * A part of a page that rests on nothing but `of` (made for one tongue) and on `as`, one of a few: drawn when it is first asked for, and the
 * same text from then on. What surrounds a page (where one can go, the sheets that wait to be opened) was a quarter of its elements.
 */
export function drawnOnce<K extends object, V extends string | undefined = undefined>(Part: FunctionComponent<Variant<K, V>>): FunctionComponent<Variant<K, V>> {
  const drawn = new WeakMap<K, Map<V | undefined, string>>();
  return variant => {
    const known = drawn.get(variant.of) ?? new Map<V | undefined, string>();
    const html = known.get(variant.as) ?? renderToString(<Part {...variant} />);
    known.set(variant.as, html);
    drawn.set(variant.of, known);
    return template([html]);
  };
}
