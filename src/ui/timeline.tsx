import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type Moment = {
  readonly key: string;
  readonly icon?: IconName | undefined;
  /** Whose move it was: ours on the warm side, theirs on the cool one. */
  readonly side?: 'mine' | 'theirs' | undefined;
  readonly when: ComponentChildren;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren | undefined;
};

/** What happened, in order, along a line. */
export function Timeline({ moments, label }: { readonly moments: readonly Moment[]; readonly label?: string | undefined }) {
  return (
    <ol class="timeline" aria-label={label}>
      {moments.map(moment => (
        <li key={moment.key} class={moment.side}>
          <span class="knot">{moment.icon && <Icon name={moment.icon} size={15} />}</span>
          <div class="stack gap-1">
            <p class="timeline-head">
              <strong>{moment.title}</strong> <small>{moment.when}</small>
            </p>
            {moment.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
