import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../../src/app/tasks.ts';
import { startWorker, type Worker } from '../../src/kit/worker.ts';
import { type ImapServer, noImap, openImap } from '../imap.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { idIn, known } from '../outreach/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

if (noImap) console.log(noImap);

describe.skipIf(noImap)('from a question to its answer, through mail servers and the queue', () => {
  let world: World;
  let outbox: Mailbox;
  let imap: ImapServer;
  let worker: Worker;
  let ana: Browser;

  beforeAll(async () => {
    [outbox, imap] = await Promise.all([openMailbox(), openImap()]);
    world = await openWorld({ allowedHosts: ['127.0.0.1'] }, outbox.mailer);
    worker = await startWorker({ url: world.url, context: world.ctx, tasks, recurring: [], log: line => void world.log.push(line) });
    ana = await world.as(world.ana);
  });
  afterAll(async () => {
    await worker.stop();
    await world.close();
    await Promise.all([outbox.close(), imap.close()]);
  });

  /** Looks at a page until it says so. */
  async function until(path: string, words: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if ((await ana.page(path)).includes(words)) return;
      await new Promise(resolve => { setTimeout(resolve, 50); });
    }
    throw new Error(`${path} does not come to say “${words}”. ${world.log.join('\n')}`);
  }

  test('I send a question, it arrives, Priya answers, and her card moves by itself', { timeout: 60_000 }, async () => {
    expect((await ana.post('/settings/mailbox', { host: imap.host, port: String(imap.port), username: 'ana', password: 'secret' })).status).toBe(303);
    const person = await known(world, 'Priya Raman', { email: 'priya@example.org' });
    const made = await ana.post('/outreach/new', { person, kind: 'ask', reason: 'Your circle grew without a budget', question: 'How did you win the first ten?', offer: 'Our notes.', aboutMe: 'I design learning.', channel: 'email', language: 'en' });
    const card = `/outreach/${idIn(made.headers.get('location'))}`;
    await ana.post(`${card}/edit`, { channel: 'email', subject: 'One question', body: 'How did you win the first ten?', reason: 'Your circle grew', question: 'How?', offer: 'Notes', go: 'mail' });
    const asked = await outbox.next('Priya Raman <priya@example.org>');
    await until('/letters?state=sent', 'One question');
    await imap.deliver('ana', `From: Priya Raman <priya@example.org>\nTo: ana@example.org\nSubject: Re: One question\nMessage-ID: <answer@example.org>\nIn-Reply-To: ${asked.head('Message-ID')}\n\nAsk me on Tuesday.\n`);
    await ana.post('/settings/mailbox/read');
    await until(card, 'In conversation, by a reply');
  });
});
