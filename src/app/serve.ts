import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { openAuthentication } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand } from '../kit/command.ts';
import { startWorker, type Worker } from '../kit/worker.ts';
import { readConfig } from './config.ts';
import { openHttp } from './http.tsx';
import { type Instance, openInstance } from './instance.ts';
import { recurring, tasks } from './tasks.ts';

type Log = (line: string) => void;

/** `kith serve` and `kith worker`. */
export const serveCommands = (data: string | undefined, log: Log): readonly Command[] => [
  defineCommand({
    name: 'serve', usage: 'kith serve [--port N] [--host H] [--no-worker]', words: [0, 0],
    options: { port: { type: 'string' }, host: { type: 'string' }, 'no-worker': { type: 'boolean' } },
    run: async ({ values }, io) => {
      const config = readConfig(process.env, { data, port: values.port, host: values.host });
      const instance = await openInstance(config, log);
      const server = await listen(instance, config.port, config.host).catch(async (error: NodeJS.ErrnoException) => {
        await instance.close();
        throw new CannotBeDone(error.code === 'EADDRINUSE' ? `Port ${config.port} on ${config.host} is taken, perhaps by another Kith. Choose one with --port N.` : `Kith cannot listen on ${config.host}:${config.port}: ${error.message}.`);
      });
      const worker = values['no-worker'] ? undefined : await startJobs(instance, log);
      io.out(`Kith is ready at ${addressOf(server, config.url, config.port)}\n`);
      await untilAskedToStop();
      await close(server);
      await worker?.stop();
      await instance.close();
    },
  }),
  defineCommand({
    name: 'worker', usage: 'kith worker', words: [0, 0], options: {},
    run: async (_, io) => {
      const instance = await openInstance(readConfig(process.env, { data }), log);
      const worker = await startJobs(instance, log);
      io.err('Kith does its jobs.\n');
      await untilAskedToStop();
      await worker.stop();
      await instance.close();
    },
  }),
];

function listen(instance: Instance, port: number, hostname: string): Promise<Server> {
  const authentication = openAuthentication(instance.ctx, async (to, url) => instance.ctx.log(`Sign-in link for ${to}: ${url}`));
  const http = openHttp(instance.ctx, authentication);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: http.fetch, port, hostname }, () => resolve(server as Server)) as Server;
    server.once('error', reject);
  });
}

const startJobs = (instance: Instance, log: Log): Promise<Worker> => startWorker({ url: instance.databaseUrl, context: instance.ctx, tasks, recurring, log });

/** The address to open; with `--port 0`, the port that was given. */
function addressOf(server: Server, url: string, port: number): string {
  const bound = server.address();
  return port === 0 && bound !== null && typeof bound === 'object' ? `http://localhost:${bound.port}` : url;
}

const untilAskedToStop = (): Promise<void> => new Promise(resolve => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
});

/** Takes no more requests and waits for those under way. Connections kept open for live updates are ended. */
function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
