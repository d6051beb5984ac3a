import { scalePoint, scaleSqrt } from 'd3-scale';

type SparklineProps = {
  /** What the line says in words: "Most contact in 2019, none since 2022". */
  readonly words: string;
  /** One value per step of time, oldest first. */
  readonly values: readonly number[];
  /** As wide as its place, with words at both ends such as the first and the last year. */
  readonly ends?: readonly [first: string, last: string] | undefined;
};

const width = 120;

/** Contact over time at a glance: one stroke per step, a dot where there was nothing. */
export function Sparkline({ words, values, ends }: SparklineProps) {
  const height = ends ? 56 : 28;
  const { strokes, dots } = drawn(values, height);
  const picture = (
    <svg
      class="sparkline"
      width={ends ? '100%' : width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <path class="dots" d={dots} />
      <path class="strokes" d={strokes} />
    </svg>
  );
  if (!ends) return picture;
  return (
    <div class="spark stack gap-2">
      {picture}
      <div class="spark-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}

// Two paths rather than an element a stroke: a list draws fifty of these.
function drawn(values: readonly number[], height: number) {
  const x = scalePoint<number>()
    .domain(values.map((_, index) => index))
    .range([0, width])
    .padding(0.5);
  // By root, because one busy quarter would otherwise flatten ten quiet years.
  const rise = scaleSqrt()
    .domain([0, Math.max(1, ...values)])
    .range([0, height - 5]);
  const at = (index: number) => (x(index) ?? 0).toFixed(1);
  const strokes = values.map((value, index) => (value > 0 ? `M${at(index)} ${height - 2}v-${Math.max(1.5, rise(value)).toFixed(1)}` : ''));
  const dots = values.map((value, index) => (value > 0 ? '' : `M${at(index)} ${height - 2}h.01`));
  return { strokes: strokes.join(''), dots: dots.join('') };
}
