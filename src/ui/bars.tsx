import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { ComponentChildren } from 'preact';
import { numberText } from './format.ts';
import { Figure } from './figure.tsx';
import { useReader, type Reader } from './reader.ts';

/** `hrefs` are the lists that its values open, one each. */
export type Year = { readonly label: string; readonly values: readonly number[]; readonly hrefs?: readonly string[] | undefined };

type YearBarsProps = {
  /** A short name, read out for the picture. */
  readonly title: string;
  /** The sentence the picture says. */
  readonly caption: ComponentChildren;
  /** The names of the series, one to three; the first is drawn at the bottom. */
  readonly series: readonly string[];
  readonly years: readonly Year[];
  /** What the first column of the table behind is called. */
  readonly axis: string;
};

const height = 168;
const margin = { top: 20, bottom: 24 };

/** Bars over years (or months). Drawn in per cent of the width, so that letters keep their size on every screen. */
export function YearBars({ title, caption, series, years, axis }: YearBarsProps) {
  const reader = useReader();
  const behind = {
    head: [axis, ...series],
    rows: years.map(year => [year.label, ...series.map((_, index) => <Value reader={reader} year={year} index={index} />)]),
  };
  return (
    <Figure caption={caption} behind={behind}>
      {series.length > 1 && <Key names={series} />}
      <svg class="bars" width="100%" height={height} role={years.some(year => year.hrefs) ? 'group' : 'img'} aria-label={title}>
        <desc>{years.map(year => sentence(reader, year, series)).join('; ')}</desc>
        <Ground reader={reader} top={highest(years)} />
        <Columns reader={reader} years={years} series={series} />
      </svg>
    </Figure>
  );
}

function Value({ reader, year: { values, hrefs }, index }: { readonly reader: Reader; readonly year: Year; readonly index: number }) {
  const value = values[index] ?? 0;
  const href = value > 0 ? hrefs?.[index] : undefined;
  return href ? <a href={href}>{numberText(reader, value)}</a> : <>{numberText(reader, value)}</>;
}

export function Key({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="chart-key">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <rect class={`series-${index}`} width="12" height="12" rx="3" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Ground({ reader, top }: { readonly reader: Reader; readonly top: number }) {
  const y = rise(top);
  return (
    <g class="ground">
      {y
        .ticks(3)
        .filter(tick => Number.isInteger(tick))
        .map(tick => (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            {tick > 0 && (
              <text x="0" y={y(tick) - 4}>
                {numberText(reader, tick)}
              </text>
            )}
          </g>
        ))}
    </g>
  );
}

function Columns({ reader, years, series }: { readonly reader: Reader; readonly years: readonly Year[]; readonly series: readonly string[] }) {
  const x = scaleBand<number>()
    .domain(years.map((_, index) => index))
    .range([5, 100])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const y = rise(highest(years));
  const layers = stack<Year, number>()
    .keys(series.map((_, index) => index))
    .value((year, index) => year.values[index] ?? 0)([...years]);
  return (
    <g>
      {years.map((year, index) => (
        <g key={year.label} class="column">
          <title>{sentence(reader, year, series)}</title>
          {layers.map(layer => {
            const [from, to] = layer[index] ?? [0, 0];
            if (to <= from) return null;
            const bar = <rect class={`series-${layer.key}`} x={`${x(index)}%`} width={`${x.bandwidth()}%`} y={y(to)} height={Math.max(1, y(from) - y(to) - (from > 0 ? 1 : 0))} rx="2" />;
            const href = year.hrefs?.[layer.key];
            // the same links stand in the table behind, where keys reach them in order
            return href ? <a key={layer.key} href={href} tabIndex={-1} aria-label={`${year.label}: ${numberText(reader, to - from)} ${series[layer.key]}`}>{bar}</a> : bar;
          })}
          <text class={room(index, years.length)} x={`${(x(index) ?? 0) + x.bandwidth() / 2}%`} y={height - 6}>
            {year.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Which labels give way where there is little room (`sparse`), or always (`sparser`); the last one stays. */
function room(index: number, many: number): string | undefined {
  const fromLast = many - 1 - index;
  const [always, narrow] = many > 40 ? [5, 10] : many > 20 ? [2, 4] : many > 8 ? [1, 2] : [1, 1];
  if (fromLast % always) return 'sparser';
  return fromLast % narrow ? 'sparse' : undefined;
}

const rise = (top: number) =>
  scaleLinear()
    .domain([0, top])
    .nice(3)
    .range([height - margin.bottom, margin.top]);
const total = (year: Year) => year.values.reduce((sum, value) => sum + value, 0);
const highest = (years: readonly Year[]) => Math.max(1, ...years.map(total));

function sentence(reader: Reader, year: Year, series: readonly string[]): string {
  return `${year.label}: ${series.map((name, index) => `${numberText(reader, year.values[index] ?? 0)} ${name}`).join(', ')}`;
}
