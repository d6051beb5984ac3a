import v8 from 'node:v8';
import vm from 'node:vm';

/** What something is, and the bytes that it keeps. */
export function bytesOf<Value>(make: () => Value): readonly [Value, number] {
  const before = bytesInUse();
  const value = make();
  return [value, bytesInUse() - before];
}

/** Microseconds of CPU of this process for each item, after one turn over some of them that warms up. */
export function cpuOfEach<Item>(items: readonly Item[], work: (item: Item) => unknown): number[] {
  for (const item of items.slice(0, 300)) work(item);
  return items.map((item) => {
    const before = process.cpuUsage();
    work(item);
    const used = process.cpuUsage(before);
    return used.user + used.system;
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

function bytesInUse(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
