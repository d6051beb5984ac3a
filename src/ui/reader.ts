import { english } from '../kit/tongue.ts';
import { given } from './given.tsx';
import type { Catalogue, Messages, Tongue, Translate } from '../kit/texts.ts';

/** For whom a page is written: their language and habits, their IANA zone, and what time it is for this request. */
export type Reader = Tongue & { readonly zone: string; readonly now: Date };

const reader = given<Reader>({ ...english, zone: 'UTC', now: new Date(0) });

/** Makes `reader` known to every component below. `Page` and `PlainPage` do this by themselves. */
export const ReadBy = reader.Provide;

export const useReader = (): Reader => reader.use();

/** The texts of a domain in the reader's language: `const t = useTexts(texts)`. */
export function useTexts<E extends Messages>(texts: Catalogue<E>): Translate<E> {
  return texts(useReader());
}
