import type { ComponentChildren } from 'preact';

/** A line and a smaller one below it, such as a company and a title. */
export const TwoLines = ({ below, children }: { readonly below?: ComponentChildren | undefined; readonly children: ComponentChildren }) => (
  <span class="two-lines">
    <span>{children}</span>
    {below && <small>{below}</small>}
  </span>
);

/** Somebody's words with the line breaks they put. */
export const AsWritten = ({ children }: { readonly children: string }) => <p class="as-written">{children}</p>;

/** Things below each other without marks before them. */
export const PlainList = ({ children }: { readonly children: readonly ComponentChildren[] }) => (
  <ul class="plain-list">
    {children.map((child, index) => (
      <li key={index}>{child}</li>
    ))}
  </ul>
);
