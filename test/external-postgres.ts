import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { scratchFolder } from './scratch.ts';

/**
 * Plays the server that an operator names in DATABASE_URL: starts one, prints its superuser URL on a line, and stops it
 * at SIGTERM, SIGINT or the end of its input. `node test/external-postgres.ts`
 */
const folder = scratchFolder('kith-external');
const server = await openEmbeddedPostgres({ directory: join(folder, 'postgres'), database: 'postgres' });
process.stdout.write(`${server.url}\n`);
await new Promise(resolve => {
  process.once('SIGTERM', resolve).once('SIGINT', resolve);
  process.stdin.once('end', resolve).resume();
});
await server.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
