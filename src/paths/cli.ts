import { CannotBeDone, type Command, type CommandIo, defineCommand } from '../kit/command.ts';
import { readJsonInput } from '../kit/command-input.ts';
import { PathInputWrong, readPathInput, type PathInput } from './path-input.ts';
import { numberOf, tieGraph, type TieGraph } from './tie-graph.ts';
import { warmPaths } from './warm-paths.ts';

/** `kith paths`: the warmest paths of one input. Needs no database. */
export const pathsCommand: Command = defineCommand({
  name: 'paths',
  usage: 'kith paths [FILE|-]',
  options: {},
  words: [0, 1],
  run: async ({ positionals }, io) => {
    const input = readInput(await readJsonInput(positionals[0], io));
    const graph = tieGraph(input.ties);
    sayWhoIsOutOfReach(graph, input, io);
    io.out(`${JSON.stringify({ paths: answer(graph, input) })}\n`);
  },
});

function readInput(input: unknown): PathInput {
  try {
    return readPathInput(input);
  } catch (error) {
    if (error instanceof PathInputWrong) throw new CannotBeDone(error.message);
    throw error;
  }
}

/** An empty answer is an answer; these sentences say what may be a slip of the pen. */
function sayWhoIsOutOfReach(graph: TieGraph, { me, target }: PathInput, io: CommandIo): void {
  const targets = [target].flat();
  for (const id of new Set([me, ...targets])) {
    if (numberOf(graph, id) === undefined) io.err(`No tie names ${JSON.stringify(id)}, so no path leads there.\n`);
  }
  if (targets.includes(me)) io.err(`${JSON.stringify(me)} is both me and a target, and needs no introduction to themselves.\n`);
}

function answer(graph: TieGraph, { me, target, maxHops, top }: PathInput) {
  const paths = warmPaths(graph, { me, targets: [target].flat(), maxHops, top });
  return Array.isArray(target) ? paths : paths.map(({ via, strength, hops }) => ({ via, strength, hops }));
}
