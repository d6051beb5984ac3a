import { runCommand } from '../../src/app/cli.ts';
import type { World } from '../world.ts';

/** A call of the command line on the database of a world. */
export async function kithOn(world: World, ...words: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = world.url;
  let [out, err] = ['', ''];
  try {
    const status = await runCommand([...words, '--data', world.ctx.settings.dataDirectory], { stdin: process.stdin, out: text => { out += text; }, err: text => { err += text; } });
    return { status, out, err };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}
