import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

export type MenuItem =
  | { readonly label: string; readonly href: string; readonly icon?: IconName | undefined; readonly sheet?: boolean | undefined }
  | {
      readonly label: string;
      readonly action: string;
      readonly icon?: IconName | undefined;
      readonly fields?: Readonly<Record<string, string>> | undefined;
      /** The region to swap where script runs. */
      readonly enhance?: string | undefined;
    };

type MenuProps = {
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** Only the icon is seen; the label is read out. */ readonly compact?: boolean | undefined;
  readonly items: readonly MenuItem[];
  readonly end?: boolean | undefined;
  readonly children?: ComponentChildren | undefined;
};

/** Actions behind one button. Opens without script; links go somewhere, actions post a small form. */
export function Menu({ label, icon, compact, items, end, children }: MenuProps) {
  return (
    <details class={classes('menu', end && 'end')} data-menu>
      <summary class={classes('btn', compact && 'bare round')} aria-label={compact ? label : undefined}>
        {icon && <Icon name={icon} size={18} />}
        {!compact && label}
        {!compact && <Icon name="open" size={16} />}
      </summary>
      <div class="menu-sheet">
        <ul>
          {items.map(item => (
            <li key={item.label}>{'href' in item ? <MenuLink {...item} /> : <MenuAction {...item} />}</li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}

const MenuLink = ({ label, href, icon, sheet }: Extract<MenuItem, { href: string }>) => (
  <a class="menu-item" href={href} data-sheet={sheet ? '' : undefined}>
    {icon && <Icon name={icon} size={18} />}
    {label}
  </a>
);

const MenuAction = ({ label, action, icon, fields = {}, enhance }: Extract<MenuItem, { action: string }>) => (
  <form method="post" action={action} data-enhance={enhance}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button class="menu-item">
      {icon && <Icon name={icon} size={18} />}
      {label}
    </button>
  </form>
);
