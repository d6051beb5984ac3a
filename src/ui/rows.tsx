import { scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { Figure } from './figure.tsx';
import { numberText } from './format.ts';
import { useReader } from './reader.ts';
import type { Portion } from './split.tsx';

type RowBarsProps = { readonly caption?: ComponentChildren; readonly rows: readonly Portion[]; readonly label: string };

/** Amounts compared, longest at a glance: reasons, companies, the steps of a season. The words are the text; the bars only show it. */
export function RowBars({ caption, rows, label }: RowBarsProps) {
  const reader = useReader();
  const reach = scaleLinear()
    .domain([0, Math.max(1, ...rows.map(row => row.value))])
    .range([0, 100]);
  return (
    <Figure caption={caption}>
      <ul class="row-bars" aria-label={label}>
        {rows.map(row => (
          <li key={row.label}>
            {row.href ? <a href={row.href}>{row.label}</a> : <span>{row.label}</span>}
            <b class="num">{numberText(reader, row.value)}</b>
            <svg width="100%" height="8" aria-hidden="true">
              <rect class="trough" width="100%" height="8" rx="4" />
              {row.value > 0 && <rect class="series-0" width={`${Math.max(1, reach(row.value)).toFixed(1)}%`} height="8" rx="4" />}
            </svg>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
