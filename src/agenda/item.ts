import type { Reader as ReaderOfPage } from '../ui/index.ts';

/** What may stand on a day, in the order in which it is shown. */
export const kinds = ['prepare', 'agree', 'promise', 'write-down', 'unsent', 'trouble', 'loop-back', 'reply', 'check-in', 'follow-up', 'introduce', 'reach-out', 'invitations'] as const;
export type Kind = (typeof kinds)[number];

export type Somebody = { readonly id: string; readonly fullName: string; readonly givenName: string; readonly company: string; readonly photo: string | null };

/** What an item is known by: its kind, whom it is about, and its occasion. */
export type ItemKey = { readonly kind: Kind; readonly person: string | null; readonly occasion: string };

/** The item in words for its reader. */
export type Said = {
  readonly title: string;
  /** Why it is here, in a sentence or two. */
  readonly why: string;
  readonly action: { readonly label: string; readonly href: string };
  /** Everything that speaks for it, each in a sentence, where there is more than `why` says. */
  readonly grounds?: readonly string[] | undefined;
};

/** One thing to do. */
export type Item = {
  readonly kind: Kind;
  readonly person: Somebody | null;
  /** A circle it is about, by its id. */
  readonly circle?: string | undefined;
  /** Tells one occasion from the next: a message that was answered is not the one that comes after it. */
  readonly occasion: string;
  /** Says it for a reader. */
  say(reader: ReaderOfPage): Said;
};

/** The key as one word, for forms and programs. */
export const writeKey = ({ kind, person, occasion }: ItemKey): string => `${kind}:${person ?? ''}:${occasion}`;
export const keyOf = ({ kind, person, occasion }: Item): ItemKey => ({ kind, person: person?.id ?? null, occasion });

/** The key that was written so, or undefined where it means nothing. */
export function readKey(text: string): ItemKey | undefined {
  const [, word, person, occasion] = /^([a-z-]+):([0-9a-f-]{36})?:([\x20-\x7e]{0,100})$/.exec(text) ?? [];
  const kind = kinds.find(each => each === word);
  return kind && { kind, person: person ?? null, occasion: occasion ?? '' };
}

/** There is no such item, or it is about somebody else's people: the answer is the same. */
export class NoSuchItem extends Error {
  constructor() {
    super('There is no such item here. “kith today” shows those there are.');
  }
}
