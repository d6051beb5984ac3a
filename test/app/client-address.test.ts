import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress, readNetworks } from '../../src/app/client-address.ts';
import { readConfig, WrongSetting } from '../../src/app/config.ts';

/** What Kith takes for the sender of a request that came over a connection from `remote`. */
async function seen(trusted: string, remote: string, forwarded?: string): Promise<string> {
  const http = new Hono().get('/', c => c.text(clientAddress(c, readNetworks(trusted)!)));
  const incoming = { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' } };
  return (await http.request('/', forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }, { incoming })).text();
}

test('without a trusted proxy the connection alone counts', async () => {
  expect(await seen('', '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  expect(await seen('127.0.0.1', '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  expect(await seen('', '::ffff:203.0.113.9')).toBe('203.0.113.9');
});

test('a trusted proxy is believed about whom it serves', async () => {
  expect(await seen('127.0.0.1', '127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
  expect(await seen('127.0.0.1', '::ffff:127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
  expect(await seen('10.0.0.0/8 ::1', '::1', '2001:db8::7')).toBe('2001:db8::7');
  expect(await seen('127.0.0.1', '127.0.0.1')).toBe('127.0.0.1');
});

test('what the sender wrote before the proxy’s word is not believed', async () => {
  expect(await seen('127.0.0.1', '127.0.0.1', '1.1.1.1, 198.51.100.1')).toBe('198.51.100.1');
  expect(await seen('10.0.0.0/8,127.0.0.1', '127.0.0.1', '1.1.1.1, 198.51.100.1, 10.2.3.4')).toBe('198.51.100.1');
});

test('a wrong setting is refused with what is right', () => {
  const config = (words: string) => () => readConfig({ KITH_SECRET: 'a secret that is long enough for tests', KITH_TRUSTED_PROXY: words });
  for (const words of ['my-proxy', '10.0.0.0/40', '10.0.0.0/x', '10.0.0.0/8/8']) expect(config(words), words).toThrow(WrongSetting);
  expect(config('my-proxy')).toThrow('The setting KITH_TRUSTED_PROXY is off: it is one or more addresses or networks');
  expect(config('127.0.0.1, 10.0.0.0/8 fd00::/8')().trustedProxies.check('10.9.9.9')).toBe(true);
});
