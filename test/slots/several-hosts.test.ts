import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostsFreeAt, startsForAll, startsForAny } from '../../src/slots/several-hosts.ts';
import { readSlotInput } from '../../src/slots/slot-input.ts';
import { freeStarts, type Host, isFreeStart } from '../../src/slots/slots.ts';
import { slotInputsAround } from './slot-inputs.ts';

const threeHosts = fc
  .tuple(slotInputsAround('Europe/Berlin', '2026-03-29', 1), slotInputsAround('America/New_York', '2026-03-29', 1), slotInputsAround('Asia/Kathmandu', '2026-03-29', 1))
  .map((inputs) => {
    const questions = inputs.map(([input]) => readSlotInput(input));
    return { offer: { ...questions[0]!.offer, stepMinutes: 15 }, hosts: questions.map((one) => one.host) };
  });

test('one of several: every start of every host, and only those', () => {
  let starts = 0;
  fc.assert(
    fc.property(threeHosts, ({ offer, hosts }) => {
      const any = startsForAny(offer, hosts);
      expect(any).toEqual([...new Set(hosts.flatMap((host) => freeStarts(offer, host)))].sort((a, b) => a - b));
      for (const start of any.slice(0, 5)) expect(hostsFreeAt(offer, hosts, start)).toEqual(hosts.filter((host) => isFreeStart(offer, host, start)));
      starts += any.length;
    }),
  );
  expect(starts).toBeGreaterThan(1000);
});

test('all of several: every host has the whole time, whatever the grid', () => {
  let starts = 0;
  fc.assert(
    fc.property(threeHosts, ({ offer, hosts }) => {
      const everyMinute = { ...offer, stepMinutes: 1 };
      const lists = hosts.map((host) => new Set(freeStarts(everyMinute, host)));
      const common = [...lists[0]!].filter((start) => lists.every((list) => list.has(start)));
      expect(startsForAll(everyMinute, hosts)).toEqual(common);
      expect(common).toEqual(expect.arrayContaining(startsForAll(offer, hosts)));
      starts += common.length;
    }),
  );
  expect(starts).toBeGreaterThan(1000);
});

test('one host alone is the same as all of one and one of one', () => {
  fc.assert(
    fc.property(threeHosts, ({ offer, hosts: [host] }) => {
      const alone = freeStarts(offer, host as Host);
      expect(startsForAll(offer, [host as Host])).toEqual(alone);
      expect(startsForAny(offer, [host as Host])).toEqual(alone);
    }),
  );
});

test('without hosts there are no starts', () => {
  const { offer } = readSlotInput({ now: '2026-01-01T00:00:00Z', timeZone: 'UTC', weekly: [], durationMinutes: 30, stepMinutes: 30, window: { from: '2026-01-05', to: '2026-01-05' } });
  expect([startsForAll(offer, []), startsForAny(offer, [])]).toEqual([[], []]);
});
