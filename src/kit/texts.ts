import { numberFormat, pluralRules } from '../time/intl.ts';

/**
 * The catalogue of texts. Each domain keeps a `texts.ts`:
 *
 *     export const texts = catalogue(
 *       { 'people.found': { one: '{count} person', other: '{count} people' }, 'people.hello': 'Hello {name}' },
 *       { 'people.found': { one: '{count} Mensch', other: '{count} Menschen' } },
 *     )
 *     const t = texts(tongue)
 *     t('people.found', { count: 3 })
 *
 * English is the source; what German lacks is said in English. Keys, parameters and tags are checked by the compiler.
 * A plural message is an object of CLDR plural forms chosen by `count`; the form '0' is taken for exactly zero.
 */
export function catalogue<const E extends Messages, const D extends Partial<Record<keyof E, Message>>>(en: E, de: D & Faithful<E, D>): Catalogue<E> {
  const german: Partial<Record<string, Message>> = de;
  const made = new WeakMap<Tongue, Translate<E>>(); // every piece of a page asks for the same one
  return tongue => {
    const translate = made.get(tongue) ?? translator<E>(tongue, key => (tongue.language === 'de' ? german[key] : undefined) ?? en[key] ?? key);
    made.set(tongue, translate);
    return translate;
  };
}

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A language with the regional habits (BCP 47) by which its numbers and dates are written. */
export type Tongue = { readonly language: Language; readonly tag: string };

export type Forms = { readonly other: string } & { readonly [F in '0' | 'zero' | 'one' | 'two' | 'few' | 'many']?: string };
export type Message = string | Forms;
export type Messages = Readonly<Record<string, Message>>;
export type Catalogue<E extends Messages> = (tongue: Tongue) => Translate<E>;

/** A piece of a sentence: plain words, or words inside `<tag>…</tag>`. */
export type Part = string | { readonly tag: string; readonly text: string };

export type Translate<E extends Messages> = {
  <K extends keyof E & string>(key: K, ...values: Values<E[K]>): string;
  /** The sentence in pieces, for messages such as `<link>{count} messages</link> wait`. */
  parts<K extends keyof E & string>(key: K, ...values: Values<E[K]>): readonly Part[];
};

type AnyForm<M> = M extends string ? M : M[keyof M];
type Named<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
type Names<M> = Named<AnyForm<M>> | (M extends string ? never : 'count');
type Values<M> = [Names<M>] extends [never] ? [] : [values: { readonly [N in Names<M>]: N extends 'count' ? number : string | number }];
type Faithful<E, D> = { readonly [K in keyof D]: K extends keyof E ? (Names<D[K]> extends Names<E[K]> ? D[K] : never) : never };

type Given = Readonly<Record<string, string | number>>;

function translator<E extends Messages>(tongue: Tongue, find: (key: string) => Message): Translate<E> {
  const text = (key: string, values: Given = {}) => fill(choose(find(key), tongue, values), tongue, values);
  const parts = (key: string, values: Given = {}) =>
    pieces(choose(find(key), tongue, values)).map(part =>
      typeof part === 'string' ? fill(part, tongue, values) : { tag: part.tag, text: fill(part.text, tongue, values) },
    );
  return Object.assign(text, { parts }) as Translate<E>;
}

function choose(message: Message, tongue: Tongue, values: Given): string {
  if (typeof message === 'string') return message;
  const count = Number(values['count']);
  if (count === 0 && message['0'] !== undefined) return message['0'];
  return message[pluralRules(tongue.tag).select(count)] ?? message.other;
}

function fill(pattern: string, tongue: Tongue, values: Given): string {
  if (!pattern.includes('{')) return pattern;
  const parts = cut.get(pattern) ?? pattern.split(/\{(\w+)\}/);
  cut.set(pattern, parts);
  return parts.map((part, at) => at % 2 === 0 ? part : said(part, tongue, values[part])).join('');
}

/** Patterns, cut at the names they hold: as many as there are texts. */
const cut = new Map<string, readonly string[]>();

function said(name: string, tongue: Tongue, value: string | number | undefined): string {
  if (value === undefined) return `{${name}}`;
  return typeof value === 'number' ? numberFormat(tongue.tag).format(value) : value;
}

function pieces(pattern: string): readonly Part[] {
  return pattern
    .split(/(<(\w+)>.*?<\/\2>)/g)
    .filter((piece, index) => index % 3 !== 2 && piece !== '')
    .map(piece => {
      const match = /^<(\w+)>(.*)<\/\1>$/.exec(piece);
      return match ? { tag: match[1] ?? '', text: match[2] ?? '' } : piece;
    });
}
