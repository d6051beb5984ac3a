import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { answers } from '../src/postgres/claim.ts';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { scratch, scratchFolder } from './scratch.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/**
 * One PostgreSQL for the whole run, started when the first test asks for a database: a run that needs none pays nothing.
 * Tests ask at a socket, named in KITH_TEST_DOOR, and are told the server's URL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const folder = scratchFolder('kith-test');
  let server: Promise<TestServer> | undefined;
  const door = createServer(socket => {
    socket.on('error', () => {}); // whoever asked has given up
    server ??= startTestServer(join(folder, 'postgres'));
    server.then(
      ({ url }) => socket.end(url),
      (error: unknown) => socket.end(`failed: ${error instanceof Error ? error.stack : String(error)}`),
    );
  });
  await listen(door, join(folder, 'door'));
  process.env['KITH_TEST_DOOR'] = join(folder, 'door');
  return async () => {
    door.close();
    await server?.then(started => started.stop(), () => {});
    rmSync(folder, { recursive: true, force: true });
  };
}

function listen(door: Server, path: string): Promise<void> {
  return new Promise(resolve => door.listen(path, resolve));
}

/** A run that was killed leaves its server behind; whoever opens and closes it as the only one stops it. */
async function sweepKilledRuns(): Promise<void> {
  const old = Date.now() - 60_000;
  for (const folder of readdirSync(scratch).filter(name => name.startsWith('kith-test-')).map(name => join(scratch, name))) {
    if ((statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > old || (await answers(join(folder, 'door')))) continue;
    const directory = join(folder, 'postgres');
    if (existsSync(directory)) await openEmbeddedPostgres({ directory }).then(server => server.close(), () => {});
    rmSync(folder, { recursive: true, force: true });
  }
}
