/** Solves one graph file of bench/match.ts in a process of its own: `node bench/match-solve.ts FILE TURNS` prints as bench/lemon does. */
import { openSync, readFileSync, readSync } from 'node:fs';
import { addEdge, type Arcs, arcsOf, checkCertificate, matchArcs, newEdgeList } from '../src/blossoms/index.ts';

const [file, turns] = process.argv.slice(2);
const { arcs, floor } = readGraph(openSync(file!, 'r'));
/** The columns read are done with; with --expose-gc they do not count as ours. */
globalThis.gc?.();
const milliseconds: number[] = [];
let weight = 0, faults: readonly string[] = [], kilobytes = 0;
for (let turn = 0; turn < Number(turns); turn++) {
  const before = process.cpuUsage();
  const state = matchArcs(arcs, floor);
  const spent = process.cpuUsage(before);
  milliseconds.push((spent.user + spent.system) / 1000);
  if (turn > 0) continue;
  kilobytes = peakKilobytes();
  const verdict = checkCertificate({ ...state, parent: state.forest.parent, z: state.forest.z }, (see) => {
    for (let v = 0; v < arcs.n; v++) for (let i = arcs.start[v]!; i < arcs.start[v + 1]!; i++) if (arcs.head[i]! < v) see(v, arcs.head[i]!, arcs.weight[i]!);
  });
  weight = verdict.weight / 2;
  faults = verdict.weight === verdict.bound ? verdict.faults : [...verdict.faults, 'The bound is not reached.'];
}
console.log(JSON.stringify({ weight: String(weight), milliseconds, kilobytes, faults }));

/** The most memory this process held. What getrusage tells begins with the memory of whoever started it. */
function peakKilobytes(): number {
  return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

/** The file holds full weights; what placing each member is worth comes after the edges, so that it can be taken off again. */
function readGraph(descriptor: number): { arcs: Arcs; floor: Float64Array } {
  const head = readPart(descriptor, 0, 8);
  const n = head.readInt32LE(0), count = head.readInt32LE(4);
  const part = readPart(descriptor, 8 + 16 * count, 8 * n);
  const place = Float64Array.from({ length: n }, (_, v) => whole(part, 8 * v));
  const edges = newEdgeList(count);
  for (let e = 0; e < count;) {
    const some = readPart(descriptor, 8 + 16 * e, 16 * Math.min(10_000, count - e));
    for (let at = 0; at < some.length; at += 16, e++) {
      const a = some.readInt32LE(at), b = some.readInt32LE(at + 4);
      addEdge(edges, a, b, whole(some, at + 8) - place[a]! - place[b]!);
    }
  }
  return { arcs: arcsOf(n, edges), floor: place.map((value) => -2 * value) };
}

function whole(bytes: Buffer, at: number): number {
  return bytes.readInt32LE(at + 4) * 2 ** 32 + bytes.readUInt32LE(at);
}

function readPart(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, from);
  return bytes;
}
