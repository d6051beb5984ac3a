import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Said = { readonly status: number; readonly type?: string; readonly body?: string };

/** Stands before a real server and passes everything on, unless `instead` says what to answer. */
export type DoubtfulServer = { readonly server: string; instead: ((asked: { readonly method: string; readonly path: string; readonly body: string }) => Said | undefined) | undefined; close(): Promise<void> };

export async function openDoubtful(target: string): Promise<DoubtfulServer> {
  const doubtful: { -readonly [K in keyof DoubtfulServer]: DoubtfulServer[K] } = { server: '', instead: undefined, close: async () => {} };
  const server = createServer((asked, answer) => void pass(doubtful, target, asked, answer));
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  doubtful.server = `http://localhost:${(server.address() as AddressInfo).port}/`;
  doubtful.close = () => new Promise(done => { server.closeAllConnections(); server.close(() => done()); });
  return doubtful;
}

async function pass({ instead }: Pick<DoubtfulServer, 'instead'>, target: string, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const said = instead?.({ method: asked.method ?? '', path: asked.url ?? '', body: body.toString() });
  if (said) return void answer.writeHead(said.status, { 'content-type': said.type ?? 'text/plain' }).end(said.body ?? '');
  const on = request(new URL(asked.url ?? '/', target), { method: asked.method, headers: { ...asked.headers, host: new URL(target).host } }, its => {
    answer.writeHead(its.statusCode ?? 502, its.headers);
    its.pipe(answer);
  });
  on.on('error', () => answer.destroy());
  on.end(body);
}
