import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real web server with feeds that a test can alter: the address of each, and what was asked. */
export type FeedServer = { readonly at: (path: string) => string; serve(path: string, answer: string | Handler): void; readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly status: number }[]; close(): Promise<void> };

/** Text is served with an ETag, and 304 to whoever has it already. */
export async function openFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, string | Handler>();
  const asked: { path: string; headers: IncomingMessage['headers']; status: number }[] = [];
  const server = createServer((request, response) => {
    const path = request.url!;
    response.once('close', () => asked.push({ path, headers: request.headers, status: response.statusCode }));
    const answer = answers.get(path);
    if (typeof answer === 'function') return answer(request, response);
    if (answer === undefined) return response.writeHead(404).end('nothing here');
    const etag = `"${answer.length}-${Buffer.from(answer).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { 'content-type': 'text/calendar', etag }).end(answer);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    at: path => `http://localhost:${port}${path}`,
    serve: (path, answer) => void answers.set(path, answer),
    close: () => new Promise(done => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
