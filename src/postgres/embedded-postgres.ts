import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isGone } from '../kit/database-fault.ts';
import { claim, livingClaims, takeTurn, TurnDidNotCome, type Claim } from './claim.ts';
import { PostgresDidNotStart } from './did-not-start.ts';
import { findCluster, initialise, type Cluster } from './directory.ts';
import { ownerOf, secure } from './owner.ts';
import { joinServer, socketName, startServer, stopServer } from './process.ts';
import { postgresPrograms } from './programs.ts';
import { shortPath } from './short-path.ts';

export { PostgresDidNotStart };

/** A server of this process or of another one, held open until `close`. `url` names a Unix socket. `adopted`: it was running already. */
export type EmbeddedPostgres = { readonly url: string; readonly adopted: boolean; close(): Promise<void> };

type Options = { readonly directory: string; readonly database?: string; readonly log?: (line: string) => void };

/**
 * Starts PostgreSQL on a data directory, which is made if need be, or joins the server that runs there. Several processes may hold it
 * open; the last one to close it stops it, and one that is killed counts no more. Throws PostgresDidNotStart.
 */
export async function openEmbeddedPostgres({ directory, database = 'kith', log = () => {} }: Options): Promise<EmbeddedPostgres> {
  try {
    const cluster = findCluster(directory);
    const turn = await takeTurn(cluster.meeting);
    try {
      return await enter(cluster, database, log);
    } finally {
      await turn.release();
    }
  } catch (error) {
    throw asSentence(error, directory);
  }
}

/** Milliseconds in which a server that dies is gone. */
const dying = 30_000;

async function enter(cluster: Cluster, database: string, log: (line: string) => void, begun = performance.now()): Promise<EmbeddedPostgres> {
  const adopted = await serve(cluster, log);
  const presence = await claim(cluster.meeting, 'user');
  const short = shortPath(cluster.directory, socketName.length);
  const leave = async () => {
    await lastOneOut(cluster, presence);
    short.forget();
  };
  try {
    await ensureDatabase(urlOf(short.path, 'postgres'), database);
  } catch (error) {
    await leave();
    // A server that was killed a moment ago still takes calls, and hangs up when it has died.
    if (!adopted || !isGone(error) || performance.now() - begun > dying) throw error;
    log('The database that ran here hung up. Kith looks again.');
    await sleep(50);
    return enter(cluster, database, log, begun);
  }
  let left: Promise<void> | undefined;
  return { url: urlOf(short.path, database), adopted, close: () => (left ??= inTurn(cluster, leave)) };
}

async function serve(cluster: Cluster, log: (line: string) => void): Promise<boolean> {
  const owner = ownerOf(cluster.directory);
  const programs = postgresPrograms(owner, copiesBeside(cluster));
  const made = await initialise(cluster, programs, owner);
  if (await joinServer(cluster)) return true;
  secure(cluster.directory, owner);
  await startServer(cluster, programs, owner, log);
  if (made) log(`Made an empty database in ${cluster.directory}${owner ? `, owned by the user ${owner.name}` : ''}.`);
  return false;
}

function copiesBeside(cluster: Cluster): string {
  return process.getuid?.() === 0 ? '/var/cache/kith' : cluster.meeting;
}

function urlOf(folder: string, database: string): string {
  return `postgres://kith@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}`;
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, query_timeout: 60_000 });
  client.on('error', () => {}); // whoever asks is told
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    if (!isThere(error)) throw error;
  } finally {
    await client.end();
  }
}

/** Somebody who was killed had asked for the database, and the server, which lives on, has made it meanwhile (duplicate_database; unique_violation where both were at it). */
const isThere = (error: unknown): boolean => ['42P04', '23505'].includes((error as { readonly code?: string }).code ?? '');

async function inTurn(cluster: Cluster, leave: () => Promise<void>): Promise<void> {
  const turn = await takeTurn(cluster.meeting);
  await leave().finally(() => turn.release());
}

async function lastOneOut(cluster: Cluster, presence: Claim): Promise<void> {
  await presence.release();
  if ((await livingClaims(cluster.meeting, 'user')).length === 0) await stopServer(cluster);
}

function asSentence(error: unknown, directory: string): unknown {
  if (error instanceof TurnDidNotCome) {
    return new PostgresDidNotStart(`Another process of Kith (${error.message}) has been starting or stopping the database in ${directory} for two minutes. Wait for it, or end it, and try again.`);
  }
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) return new PostgresDidNotStart(`Kith cannot use ${directory} for its database: ${message}.`);
  return error instanceof pg.DatabaseError || isGone(error) ? new PostgresDidNotStart(`PostgreSQL runs in ${directory}, and Kith cannot use it: ${message}.`) : error;
}
