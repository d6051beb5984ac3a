import type { ComponentChildren } from 'preact';
import { scaleLinear } from 'd3-scale';
import { Figure } from './figure.tsx';
import { numberText } from './format.ts';
import { useReader } from './reader.ts';

type Side = { readonly label: string; readonly value: number };

type BalanceProps = {
  readonly left: string;
  readonly right: string;
  readonly rows: readonly { readonly label: string; readonly left: number; readonly right: number }[];
  readonly caption: ComponentChildren;
  readonly title: string;
  /** What the first column of the table behind is called. */
  readonly axis: string;
};

const rowHeight = 26;

/** Two sides from a common middle, such as given and got, over time or per person. */
export function Balance({ left, right, rows, caption, title, axis }: BalanceProps) {
  const reader = useReader();
  const reach = scaleLinear()
    .domain([0, Math.max(1, ...rows.flatMap(row => [row.left, row.right]))])
    .range([0, 34]);
  const sides: readonly Side[] = [
    { label: left, value: sum(rows.map(row => row.left)) },
    { label: right, value: sum(rows.map(row => row.right)) },
  ];
  return (
    <Figure
      caption={caption}
      behind={{ head: [axis, left, right], rows: rows.map(row => [row.label, numberText(reader, row.left), numberText(reader, row.right)]) }}
    >
      <p class="balance-head">
        {sides.map(side => (
          <span key={side.label}>
            {side.label} <b class="num">{numberText(reader, side.value)}</b>
          </span>
        ))}
      </p>
      <svg class="balance" width="100%" height={rows.length * rowHeight} role="img" aria-label={title}>
        <desc>{rows.map(row => `${row.label}: ${left} ${row.left}, ${right} ${row.right}`).join('; ')}</desc>
        {rows.map((row, index) => (
          <g key={row.label}>
            <rect
              class="series-0"
              x={`${42 - reach(row.left)}%`}
              width={`${reach(row.left)}%`}
              y={index * rowHeight + 5}
              height={rowHeight - 10}
              rx="3"
            />
            <rect class="series-1" x="58%" width={`${reach(row.right)}%`} y={index * rowHeight + 5} height={rowHeight - 10} rx="3" />
            <text x="50%" y={index * rowHeight + rowHeight / 2 + 4}>
              {row.label}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
