import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { calendar } from '../icalendar/calendar-text.ts';
import { type FeedServer, openFeedServer } from './feed-server.ts';

let world: World;
let feeds: FeedServer;
beforeAll(async () => {
  world = await openWorld({ allowedHosts: ['localhost'] });
  feeds = await openFeedServer();
  feeds.serve('/a.ics', calendar(['UID:a', 'DTSTART:20261123T100000Z', 'DURATION:PT1H']));
});
afterAll(async () => {
  await feeds.close();
  await world.close();
});

const kith = (words: readonly string[], json = false) => runKith(world, ['calendar', ...words], { json });

test('a calendar is added by its address or from a file, listed, read again and removed', async () => {
  expect((await kith(['list'])).out).toContain('No calendar yet');
  const added = JSON.parse((await kith(['add', feeds.at('/a.ics'), '--name', 'Work', '--unreachable', 'ignored'], true)).out) as { readonly id: string };
  expect(added).toMatchObject({ name: 'Work', events: 1, busy: 1, whenUnreachable: 'ignored', trouble: null });
  const file = join(world.ctx.settings.dataDirectory, 'mine.ics');
  await writeFile(file, calendar(['UID:b', 'DTSTART:20261124T100000Z', 'DURATION:PT1H']));
  expect((await kith(['add', file])).out).toMatch(/1 events, 1 busy stretches {2}read 2026-11-21T09:00Z/);
  expect(JSON.parse((await kith(['list'], true)).out)).toMatchObject({ calendars: [{ name: 'Work' }, { kind: 'file' }] });
  expect(await kith(['sync'])).toMatchObject({ status: 0, out: expect.stringContaining('Work (localhost') });
  feeds.serve('/a.ics', (_, response) => response.writeHead(503).end());
  expect(await kith(['sync', added.id])).toMatchObject({ status: 1, out: expect.stringContaining('answered 503'), err: 'Not every calendar could be read; what was known of the others is kept.\n' });
  expect((await kith(['remove', added.id])).out).toContain('“Work” is removed');
  expect(await kith(['remove', added.id])).toMatchObject({ status: 1, err: expect.stringContaining('There is no calendar') });
});

test('what cannot be taken is said in a sentence', async () => {
  expect(await kith(['add', feeds.at('/nothing.ics')])).toMatchObject({ status: 1, err: expect.stringContaining('There is no calendar at this address any more') });
  expect(await kith(['add', 'https://127.0.0.1/a.ics'])).toMatchObject({ status: 1, err: expect.stringContaining('leads into the network of this server') });
  expect(await kith(['add', feeds.at('/a.ics'), '--unreachable', 'perhaps'])).toMatchObject({ status: 2 });
  expect(await kith(['sync', 'nothing'])).toMatchObject({ status: 1, err: expect.stringContaining('There is no calendar nothing') });
});
