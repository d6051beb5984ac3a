/** Solves one graph file of bench/match.ts in a process of its own: `node bench/match-solve.ts FILE TURNS` prints as bench/lemon does. */
import { readFileSync } from 'node:fs';
import { arcsOf, type EdgeList } from '../src/rounds/arcs.ts';
import { checkCertificate } from '../src/rounds/certificate.ts';
import { matchArcs } from '../src/rounds/matching.ts';

const [file, turns] = process.argv.slice(2);
const { n, floor, edges } = readGraph(file!);
const milliseconds: number[] = [];
let weight = 0, faults: readonly string[] = [];
for (let turn = 0; turn < Number(turns); turn++) {
  const before = process.cpuUsage();
  const state = matchArcs(arcsOf(n, edges), floor);
  const spent = process.cpuUsage(before);
  milliseconds.push((spent.user + spent.system) / 1000);
  if (turn > 0) continue;
  const verdict = checkCertificate({ ...state, parent: state.forest.parent, z: state.forest.z }, (see) => {
    for (let e = 0; e < edges.count; e++) see(edges.from[e]!, edges.to[e]!, 2 * edges.weight[e]!);
  });
  weight = verdict.weight / 2;
  faults = verdict.weight === verdict.bound ? verdict.faults : [...verdict.faults, 'The bound is not reached.'];
}
console.log(JSON.stringify({ weight: String(weight), milliseconds, kilobytes: process.resourceUsage().maxRSS, faults }));

/** The file holds full weights; what placing each member is worth comes after the edges, so that it can be taken off again. */
function readGraph(name: string): { n: number; floor: Float64Array; edges: EdgeList } {
  const bytes = readFileSync(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const n = view.getInt32(0, true), count = view.getInt32(4, true);
  const place = Array.from({ length: n }, (_, v) => Number(view.getBigInt64(8 + 16 * count + 8 * v, true)));
  const from = new Int32Array(count), to = new Int32Array(count), weight = new Int32Array(count);
  for (let e = 0, at = 8; e < count; e++, at += 16) {
    from[e] = view.getInt32(at, true);
    to[e] = view.getInt32(at + 4, true);
    weight[e] = Number(view.getBigInt64(at + 8, true)) - place[from[e]!]! - place[to[e]!]!;
  }
  return { n, floor: Float64Array.from(place, (value) => -2 * value), edges: { from, to, weight, count } };
}
