import type { ComponentChildren, VNode } from 'preact';

type Provided<T> = { readonly value: T; readonly children: ComponentChildren };

/** What `Provide` gives to every component below it, and `use` reads there. */
export type Given<T> = { readonly Provide: (props: Provided<T>) => VNode; readonly use: () => T };

const forgetting: (() => void)[] = [];

/**
 * A value known to every component below: a context without subscriptions. A page is drawn once, in order and at one go, so that one place
 * holds the value while what is below is drawn. Preact's contexts note every reader in case the value changes: for a list of 30 people that took
 * longer than the list, and kept whole pages from being collected.
 */
export function given<T>(usual: T): Given<T> {
  let held = usual;
  const Turn = ({ to }: { readonly to: T }): null => {
    held = to;
    return null;
  };
  forgetting.push(() => held = usual);
  return {
    Provide({ value, children }) {
      const before = held;
      return <><Turn to={value} />{children}<Turn to={before} /></>;
    },
    use: () => held,
  };
}

/** After a page: whoever draws the next begins anew, even where this one threw. */
export function forgetGiven(): void {
  for (const forget of forgetting) forget();
}
