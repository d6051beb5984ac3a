import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

type CardProps = {
  readonly title?: ComponentChildren | undefined;
  /** A line of small words above the title. */
  readonly kind?: ComponentChildren | undefined;
  /** What stands at the right of the title: a link, a menu. */
  readonly aside?: ComponentChildren | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren | undefined;
};

/** A sheet of paper: one matter, with or without a title. */
export function Card({ title, kind, aside, level = 2, id, class: extra, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={classes('card stack', extra)} id={id}>
      {(title || aside) && (
        <header class="card-head">
          <div>
            {kind && <p class="kind">{kind}</p>}
            {title && <Heading class="card-title">{title}</Heading>}
          </div>
          {aside && <div class="card-aside">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

type ItemCardProps = {
  readonly face?: ComponentChildren | undefined;
  readonly kind: ComponentChildren;
  readonly icon?: IconName | undefined;
  readonly title: ComponentChildren;
  readonly level?: 2 | 3 | undefined;
  /** The reason it is here, in a sentence or two. */
  readonly why?: ComponentChildren | undefined;
  /** One main button, then quiet ones. */
  readonly actions?: ComponentChildren | undefined;
  readonly id?: string | undefined;
  readonly children?: ComponentChildren | undefined;
};

/** One thing to do, with whom, why, and the next step in reach. */
export function ItemCard({ face, kind, icon, title, level = 2, why, actions, id, children }: ItemCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article class={classes('card item', !face && 'faceless')} id={id}>
      {face}
      <div class="item-body">
        <p class="kind">
          {icon && <Icon name={icon} size={16} />}
          {kind}
        </p>
        <Heading class="item-title">{title}</Heading>
        {why && <p class="why">{why}</p>}
        {children}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </article>
  );
}
