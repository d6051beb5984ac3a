import type { Assets } from './assets.ts';
import type { IconName } from './icon.tsx';
import type { Note } from './notice.tsx';
import type { Reader } from './reader.ts';
import type { Theme } from './theme.ts';

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** The letter that goes there after `g`. */
  readonly key?: string | undefined;
};

/** What every page is drawn with, gathered once per request. */
export type Shell = {
  readonly reader: Reader;
  readonly theme: Theme;
  readonly assets: Assets;
  /** The product's name, for titles and the mark. */
  readonly name: string;
  /** A sentence for the next page shown, after something was done. */
  readonly flash?: Note | undefined;
};

/** Where a member can go: the same for all whose language and habits are the same. Give them the same object each time: what rests on it alone is drawn once. */
export type Places = {
  readonly nav: readonly NavItem[];
  /** Where one goes less often: below the others on a wide screen, in the menu of the account on a phone. */
  readonly aside: readonly NavItem[];
  /** What the menu of the account holds. */
  readonly menu: readonly NavItem[];
  readonly signOut: { readonly action: string; readonly label: string };
  /** Where "find" goes without script, its query in `q`; and where the palette asks (answers `[{label,href,hint,group}]`). */
  readonly find: { readonly page: string; readonly quick: string };
};

/** What a member's page has besides: where one can go, and who one is. */
export type MemberShell = Shell & { readonly places: Places; readonly account: { readonly name: string; readonly photo?: string | undefined } };
