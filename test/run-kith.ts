import { instanceCommands } from '../src/app/cli.ts';
import { type Ended, type Given, runCommand } from './run-command.ts';
import type { EmptyWorld } from './world.ts';

/** `kith …` on the instance of a test: as Ana, unless `as` names another, or nobody. */
export async function runKith({ ctx }: Pick<EmptyWorld, 'ctx'>, [name, ...words]: readonly string[], { as = 'ana@example.org', ...given }: Given & { readonly as?: string | null } = {}): Promise<Ended> {
  const command = instanceCommands({ as: as ?? undefined, open: work => work(ctx) }).find(known => known.name === name);
  if (!command) throw new Error(`There is no “kith ${name}”.`);
  return runCommand(command, words, given);
}
