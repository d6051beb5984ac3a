import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'plain' | 'lake' | 'coffee' | 'good' | 'care' | 'trouble';

type TagProps = {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly href?: string | undefined;
  readonly children: ComponentChildren;
};

/** A word or two on a person, a state, a kind. The words carry the meaning, the tone only repeats it. */
export function Tag({ tone = 'plain', icon, href, children }: TagProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </>
  );
  return href ? (
    <a class={classes('tag', tone)} href={href}>
      {inside}
    </a>
  ) : (
    <span class={classes('tag', tone)}>{inside}</span>
  );
}

export function Tags({ children }: { readonly children: ComponentChildren }) {
  return <span class="tags">{children}</span>;
}
