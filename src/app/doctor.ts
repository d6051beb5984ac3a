import { access, constants, statfs } from 'node:fs/promises';
import { type Command, CannotBeDone, defineCommand } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { isMigrated } from '../kit/migrate.ts';
import { PlainError } from '../kit/plain-error.ts';
import { type Config, readConfig } from './config.ts';
import { openInstance } from './instance.ts';

/** One thing looked at. Where it is not well, `advice` says what to do. */
export type Finding = { readonly of: 'configuration' | 'proxy' | 'database' | 'mail' | 'clock' | 'disk'; readonly well: boolean; readonly says: string; readonly advice?: string };

/** `kith doctor`: looks at what Kith needs, says what is wrong and what to do; exit status 1 if anything is. */
export const doctorCommand = (data: string | undefined, log: (line: string) => void): Command => defineCommand({
  name: 'doctor', usage: 'kith doctor [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const findings = await examine(data, log);
    const ill = findings.filter(finding => !finding.well);
    if (io.json) io.out(`${JSON.stringify({ well: ill.length === 0, findings })}\n`);
    else for (const { of, well, says, advice } of findings) io.out(`${well ? 'well' : 'ILL '}  ${of.padEnd(13)}  ${says}${advice ? `\n      → ${advice}` : ''}\n`);
    if (ill.length > 0) throw new CannotBeDone(`${ill.length === 1 ? 'One thing needs' : `${ill.length} things need`} your attention: ${ill.map(finding => finding.of).join(', ')}.`);
  },
});

async function examine(data: string | undefined, log: (line: string) => void): Promise<readonly Finding[]> {
  const config = configuration(data);
  if (!config.config) return [config.finding];
  const around = [config.finding, ...lookAtProxy(config.config), ...await lookAtDisk(config.config.dataDirectory)];
  try {
    const instance = await openInstance(config.config, log);
    try {
      return [...around, ...await lookAtDatabase(instance.ctx, config.config), await lookAtMail(instance.ctx)];
    } finally {
      await instance.close();
    }
  } catch (error) {
    const advice = config.config.databaseUrl ? 'Check DATABASE_URL and that the server takes connections from here.' : 'Look at the lines above; the embedded server keeps its own log beside its data.';
    return [...around, { of: 'database', well: false, says: `The database does not open: ${(error as Error).message}`, advice }];
  }
}

function configuration(data: string | undefined): { readonly finding: Finding; readonly config?: Config } {
  try {
    const config = readConfig(process.env, { data });
    return { config, finding: { of: 'configuration', well: true, says: `Kith answers at ${config.url} and keeps its data in ${config.dataDirectory}.` } };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return { finding: { of: 'configuration', well: false, says: error.message, advice: 'Correct the setting and look again.' } };
  }
}

/** Where people come by https, a proxy stands in front: unless it is believed, all of them look like one visitor. */
export function lookAtProxy({ url, trustedProxies, signInRate, guestRate }: Config): readonly Finding[] {
  if (!url.startsWith('https:')) return [];
  const trusted = trustedProxies.rules.length;
  if (trusted > 0) return [{ of: 'proxy', well: true, says: `Your proxy is believed about who asks (${trusted === 1 ? 'one network' : `${trusted} networks`} in KITH_TRUSTED_PROXY).` }];
  return [{
    of: 'proxy', well: false,
    says: `KITH_URL is https, so a proxy stands in front, but none is trusted: everybody behind it counts as one visitor. Together they may sign in ${signInRate} times a minute and send ${guestRate} forms of guests; one who guesses passwords keeps out all others.`,
    advice: 'Set KITH_TRUSTED_PROXY to the address from which the proxy connects: 127.0.0.1,::1 where it runs on this machine.',
  }];
}

async function lookAtDisk(folder: string): Promise<readonly Finding[]> {
  const writable = await access(folder, constants.W_OK).then(() => true, () => false);
  if (!writable) return [{ of: 'disk', well: false, says: `${folder} cannot be written.`, advice: 'Give it to the user that Kith runs as.' }];
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize / 2 ** 30;
  return [{ of: 'disk', well: free >= 1, says: `${free.toFixed(1)} GB are free beside the data.`, ...(free < 1 && { advice: 'Make room: below 1 GB an import or a backup may not finish.' }) }];
}

async function lookAtDatabase(ctx: Context, config: Config): Promise<readonly Finding[]> {
  const { rows: [seen] } = await ctx.db.pool.query<{ version: number; named: string; now: Date }>(`select current_setting('server_version_num')::int as version, current_setting('server_version') as named, clock_timestamp() as now`);
  const drift = Math.abs(seen!.now.getTime() - Date.now()) / 1000;
  const ready = await isMigrated(ctx.db.pool);
  return [
    { of: 'database', well: seen!.version >= 150_000, says: `PostgreSQL ${seen!.named}, ${config.databaseUrl ? 'the server that DATABASE_URL names' : 'embedded'}.`, ...(seen!.version < 150_000 && { advice: 'Kith needs PostgreSQL 15 or later.' }) },
    { of: 'database', well: ready, says: ready ? 'Its tables are up to date.' : 'Its tables are not up to date.', ...(!ready && { advice: 'Restart Kith; it brings them up to date.' }) },
    { of: 'clock', well: drift < 5, says: `The clocks of Kith and its database are ${drift.toFixed(1)} s apart.`, ...(drift >= 5 && { advice: 'Let both machines keep time by NTP.' }) },
  ];
}

async function lookAtMail(ctx: Context): Promise<Finding> {
  if (!ctx.mail.ready) return { of: 'mail', well: true, says: 'No mail is set up: sign-in links are printed here, and invitations carry their calendar file on the page. KITH_SMTP_URL sets it up.' };
  const answer = await ctx.mail.check();
  return answer.outcome === 'failed'
    ? { of: 'mail', well: false, says: `The mail server does not take mail: ${answer.reason}`, advice: 'Check KITH_SMTP_URL: host, port, user and password.' }
    : { of: 'mail', well: true, says: 'The mail server answers and lets Kith in.' };
}
