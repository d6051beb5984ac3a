import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

type Look = {
  /** `main`: the one next step of a page or card. `quiet` (default): everything beside it. `bare`: text alone. `grave`: cannot be undone. */
  readonly look?: 'main' | 'quiet' | 'bare' | 'grave' | undefined;
  readonly size?: 'small' | undefined;
  readonly icon?: IconName | undefined;
  /** A letter that does the same where script runs; name it in the page's words. */
  readonly keys?: string | undefined;
  readonly children: ComponentChildren;
};

type ButtonProps = Look & {
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formAction?: string | undefined;
  readonly formNoValidate?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly id?: string | undefined;
  /** The id of a `Dialog` or `Menu` to open. */
  readonly opens?: string | undefined;
  /** The id of a `Dialog` to close: its "no". */
  readonly closes?: string | undefined;
  /** Says more than the visible words where they would not stand alone: "Remove the tag Berlin". */
  readonly label?: string | undefined;
};

/** Sends the form around it unless told otherwise. */
export function Button({ look, size, icon, keys, children, label, opens, closes, formAction, formNoValidate, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button
      class={buttonClass(look, size)}
      type={opens || closes ? 'button' : type}
      aria-label={label}
      aria-keyshortcuts={keys}
      popovertarget={opens ?? closes}
      popovertargetaction={closes ? 'hide' : undefined}
      formaction={formAction}
      formnovalidate={formNoValidate}
      {...rest}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}

type LinkButtonProps = Look & {
  readonly href: string;
  readonly label?: string | undefined;
  /** Opens the page's `main` in a dialog where script runs (see `Confirm`). */
  readonly sheet?: boolean | undefined;
  readonly external?: boolean | undefined;
  readonly download?: boolean | undefined;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ look, size, icon, keys, children, label, href, sheet, external, download }: LinkButtonProps) {
  return (
    <a
      class={buttonClass(look, size)}
      href={href}
      aria-label={label}
      aria-keyshortcuts={keys}
      data-sheet={sheet ? '' : undefined}
      download={download}
      {...(external ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
      {external && <Icon name="away" size={16} />}
    </a>
  );
}

const buttonClass = (look: Look['look'] = 'quiet', size?: Look['size']) => classes('btn', look, size);
