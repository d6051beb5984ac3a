import { scaleBand, scaleSqrt } from 'd3-scale';

type SparklineProps = {
  /** What the line says in words: "Most contact in 2019, none since 2022". */
  readonly words: string;
  /** One value per step of time, oldest first. */
  readonly values: readonly number[];
};

const width = 120;
const height = 28;

/** Contact over time at a glance: one stroke per step, a dot where there was nothing. */
export function Sparkline({ words, values }: SparklineProps) {
  const x = scaleBand<number>()
    .domain(values.map((_, index) => index))
    .range([0, width])
    .paddingInner(0.35);
  // By root, because one busy quarter would otherwise flatten ten quiet years.
  const rise = scaleSqrt()
    .domain([0, Math.max(1, ...values)])
    .range([0, height - 2]);
  const thick = Math.min(5, x.bandwidth());
  return (
    <svg class="sparkline" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      {values.map((value, index) => {
        const left = round((x(index) ?? 0) + (x.bandwidth() - thick) / 2);
        const tall = value > 0 ? round(Math.max(3, rise(value))) : 1.5;
        return (
          <rect
            key={index}
            class={value > 0 ? 'series-0' : 'none'}
            x={left}
            width={round(thick)}
            y={round(height - tall)}
            height={tall}
            rx={round(Math.min(1.5, thick / 2))}
          />
        );
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
