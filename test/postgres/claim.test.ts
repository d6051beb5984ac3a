import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { claim, livingClaims, takeTurn } from '../../src/postgres/claim.ts';
import { scratchFolder } from '../scratch.ts';
import { startKith } from './kith-processes.ts';

test('turns never overlap, and the turn of a process that was killed passes on', async () => {
  const folder = scratchFolder('kith-claim');
  const [first, ...others] = [1, 2, 3].map(() => startKith('turns', folder));
  while (readdirSync(folder).length === 0) await sleep(5);
  await sleep(60);
  await first?.kill();
  await Promise.all(others.map(each => each.leave()));
  const diary = readFileSync(`${folder}/diary`, 'utf8').trim().split('\n');
  const killed = String(first?.child.pid);
  expect(diary.filter(line => line.startsWith('end') && !line.endsWith(killed))).toHaveLength(40);
  diary.forEach((line, at) => {
    // After a beginning comes the end of the same process, unless it was killed in between.
    if (line.startsWith('begin') && !line.endsWith(killed)) expect(diary[at + 1]).toBe(line.replace('begin', 'end'));
  });
  expect((await livingClaims(folder, 'turn'))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a claim is seen while it is held, and by its kind', async () => {
  const folder = scratchFolder('kith-claim');
  const mine = await claim(folder, 'user');
  expect(await livingClaims(folder, 'user')).toEqual([mine.name]);
  expect(await livingClaims(folder, 'turn')).toEqual([]);
  await mine.release();
  expect(await livingClaims(folder, 'user')).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('who waits too long for a turn is told whose it is', async () => {
  const folder = scratchFolder('kith-claim');
  const mine = await takeTurn(folder);
  await expect(takeTurn(folder, 50)).rejects.toThrow(mine.name);
  await mine.release();
  rmSync(folder, { recursive: true });
});
