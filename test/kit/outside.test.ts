import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAllowed, isOutside, outsideAddresses } from '../../src/kit/outside-address.ts';
import { fetchOutside, type OutsideRequest } from '../../src/kit/outside.ts';

let server: Server;
let port: number;
let asked: { readonly url: string; readonly authorization: string | undefined; readonly host: string | undefined }[] = [];
let sent = 0;

const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/plain': (_, response) => response.end('hello'),
  '/packed': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
  '/inside': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/plain` }).end(),
  '/metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/mapped': (_, response) => response.writeHead(307, { location: `http://[::ffff:127.0.0.1]:${port}/plain` }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/data': (_, response) => response.writeHead(302, { location: 'data:text/plain,hello' }).end(),
  '/again': (_, response) => response.writeHead(302, { location: '/again' }).end(),
  '/once': (_, response) => response.writeHead(301, { location: '/plain' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/plain` }).end(),
  '/hangs': () => {},
  '/stops': (_, response) => void response.writeHead(200).write('begin'),
  '/endless': (_, response) => pour(response, 500_000_000),
};

function pour(response: ServerResponse, left: number): void {
  const part = Buffer.alloc(1_000_000, 'x');
  const more = (): void => {
    if (left <= 0 || response.destroyed) return void response.end();
    left -= part.length;
    sent += part.length;
    if (response.write(part)) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url!, authorization: request.headers.authorization, host: request.headers.host });
    (answers[request.url!.split('?')[0]!] ?? ((_, missing) => missing.writeHead(404).end()))(request, response);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>(done => {
  server.closeAllConnections();
  server.close(() => done());
}));

const closed = { allowedHosts: [] };
const local = { allowedHosts: ['localhost'] };
const both = { allowedHosts: ['localhost', '127.0.0.1'] };
const ask = (gate: { readonly allowedHosts: readonly string[] }, path: string, request: OutsideRequest = {}) => fetchOutside(gate, path.startsWith('/') ? `http://localhost:${port}${path}` : path, request);

test('a host that the operator named is asked, and redirects within it are followed', async () => {
  expect(await ask(local, '/once')).toMatchObject({ outcome: 'answered', status: 200, body: Buffer.from('hello'), url: `http://localhost:${port}/plain` });
  expect(isAllowed({ allowedHosts: [`localhost:${port}`] }, 'LOCALHOST.', port)).toBe(true);
  expect(await ask({ allowedHosts: ['localhost:1'] }, '/plain')).toMatchObject({ outcome: 'trouble', why: 'inside' });
});

test('a name that leads to loopback is refused', async () => {
  asked = [];
  expect(await ask(closed, '/plain')).toEqual({ outcome: 'trouble', why: 'inside', host: `localhost:${port}` });
  await expect(outsideAddresses(closed, 'localhost')).rejects.toThrow('inside the network');
  expect(asked).toEqual([]);
});

test.each(['http://127.0.0.1:PORT/', 'http://2130706433:PORT/', 'http://0177.0.0.1:PORT/', 'http://0x7f.1:PORT/', 'http://127.1:PORT/', 'http://[::1]:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', 'http://[::ffff:7f00:1]:PORT/', 'http://0.0.0.0:PORT/', 'http://[::]:PORT/', 'http://10.0.0.1:PORT/', 'http://[64:ff9b::7f00:1]:PORT/'])('%s is inside, however it is written', async address => {
  asked = [];
  expect(await ask(closed, address.replace('PORT', String(port)))).toMatchObject({ outcome: 'trouble', why: 'inside' });
  expect(asked).toEqual([]);
});

test('only addresses of the open internet are outside', () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '2001:4860:4860::8888', '[2606:4700::1111]']) expect(isOutside(address), address).toBe(true);
  const inside = ['127.0.0.1', '10.1.1.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '169.254.169.254', '192.0.0.1', '198.18.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '203.0.113.5', '::', '::1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fec0::1', 'fe80::1%eth0', 'fd00:ec2::254', 'ff02::1', '4000::1', 'nonsense', ''];
  for (const address of inside) expect(isOutside(address), address).toBe(false);
});

test.each(['/inside', '/metadata', '/mapped'])('a redirect to a private address is refused: %s', async path => {
  asked = [];
  expect(await ask(local, path)).toMatchObject({ outcome: 'trouble', why: 'inside' });
  expect(asked.map(({ url }) => url)).toEqual([path]);
});

test('what is no address of the web is refused, also in a redirect', async () => {
  for (const address of ['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org', 'data:text/plain,x', 'not an address', '']) expect(await ask(both, address)).toMatchObject({ why: 'not an address' });
  for (const path of ['/file', '/data']) expect(await ask(local, path)).toMatchObject({ why: 'not an address' });
});

test('redirects that go round are ended', async () => {
  expect(await ask(local, '/again', { mostRedirects: 3 })).toMatchObject({ outcome: 'trouble', why: 'too many redirects' });
});

test('a server that hangs, or stops in the midst, is waited for only so long', async () => {
  for (const path of ['/hangs', '/stops']) expect(await ask(local, path, { milliseconds: 200 })).toMatchObject({ outcome: 'trouble', why: 'too slow' });
});

test('500 MB are not read, nor 50 that arrive packed', async () => {
  expect(await ask(local, '/endless', { mostBytes: 5_000_000 })).toMatchObject({ outcome: 'trouble', why: 'too large' });
  expect(sent).toBeLessThan(100_000_000);
  expect(await ask(local, '/packed')).toMatchObject({ outcome: 'trouble', why: 'too large' });
});

test('who does not answer, or does not exist, is told apart', async () => {
  expect(await ask(both, 'http://127.0.0.1:41999/')).toMatchObject({ why: 'unreachable' });
  expect(await ask(both, 'http://nobody.invalid/')).toMatchObject({ why: 'unknown host' });
  expect(await ask(both, `https://127.0.0.1:${port}/`)).toMatchObject({ why: 'not secure' });
});

test('a password in the address is for its own host only', async () => {
  asked = [];
  const sealed = `Basic ${Buffer.from('ana:a secret').toString('base64')}`;
  await ask(both, `http://ana:a%20secret@localhost:${port}/once`);
  expect(asked.map(({ authorization }) => authorization)).toEqual([sealed, sealed]);
  asked = [];
  await ask(both, '/elsewhere', { headers: { Authorization: sealed } });
  expect(asked.map(({ authorization }) => authorization)).toEqual([sealed, undefined]);
  asked = [];
  await ask(both, '/elsewhere', { headers: { Authorization: sealed }, mayKnow: host => host === '127.0.0.1' });
  expect(asked.map(({ authorization }) => authorization)).toEqual([sealed, sealed]);
});
