import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, type Member } from '../../src/accounts/index.ts';
import { importTask } from '../../src/intake/index.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, password, type World } from '../world.ts';
import { countsOf, rowsOf } from './account-rows.ts';
import { written } from './archives.ts';
import { type BadFile, badFiles } from './bad-files.ts';
import { newcomer } from '../imports/newcomer.ts';

const all = Object.entries(await badFiles());
let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** By whatever door a file comes: what was said of it, in one text, and whether it was refused. */
type Door = (me: Member, file: BadFile) => Promise<{ readonly said: string; readonly refused: boolean }>;

const work = (me: Member, id: string): Promise<void> => importTask.run(world.ctx, { me: me.id, id }, new AbortController().signal);
const form = ({ name, bytes }: BadFile): FormData => {
  const data = new FormData();
  data.append('files', new File([new Uint8Array(bytes)], name));
  return data;
};
const words = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

const byPage: Door = async (me, file) => {
  const browser = await world.as(me);
  const answer = await browser.post('/imports', form(file));
  if (answer.status === 422) return { said: words(await answer.text()), refused: true };
  const id = answer.headers.get('location')!.split('/')[2]!;
  await work(me, id);
  const page = words(await browser.page(`/imports/${id}`));
  return { said: page + words(await browser.page(`/imports/${id}/skipped`)), refused: page.includes('This was not taken in') };
};

const byApi: Door = async (me, file) => {
  const { token } = await createToken(world.ctx, me.id, 'test', 'write');
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await world.request(`/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: await answer.json() as { readonly error: { readonly message: string }; readonly import: { readonly id: string; readonly failure: string | null; readonly result: { readonly people: { readonly created: number } } | null }; readonly skipped: unknown } };
  };
  const sent = await ask('/imports', { method: 'POST', body: form(file) });
  if (sent.status !== 201) return { said: sent.body.error.message, refused: true };
  const { id } = sent.body.import;
  await work(me, id);
  const now = (await ask(`/imports/${id}`)).body.import;
  const skipped = JSON.stringify((await ask(`/imports/${id}/skipped`)).body.skipped);
  return { said: `${now.failure} ${now.result?.people.created} new ${skipped}`, refused: now.failure !== null };
};

const byCommand: Door = async (me, { name, bytes }) => {
  const { status, out, err } = await runKith(world, ['import', written(name, bytes)], { as: me.email });
  return { said: out + err, refused: status === 1 };
};

const uploads = (me: Member): readonly string[] => {
  const folder = join(world.ctx.settings.dataDirectory, 'imports', me.id);
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe.each([['the page', byPage], ['the API', byApi], ['the command line', byCommand]] as const)('by %s', (_, door) => {
  it.each(all)('%s gets its sentence, and nothing is half-written', async (__, file) => {
    const me = await newcomer(world, door === byPage ? password : undefined);
    const before = await rowsOf(world, me.id);
    const { said, refused } = await door(me, file);
    expect(said).toMatch(file.says);
    expect(refused).toBe(file.people === undefined);
    if (file.people === undefined) {
      const { api_token: _token, credential: _credential, session: _session, ...after } = await rowsOf(world, me.id);
      const { api_token: _t, credential: _c, session: _s, ...was } = before;
      expect(after).toEqual(was);
    } else expect((await countsOf(world, me.id))['person']).toBe(file.people);
    expect(uploads(me)).toEqual([]);
  });
});

it('a file that is too large is refused in a sentence, and let go of', async () => {
  const { receiveFiles, TooMuchSent } = await import('../../src/imports/receive-files.ts');
  const folder = join(world.ctx.settings.dataDirectory, 'too-large');
  const request = new Request('http://kith.test/imports', { method: 'POST', body: form({ name: 'Connections.csv', bytes: Buffer.alloc(300_000, 'x'), says: /./ }) });
  await expect(receiveFiles(request, folder, 200_000)).rejects.toThrow(TooMuchSent);
  expect(existsSync(folder)).toBe(false);
});

it('a sending that breaks off leaves nothing behind', async () => {
  const browser = await world.as(world.ana);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="Connections.csv"\r\n\r\nFirst Name,Last'));
      controller.error(new Error('the line went dead'));
    },
  });
  const answer = await world.request('/imports', { method: 'POST', body, duplex: 'half', headers: { cookie, origin: 'http://kith.test', 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' } } as RequestInit);
  expect(answer.status).toBe(422);
  expect(words(await answer.text())).toContain('The files did not arrive whole');
  expect(uploads(world.ana)).toEqual([]);
});
