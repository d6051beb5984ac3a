import type { Socket } from 'node:net';
import type * as Undici from 'undici';
import { type Gate, InsideAddress, isAllowed, isOutside, outsideLookup } from './outside-address.ts';

export type OutsideRequest = {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Bytes of the answer, unpacked, at the most; 20 MB unless told. */
  readonly mostBytes?: number | undefined;
  /** For everything together, redirects and reading included; 20 s unless told. */
  readonly milliseconds?: number | undefined;
  readonly mostRedirects?: number | undefined;
  /** False where a redirect is to be answered as it is. */
  readonly follow?: boolean | undefined;
  /** Whether a redirect to this host may be told the credentials too; the host they were meant for always is. */
  readonly mayKnow?: ((host: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type OutsideAnswer = { readonly outcome: 'answered'; readonly status: number; readonly headers: Headers; readonly body: Buffer; /** Where redirects led. */ readonly url: string };

/** Why nothing came: in one word for the caller's sentence, with the host that it happened at. */
export type OutsideTrouble = { readonly outcome: 'trouble'; readonly why: Why; readonly host: string };
export type Why = 'not an address' | 'inside' | 'unknown host' | 'unreachable' | 'not secure' | 'too slow' | 'too large' | 'too many redirects' | 'broken';

const usual = { mostBytes: 20_000_000, milliseconds: 20_000, mostRedirects: 5 } as const;

/**
 * Asks an address that a member gave, over http or https. Never reaches into the operator's network, wherever redirects or
 * names lead: each address is checked when it is connected to. Bounded in bytes, redirects and time; answers with an outcome and never throws.
 */
export async function fetchOutside(gate: Gate, address: string | URL, request: OutsideRequest = {}): Promise<OutsideAnswer | OutsideTrouble> {
  const first = readAddress(address);
  if (!first) return trouble('not an address', String(address));
  const { method = 'GET', headers, body, mostBytes = usual.mostBytes, milliseconds = usual.milliseconds, mostRedirects = usual.mostRedirects } = request;
  const signal = AbortSignal.any([AbortSignal.timeout(milliseconds), ...(request.signal ? [request.signal] : [])]);
  let hop: Hop = { url: first.url, method, headers: { ...first.credentials, ...lowered(headers) }, body };
  for (let left = mostRedirects; left >= 0; left--) {
    const answer = await ask(gate, hop, mostBytes, signal).catch((error: unknown) => trouble(whyOf(error), hop.url.host));
    const location = whereTo(answer, request);
    if (answer.outcome === 'trouble' || location === undefined) return answer;
    const next = readAddress(location, hop.url);
    if (!next) return trouble('not an address', location);
    hop = redirected(hop, next.url, answer.status, isMeant(next.url, first.url, request));
  }
  return trouble('too many redirects', hop.url.host);
}

const isMeant = (next: URL, first: URL, { mayKnow }: OutsideRequest): boolean => next.host === first.host || (mayKnow?.(next.hostname) ?? false);

const whereTo = (answer: OutsideAnswer | OutsideTrouble, { follow = true }: OutsideRequest): string | undefined =>
  follow && answer.outcome === 'answered' && redirects.includes(answer.status) ? answer.headers.get('location') ?? undefined : undefined;

const redirects: readonly number[] = [301, 302, 303, 307, 308];

const trouble = (why: Why, host: string): OutsideTrouble => ({ outcome: 'trouble', why, host: host.slice(0, 100) });

type Hop = { readonly url: URL; readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string | undefined };

/** Credentials within an address (`https://user:password@host/`) travel as a header. */
function readAddress(address: string | URL, from?: URL): { readonly url: URL; readonly credentials: Readonly<Record<string, string>> } | undefined {
  if (!URL.canParse(address, from)) return undefined;
  const url = new URL(address, from);
  if (!/^https?:$/.test(url.protocol) || !url.hostname) return undefined;
  const { username, password } = url;
  url.username = url.password = url.hash = '';
  return { url, credentials: username ? { authorization: `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}` } : {} };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const lowered = (headers: Readonly<Record<string, string>> = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function ask(gate: Gate, { url, method, headers, body }: Hop, mostBytes: number, signal: AbortSignal): Promise<OutsideAnswer | OutsideTrouble> {
  const undici = await import('undici'); // nothing is asked outside while Kith starts, and it is large
  const answer = await undici.fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal, dispatcher: agentOf(undici, gate) });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return trouble('too large', url.host);
    parts.push(part);
  }
  return { outcome: 'answered', status: answer.status, headers: new Headers([...answer.headers]), body: Buffer.concat(parts), url: url.href };
}

/** On the way to where an answer sends. The credentials go along to a host that may know them, and never from https to http. */
function redirected({ url, method, headers, body }: Hop, next: URL, status: number, mayKnow: boolean): Hop {
  const stays = mayKnow && !(url.protocol === 'https:' && next.protocol === 'http:');
  const { authorization, ...others } = headers;
  return { url: next, headers: { ...others, ...(stays && authorization && { authorization }) }, ...(status === 303 ? { method: 'GET', body: undefined } : { method, body }) };
}

const agents = new WeakMap<Gate, Undici.Agent>();

/** One for all requests of an instance, so that a server that is asked often keeps its connection. */
function agentOf(undici: typeof Undici, gate: Gate): Undici.Agent {
  const known = agents.get(gate) ?? new undici.Agent({ connect: connector(undici, gate), maxResponseSize: -1, headersTimeout: 60_000, bodyTimeout: 60_000, connections: 8 });
  agents.set(gate, known);
  return known;
}

/** Looks at addresses before they are connected to, and once more at the one that was. */
function connector(undici: typeof Undici, gate: Gate): Undici.buildConnector.connector {
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    const may = (address: string | undefined) => isAllowed(gate, host, port) || isOutside(address ?? '');
    if (/^[\d.]+$|:/.test(host) && !may(host)) return done(new InsideAddress(`${host} is an address inside the network of this server.`), null);
    return undici.buildConnector({ lookup: outsideLookup(gate, port), timeout: 10_000 })(options, (error, socket) => {
      if (error || !socket) return done(error ?? new Error('no connection'), null);
      if (may((socket as Socket).remoteAddress)) return done(null, socket);
      socket.destroy();
      return done(new InsideAddress(`${host} is an address inside the network of this server.`), null);
    });
  };
}

/** The words of the many errors of sockets, names and certificates. */
function whyOf(error: unknown): Why {
  const codes = [...causes(error)];
  if (codes.includes('KITH_INSIDE')) return 'inside';
  if (codes.some(code => /^(ENOTFOUND|EAI_|ENODATA)/.test(code))) return 'unknown host';
  if (codes.some(code => /TIMEOUT|TimeoutError|AbortError|ETIMEDOUT/i.test(code))) return 'too slow';
  if (codes.some(code => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))) return 'not secure';
  if (codes.some(code => /^(ECONN|EHOST|ENET|EPIPE|UND_ERR_SOCKET)/.test(code))) return 'unreachable';
  return 'broken';
}

function* causes(error: unknown): Iterable<string> {
  for (let at = error as { readonly code?: unknown; readonly name?: string; readonly cause?: unknown; readonly errors?: readonly unknown[] } | undefined, depth = 0; at && depth < 5; at = at.cause as typeof at, depth++) {
    yield String(at.code ?? '');
    yield at.name ?? '';
    for (const each of at.errors ?? []) yield* causes(each);
  }
}
