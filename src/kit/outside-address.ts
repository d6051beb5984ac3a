import { lookup as ask, type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The hosts that the operator lets members name though they are inside: `nextcloud.lan`, `10.0.0.5:8443`; in lower case. */
export type Gate = { readonly allowedHosts: readonly string[] };

/** The host is, or its name leads to, an address of the operator's own network. */
export class InsideAddress extends Error {
  override readonly name = 'InsideAddress';
  readonly code = 'KITH_INSIDE';
}

/**
 * Whether an IP address belongs to the open internet: no loopback, private, link-local (there clouds answer with their keys),
 * carrier, multicast, documentation or reserved range, and no IPv6 form that carries such an IPv4 address within it.
 */
export function isOutside(address: string): boolean {
  const bare = address.replace(/^\[|\]$|%.*$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3));
}

/** Whether the operator named this host, with or without the port. */
export function isAllowed({ allowedHosts }: Gate, host: string, port: string | number | null | undefined = ''): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
  return allowedHosts.includes(bare) || allowedHosts.includes(`${bare}:${port}`);
}

/**
 * The addresses of a host that a member named, those of the open internet alone. Connect to one of these and no other: a name
 * may lead elsewhere the next time. Throws InsideAddress, or the error of the look-up (`ENOTFOUND`, `EAI_AGAIN`).
 */
export async function outsideAddresses(gate: Gate, host: string, port?: number): Promise<readonly LookupAddress[]> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare, { all: true });
  return kept(gate, bare, found, port);
}

/** A look-up for sockets (`net.connect({ lookup })`) that finds addresses of the open internet alone. A host that is an address itself is never looked up: ask `isOutside`. */
export function outsideLookup(gate: Gate, port?: number): LookupFunction {
  return (host, options: LookupOptions, done) => ask(host, { ...options, all: true }, (error, found) => {
    try {
      if (error) throw error;
      const addresses = kept(gate, host, found, port);
      if (options.all) done(null, [...addresses]);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    } catch (failed) {
      done(failed as NodeJS.ErrnoException, '', 0);
    }
  });
}

function kept(gate: Gate, host: string, found: readonly LookupAddress[], port: number | undefined): readonly LookupAddress[] {
  const open = isAllowed(gate, host, port) ? found : found.filter(({ address }) => isOutside(address));
  if (open.length === 0) throw new InsideAddress(`${host} is an address inside the network of this server.`);
  return open;
}
