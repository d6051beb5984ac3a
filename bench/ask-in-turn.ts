/** A browser's side of `bench/pages`, in a process of its own so that it takes nothing from the server's: two addresses asked in turn over one connection. */
import { Agent, get } from 'node:http';

export type Questions = { readonly page: string; readonly bare: string; readonly cookie: string; readonly warm: number; readonly times: number };

/** Milliseconds until the last byte of each answer. `status` is the page's. */
export type Answers = { readonly status: number; readonly page: readonly number[]; readonly bare: readonly number[] };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

process.on('message', async ({ page, bare, cookie, warm, times }: Questions) => {
  const taken = { page: [] as number[], bare: [] as number[] };
  let status = 0;
  for (let n = -warm; n < times; n++) {
    const [own, its] = [await timed(page, cookie), await timed(bare, cookie)];
    status = own.status;
    if (n < 0) continue;
    taken.page.push(own.milliseconds);
    taken.bare.push(its.milliseconds);
  }
  process.send!({ status, ...taken } satisfies Answers);
});

function timed(address: string, cookie: string): Promise<{ readonly status: number; readonly milliseconds: number }> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    get(address, { agent, headers: { cookie, accept: 'text/html' } }, answer => {
      answer.on('data', () => {}).on('error', reject).on('end', () => resolve({ status: answer.statusCode!, milliseconds: performance.now() - begun }));
    }).on('error', reject);
  });
}
