import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real CalDAV server (Radicale) with a user and two calendars, and a client that acts as the member does in their own calendar program. */
export type CalDav = {
  readonly server: string;
  readonly user: 'ana';
  readonly password: string;
  /** The address of one of her calendars. */
  calendar(name: 'work' | 'home'): string;
  put(url: string, lines: readonly string[]): Promise<number>;
  get(url: string): Promise<string | undefined>;
  remove(url: string): Promise<number>;
  /** Addresses of all objects of a calendar. */
  list(name: 'work' | 'home'): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Why such tests are left out, or false where Radicale is installed. */
export const noCalDav: false | string = spawnSync('radicale', ['--version']).status === 0 ? false : 'Radicale is not installed here, so calendars on a CalDAV server are not tested.';

export async function openCalDav(): Promise<CalDav> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-radicale-'));
  const port = await freePort();
  const password = 'app-password';
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'users'), `ana:${password}\n`);
  await writeFile(join(folder, 'config'), `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users\nhtpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${folder}/data\n[logging]\nlevel = error\n`);
  const process = spawn('radicale', ['-C', join(folder, 'config')], { stdio: 'ignore' });
  const server = `http://localhost:${port}/`;
  const headers = { authorization: `Basic ${Buffer.from(`ana:${password}`).toString('base64')}` };
  const ask = (url: string, method: string, body?: string, more: Record<string, string> = {}) => fetch(url, { method, headers: { ...headers, ...more }, ...(body !== undefined && { body }) });
  await answering(server);
  const calendar = (name: string) => `${server}ana/${name}/`;
  for (const name of ['work', 'home']) await ask(calendar(name), 'MKCALENDAR', `<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>${name === 'work' ? 'Work' : 'Home'}</d:displayname></d:prop></d:set></c:mkcalendar>`, { 'content-type': 'application/xml' });
  return {
    server, user: 'ana', password, calendar,
    put: async (url, lines) => (await ask(url, 'PUT', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'BEGIN:VEVENT', 'DTSTAMP:20261120T090000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'), { 'content-type': 'text/calendar' })).status,
    async get(url) {
      const answer = await ask(url, 'GET');
      return answer.status === 200 ? answer.text() : undefined;
    },
    remove: async url => (await ask(url, 'DELETE')).status,
    async list(name) {
      const text = await (await ask(calendar(name), 'PROPFIND', undefined, { depth: '1' })).text();
      return [...text.matchAll(/<(?:\w+:)?href>([^<]+\.ics)<\/(?:\w+:)?href>/g)].map(([, href]) => new URL(href!, server).href);
    },
    async close() {
      await ended(process);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('Radicale did not start.');
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    process.once('exit', () => resolve());
    process.kill('SIGTERM');
  });
}
