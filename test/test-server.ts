import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { migrate } from '../src/kit/migrate.ts';
import { askServer, named } from './postgres.ts';

export type TestServer = { readonly url: string; stop(): Promise<void> };

/** The server that KITH_TEST_DATABASE_URL names, else an embedded one; either with a migrated `kith_template`. */
export async function startTestServer(directory: string): Promise<TestServer> {
  const external = process.env['KITH_TEST_DATABASE_URL'];
  const server = external ? { url: external, stop: async () => {} } : await startEmbedded(directory);
  await dropLeftovers(server.url);
  await askServer(server.url, 'create database kith_template');
  await migrate(named(server.url, 'kith_template'));
  return server;
}

async function startEmbedded(directory: string): Promise<TestServer> {
  const server = await openEmbeddedPostgres({ directory, database: 'postgres' });
  // Nothing here has to survive a power cut; what must is tested on servers of its own.
  await askServer(server.url, 'alter system set fsync = off');
  await askServer(server.url, 'select pg_reload_conf()');
  return { url: server.url, stop: () => server.close() };
}

/** What an earlier run that was killed left on a server that lives on. */
async function dropLeftovers(url: string): Promise<void> {
  const rows = await askServer(url, `select datname from pg_database where datname = 'kith_template' or datname like 't\\_%'`);
  for (const { datname } of rows) await askServer(url, `drop database "${datname}" with (force)`);
}
