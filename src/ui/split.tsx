import type { ComponentChildren } from 'preact';
import { numberText, percentText } from './format.ts';
import { Figure } from './figure.tsx';
import { useReader } from './reader.ts';

export type Portion = { readonly label: string; readonly value: number; readonly href?: string | undefined };

type SplitProps = {
  /** A short name, read out for the picture. */
  readonly title: string;
  /** Two to five parts of one whole, in the order in which they are drawn. */
  readonly parts: readonly Portion[];
  readonly caption?: ComponentChildren;
  /** Without the list of parts below: where a sentence beside it already says them. */
  readonly bare?: boolean | undefined;
};

/** One whole and its parts: spoken with, one way, never. Every part opens its list. */
export function Split({ title, parts, caption, bare }: SplitProps) {
  const reader = useReader();
  const words = parts.map(part => `${numberText(reader, part.value)} ${part.label}`).join(', ');
  const bar = (
    <svg class="split" width="100%" height="14" role="img" aria-label={`${title}: ${words}`}>
      {laid(parts).map(({ part, from, share }, index) => (
        <rect key={part.label} class={`series-${index}`} x={`${from}%`} width={`${share}%`} height="14">
          <title>{`${part.label}: ${numberText(reader, part.value)}`}</title>
        </rect>
      ))}
    </svg>
  );
  if (bare) return bar;
  return (
    <Figure caption={caption}>
      {bar}
      <SplitKey parts={parts} />
    </Figure>
  );
}

function SplitKey({ parts }: { readonly parts: readonly Portion[] }) {
  const reader = useReader();
  const whole = wholeOf(parts);
  return (
    <ul class="split-key">
      {parts.map((part, index) => (
        <li key={part.label}>
          <svg width="12" height="12" aria-hidden="true">
            <rect class={`series-${index}`} width="12" height="12" rx="3" />
          </svg>
          {part.href ? <a href={part.href}>{part.label}</a> : <span>{part.label}</span>}
          <b class="num">{numberText(reader, part.value)}</b>
          <span class="num soft">{percentText(reader, part.value / whole)}</span>
        </li>
      ))}
    </ul>
  );
}

const wholeOf = (parts: readonly Portion[]) =>
  Math.max(
    1,
    parts.reduce((sum, part) => sum + part.value, 0),
  );

/** Where each part begins and how wide it is, in per cent. */
function laid(parts: readonly Portion[]) {
  const whole = wholeOf(parts);
  let from = 0;
  return parts.map(part => {
    const share = round((part.value / whole) * 100);
    const place = { part, from: round(from), share };
    from += share;
    return place;
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
