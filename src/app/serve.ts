import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { openAuthentication, openSetup } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
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
      const { server, ctx } = await listen(instance.ctx, config.port, config.host).catch(async (error: NodeJS.ErrnoException) => {
        await instance.close();
        throw new CannotBeDone(error.code === 'EADDRINUSE' ? `Port ${config.port} on ${config.host} is taken, perhaps by another Kith. Choose one with --port N.` : `Kith cannot listen on ${config.host}:${config.port}: ${error.message}.`);
      });
      const worker = values['no-worker'] ? undefined : await startJobs({ ...instance, ctx }, log);
      const setup = await openSetup(ctx);
      if (setup) io.out(`The first account is made at ${ctx.settings.url}${setup}\n`);
      io.out(`Kith is ready at ${ctx.settings.url}\n`);
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

/** With `--port 0` the address is known only once the server listens, and everything that names it needs to know it. */
function listen(given: Context, port: number, hostname: string): Promise<{ readonly server: Server; readonly ctx: Context }> {
  let http: Hono | undefined;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request, env) => http ? http.fetch(request, env) : new Response('Kith is starting.\n', { status: 503 }), port, hostname }, bound => {
      const ctx = port === 0 ? { ...given, settings: { ...given.settings, url: `http://localhost:${bound.port}` } } : given;
      http = openHttp(ctx, openAuthentication(ctx));
      resolve({ server: server as Server, ctx });
    });
    server.once('error', reject);
  });
}

const startJobs = (instance: Instance, log: Log): Promise<Worker> => startWorker({ url: instance.databaseUrl, context: instance.ctx, tasks, recurring, log });

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
