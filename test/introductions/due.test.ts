import { afterAll, beforeAll, expect, test } from 'vitest';
import { introductionInput, offerIntroduction } from '../../src/introductions/index.ts';
import { membersWithIntroductionsDue } from '../../src/introductions/store-due.ts';
import { asOperator } from '../../src/kit/transact.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { know } from '../people/people.ts';
import { openWorld } from '../world.ts';
import { deliver } from './deliver.ts';

let world: MailedWorld;
let mailbox: Mailbox;
beforeAll(async () => {
  world = await openMailedWorld();
  ({ mailbox } = world);
});
afterAll(() => world.close());

test('the job opens the accounts of those alone for whom something is due', async () => {
  const due = (day: string) => asOperator(world.ctx.db, db => membersWithIntroductionsDue(db, new Date(day), new Date(Date.parse(day) - 14 * 86_400_000)));
  world.setNow('2026-11-01T09:00:00Z');
  const one = await know(world, world.bo, 'Kaja Lind', {}, [['email', 'kaja@example.com']]);
  const other = await know(world, world.bo, 'Ruben Moss', {}, [['email', 'ruben@example.com']]);
  await offerIntroduction(world.ctx, world.bo, introductionInput.parse({ reason: 'Both sing.', one: { person: one }, other: { person: other } }));
  await deliver(world, world.bo);
  expect(await due('2026-11-05T09:00:00Z')).not.toContain(world.bo.id);
  await world.visitor().post(new URL((await mailbox.next('Kaja Lind <kaja@example.com>')).link).pathname, { answer: 'later', laterOn: '2026-11-10' });
  expect(await due('2026-11-09T09:00:00Z')).not.toContain(world.bo.id);
  expect(await due('2026-11-10T09:00:00Z')).toContain(world.bo.id);
  expect(await due('2026-12-31T09:00:00Z'), 'once it is over').not.toContain(world.bo.id);
});

test('whoever tries links or answers without end is asked to wait', async () => {
  const slow = await openWorld({ guestRate: 2 });
  for (const at of ['/i', '/r']) {
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push((await slow.visitor().post(`${at}/${String(n).repeat(32)}/${at === '/i' ? 'outcome' : 'met'}`)).status);
    expect(answers).toEqual(at === '/i' ? [404, 404, 429] : [429, 429, 429]);
  }
  await slow.close();
});
