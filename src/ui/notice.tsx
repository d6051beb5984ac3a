import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

export type Note = {
  readonly tone?: 'info' | 'good' | 'care' | 'trouble' | undefined;
  readonly title?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
  readonly children?: ComponentChildren | undefined;
};

const icons: Record<NonNullable<Note['tone']>, IconName> = { info: 'info', good: 'check', care: 'care', trouble: 'care' };

/** What happened, what was kept, what to do: in that order, calmly. */
export function Notice({ tone = 'info', title, actions, children }: Note) {
  return (
    <div class={classes('notice', tone)}>
      <Icon name={icons[tone]} />
      <div class="stack gap-2">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </div>
  );
}
