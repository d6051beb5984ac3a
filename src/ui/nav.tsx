import { Avatar } from './avatar.tsx';
import { classes } from './classes.ts';
import { drawnOnce } from './drawn-once.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { texts } from './texts.ts';
import type { Theme } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { useTexts } from './reader.ts';
import type { MemberShell, NavItem, Places } from './shell.ts';

/** A longer label is given more of the bar by its letters, not by their width, which changes when the typeface arrives. */
const longestLabel = 10;

type NavProps = { readonly shell: MemberShell; readonly current: string | undefined };

/** Where one can go: a column on a wide screen; on a phone a head line, and a bar below the thumb. */
export function MainNav({ shell: { places, account, theme, name }, current }: NavProps) {
  return (
    <header class="side">
      <a class="mark" href={places.nav[0]?.href ?? '/'} tabIndex={-1} aria-hidden="true">
        <Mark />
        {name}
      </a>
      <Ways of={places} as={current} />
      <details class="menu account end" data-menu>
        <summary>
          <Avatar name={account.name} photo={account.photo} size="small" />
          <span class="account-name">{account.name}</span>
          <Icon name="open" size={16} />
        </summary>
        <AccountSheet of={places} as={theme} />
      </details>
    </header>
  );
}

/** Drawn for each place that is the current one. */
const Ways = drawnOnce<Places, string | undefined>(({ of: { find, nav, aside }, as: current }) => {
  const t = useTexts(texts);
  return (
    <>
      <a class="find" href={find.page} data-palette-open aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={18} />
        <span>{t('ui.find.short')}</span>
        <kbd aria-hidden="true">{t('ui.keys.control')} K</kbd>
      </a>
      <nav class="nav" aria-label={t('ui.main')}>
        {nav.map(item => (
          <a key={item.href} class={classes(item.label.length > longestLabel && 'long')} href={item.href} aria-current={item.href === current ? 'page' : undefined} data-go={item.key}>
            <Icon name={item.icon} size={22} />
            <span>{item.label}</span>
          </a>
        ))}
        {aside.map(item => (
          <a key={item.href} class="wide-only" href={item.href} aria-current={item.href === current ? 'page' : undefined}>
            <Icon name={item.icon} size={22} />
            <span>{item.label}</span>
          </a>
        ))}
      </nav>
    </>
  );
});

/** Drawn for each theme. */
const AccountSheet = drawnOnce<Places, Theme>(({ of: { aside, menu, signOut }, as: theme = 'system' }) => {
  const t = useTexts(texts);
  return (
    <div class="menu-sheet">
      <ul>
        {aside.map(item => (
          <li key={item.href} class="narrow-only">
            <MenuLink {...item} />
          </li>
        ))}
        {menu.map(item => (
          <li key={item.href}>
            <MenuLink {...item} />
          </li>
        ))}
      </ul>
      <button type="button" class="menu-item keys-opener" popovertarget="keys">
        <Icon name="keyboard" size={18} />
        {t('ui.keys')}
      </button>
      <ThemeSwitch theme={theme} />
      <form method="post" action={signOut.action}>
        <button class="menu-item">
          <Icon name="leave" size={18} />
          {signOut.label}
        </button>
      </form>
    </div>
  );
});

const MenuLink = ({ href, label, icon }: NavItem) => (
  <a class="menu-item" href={href}>
    <Icon name={icon} size={18} />
    {label}
  </a>
);
