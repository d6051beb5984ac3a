import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { migrate } from '../src/kit/migrate.ts';

/** Run `work` on a database of its own that the migrations of `directory` made from nothing. */
export async function withMigratedDatabase<T>(directory: string, work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-gate-'));
  const server = await openEmbeddedPostgres({ directory: join(folder, 'postgres') });
  try {
    await migrate(server.url, directory);
    return await work(server.url);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
