/** A binary heap of events by time. `a` and `b` say what happens; their meaning belongs to the search that pushes them. */
export type EventHeap = { size: number; time: Float64Array; a: Int32Array; b: Int32Array };

export function newEventHeap(capacity = 256): EventHeap {
  return { size: 0, time: new Float64Array(capacity), a: new Int32Array(capacity), b: new Int32Array(capacity) };
}

export function pushEvent(heap: EventHeap, time: number, a: number, b: number): void {
  if (heap.size === heap.time.length) grow(heap);
  const times = heap.time, as = heap.a, bs = heap.b;
  let i = heap.size++;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const above = times[up]!;
    if (above <= time) break;
    times[i] = above;
    as[i] = as[up]!;
    bs[i] = bs[up]!;
    i = up;
  }
  times[i] = time;
  as[i] = a;
  bs[i] = b;
}

/** Removes the earliest event; read it at index 0 before. */
export function dropEvent(heap: EventHeap): void {
  const size = --heap.size;
  if (size === 0) return;
  const times = heap.time, as = heap.a, bs = heap.b;
  const time = times[size]!;
  let i = 0;
  for (;;) {
    let down = 2 * i + 1;
    if (down >= size) break;
    if (down + 1 < size && times[down + 1]! < times[down]!) down++;
    if (times[down]! >= time) break;
    times[i] = times[down]!;
    as[i] = as[down]!;
    bs[i] = bs[down]!;
    i = down;
  }
  times[i] = time;
  as[i] = as[size]!;
  bs[i] = bs[size]!;
}

function grow(heap: EventHeap): void {
  const time = new Float64Array(heap.time.length * 2);
  const a = new Int32Array(time.length);
  const b = new Int32Array(time.length);
  time.set(heap.time);
  a.set(heap.a);
  b.set(heap.b);
  heap.time = time;
  heap.a = a;
  heap.b = b;
}
