import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context as HonoContext } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';

/** Networks such as `127.0.0.1` or `10.0.0.0/8`; undefined where one of them is not. */
export function readNetworks(words: string): BlockList | undefined {
  const networks = new BlockList();
  for (const word of words.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', length, ...more] = word.split('/');
    const most = isIPv6(address) ? 128 : 32;
    if (!isIP(address) || more.length > 0 || (length !== undefined && !(/^\d+$/.test(length) && Number(length) <= most))) return undefined;
    networks.addSubnet(address, Number(length ?? most), family(address));
  }
  return networks;
}

/**
 * The address that a request comes from. `X-Forwarded-For` is believed only where the connection comes from a trusted proxy,
 * and then the last address in it that is not itself one of those: everything before that, the sender could have made up.
 */
export function clientAddress(c: HonoContext, trusted: BlockList): string {
  const path = [...(c.req.header('x-forwarded-for') ?? '').split(',').map(plain).filter(Boolean), remote(c)];
  const client = path.findLastIndex(address => !isTrusted(trusted, address));
  return path[Math.max(client, 0)]!;
}

/** Tests without a socket have no other end. */
function remote(c: HonoContext): string {
  try {
    return plain(getConnInfo(c).remote.address ?? 'unknown');
  } catch {
    return 'unknown';
  }
}

const isTrusted = (trusted: BlockList, address: string): boolean => isIP(address) > 0 && trusted.check(address, family(address));
const family = (address: string): 'ipv4' | 'ipv6' => isIPv6(address) ? 'ipv6' : 'ipv4';
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[|\](:\d+)?$/g, '');
