import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importTask } from '../../src/intake/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { connectionsCsv, written } from '../intake/archives.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const words = (html: string): string => html.replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/gu, '').replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

it('while people are on their way, People and Network say so and lead to the import', async () => {
  expect(words(await ana.page('/people'))).toContain('Nobody here yet');
  expect(words(await ana.page('/network'))).toContain('How to get your archive from LinkedIn');
  const data = new FormData();
  const twins = [{ given: 'Kim', family: 'Sample-Invented', slug: 'kim-one', company: 'Acorn Works' }, { given: 'Kim', family: 'Sample-Invented', slug: 'kim-two', company: 'Acorn Works' }];
  data.append('files', new File([readFileSync(written('Connections.csv', connectionsCsv(twins)))], 'Connections.csv'));
  const path = (await ana.post('/imports', data)).headers.get('location')!;
  for (const page of ['/people', '/network']) {
    const html = await ana.page(page);
    expect(words(html), page).toMatch(/Your people are on their way .*Waiting for its turn/u);
    expect(html, page).toContain(`href="${path}"`);
    expect(html, page).toContain(`data-live="${path}/events"`);
    expect(words(html), page).not.toMatch(/Nobody here yet|How to get your archive/u);
  }
  expect(words(await (await world.as(world.dee)).page('/people'))).toContain('Nobody here yet');
  await importTask.run(world.ctx, { me: world.ana.id, id: path.split('/')[2]! }, new AbortController().signal);
  expect(words(await ana.page('/people'))).toContain('Kim Sample-Invented');
});

it('what comes after reading goes by steps', async () => {
  const { rows } = await world.ctx.db.pool.query<{ id: string }>('select id from import');
  await world.ctx.db.pool.query(`update import set finished_at = null, progress = '{"stage":"matching","step":2,"steps":6,"people":2}'`);
  expect(words(await ana.page(`/imports/${rows[0]!.id}`))).toMatch(/Telling who is who\s+step 2 of 6/u);
});
