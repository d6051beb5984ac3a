import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../time/clock.ts';
import type { Context } from '../kit/context.ts';
import { asDatabaseFault } from '../kit/database-fault.ts';
import { openDatabase } from '../kit/db.ts';
import { openEmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { openMailer } from '../kit/mail.ts';
import { migrate } from '../kit/migrate.ts';
import type { Config } from './config.ts';

/** A running instance without its doors: database open and migrated, mail ready. */
export type Instance = { readonly ctx: Context; readonly databaseUrl: string; close(): Promise<void> };

export async function openInstance(config: Config, log: (line: string) => void): Promise<Instance> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 });
  const server = config.databaseUrl === undefined ? await openEmbeddedPostgres({ directory: join(config.dataDirectory, 'postgres'), log }) : undefined;
  const databaseUrl = config.databaseUrl ?? server!.url;
  await migrate(databaseUrl).catch(async (error: unknown) => {
    await server?.close();
    throw config.databaseUrl === undefined ? error : asDatabaseFault(error, config.databaseUrl);
  });
  const db = openDatabase(databaseUrl);
  const mail = openMailer(config.smtpUrl, config.mailFrom);
  return {
    ctx: { db, mail, now: systemClock, settings: config, log },
    databaseUrl,
    async close() {
      mail.close();
      await db.close();
      await server?.close();
    },
  };
}
