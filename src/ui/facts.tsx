import type { ComponentChildren } from 'preact';
import { numberText } from './format.ts';
import { useReader } from './reader.ts';

export type Fact = {
  readonly value: number | string;
  readonly label: ComponentChildren;
  readonly href?: string | undefined;
  readonly note?: ComponentChildren | undefined;
};

/** A few large figures, each with its words and, where there is one, the list behind it. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const reader = useReader();
  return (
    <dl class="facts">
      {facts.map(({ value, label, href, note }, index) => (
        <div class="fact" key={index}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd class="figure">{typeof value === 'number' ? numberText(reader, value) : value}</dd>
          {note && <dd class="note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** What is known of something: a word and its value, below each other. */
export function Details({ rows }: { readonly rows: readonly (readonly [term: ComponentChildren, value: ComponentChildren])[] }) {
  return (
    <dl class="details">
      {rows.map(([term, value], index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
