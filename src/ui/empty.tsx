import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type EmptyProps = {
  readonly icon?: IconName | undefined;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
};

/** What a page says when it has nothing to show: why that is so, and the next step. */
export function EmptyState({ icon = 'cup', title, children, actions }: EmptyProps) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name={icon} size={28} />
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
