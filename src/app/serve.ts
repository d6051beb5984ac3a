import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { openAuthentication, openSetup } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { startWorker, type Worker } from '../kit/worker.ts';
import { type Config, readConfig } from './config.ts';
import { openHttp } from './http.tsx';
import { type Instance, openInstance } from './instance.ts';
import { stopAsked } from './stop-asked.ts';
import { recurring, tasks } from './tasks.ts';

type Log = (line: string) => void;

/** `kith serve` and `kith worker`. */
export const serveCommands = (data: string | undefined, log: Log): readonly Command[] => [
  defineCommand({
    name: 'serve', usage: 'kith serve [--port N] [--host H] [--no-worker]', words: [0, 0],
    options: { port: { type: 'string' }, host: { type: 'string' }, 'no-worker': { type: 'boolean' } },
    run: async ({ values }, io) => {
      checkPort(values.port);
      const config = readConfig(process.env, { data, port: values.port, host: values.host });
      await untilStopped(config, log, async (instance, asked) => {
        const { server, ctx } = await listen(instance.ctx, config);
        let worker: Worker | undefined;
        try {
          if (!values['no-worker']) worker = await startJobs({ ...instance, ctx }, log);
          const setup = await openSetup(ctx);
          if (setup) io.out(`The first account is made at ${ctx.settings.url}${setup}\n`);
          io.out(`Kith is ready at ${ctx.settings.url}\n`);
          await asked;
        } finally {
          await close(server);
          await worker?.stop();
        }
      });
    },
  }),
  defineCommand({
    name: 'worker', usage: 'kith worker', words: [0, 0], options: {},
    run: async (_, io) => {
      await untilStopped(readConfig(process.env, { data }), log, async (instance, asked) => {
        const worker = await startJobs(instance, log);
        io.err('Kith does its jobs.\n');
        await asked;
        await worker.stop();
      });
    },
  }),
];

function checkPort(word: string | undefined): void {
  if (word !== undefined && !(/^\d{1,5}$/.test(word) && Number(word) <= 65_535)) throw new WrongWords(`"${word}" is not a port: a whole number from 0 to 65535.`);
}

/**
 * Opens the instance, works in it, and closes it, whatever happens. The signal is listened for before anything is opened:
 * one that comes during a first start would end this process at once and leave its PostgreSQL running.
 */
async function untilStopped(config: Config, log: Log, work: (instance: Instance, asked: Promise<void>) => Promise<void>): Promise<void> {
  const stop = stopAsked();
  try {
    const instance = await openInstance(config, log);
    try {
      if (!stop.already()) await work(instance, stop.asked);
    } finally {
      await instance.close();
    }
  } finally {
    stop.forget();
  }
}

/** With `--port 0` the address is known only once the server listens, and everything that names it needs to know it. */
function listen(given: Context, { port, host, urlGiven }: Config): Promise<{ readonly server: Server; readonly ctx: Context }> {
  let http: Hono | undefined;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request, env) => http ? http.fetch(request, env) : new Response('Kith is starting.\n', { status: 503 }), port, hostname: host }, bound => {
      const ctx = port === 0 && !urlGiven ? { ...given, settings: { ...given.settings, url: `http://localhost:${bound.port}` } } : given;
      http = openHttp(ctx, openAuthentication(ctx));
      resolve({ server: server as Server, ctx });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotBeDone(
      error.code === 'EADDRINUSE' ? `Port ${port} on ${host} is taken, perhaps by another Kith. Choose one with --port N.` : `Kith cannot listen on ${host}:${port}: ${error.message}.`,
    )));
  });
}

const startJobs = (instance: Instance, log: Log): Promise<Worker> => startWorker({ url: instance.databaseUrl, context: instance.ctx, tasks, recurring, log });

/** Takes no more requests and waits for those under way. Connections kept open for live updates are ended. */
function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
