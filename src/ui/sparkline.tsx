import { scaleBand, scaleSqrt } from 'd3-scale';

type SparklineProps = {
  /** What the line says in words: "Most contact in 2019, none since 2022". */
  readonly words: string;
  /** One value per step of time, oldest first. */
  readonly values: readonly number[];
  /** As wide as its place, with words at both ends such as the first and the last year. */
  readonly ends?: readonly [first: string, last: string] | undefined;
};

/** Contact over time at a glance: one stroke per step, a dot where there was nothing. */
export function Sparkline({ words, values, ends }: SparklineProps) {
  const height = ends ? 56 : 28;
  const strokes = (
    <svg class="sparkline" width={ends ? '100%' : 120} height={height} role="img" aria-label={words}>
      {drawn(values, height).map((stroke, index) => (
        <rect key={index} {...stroke} />
      ))}
    </svg>
  );
  if (!ends) return strokes;
  return (
    <div class="stack gap-2">
      {strokes}
      <div class="spark-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}

function drawn(values: readonly number[], height: number) {
  const x = scaleBand<number>()
    .domain(values.map((_, index) => index))
    .range([0, 100])
    .paddingInner(0.4);
  // By root, because one busy quarter would otherwise flatten ten quiet years.
  const rise = scaleSqrt()
    .domain([0, Math.max(1, ...values)])
    .range([0, height - 2]);
  return values.map((value, index) => {
    const tall = value > 0 ? round(Math.max(3, rise(value))) : 1.5;
    return {
      class: value > 0 ? 'series-0' : 'none',
      x: `${round(x(index) ?? 0)}%`,
      width: `${round(x.bandwidth())}%`,
      y: round(height - tall),
      height: tall,
      rx: value > 0 ? 1.5 : 0,
    };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
