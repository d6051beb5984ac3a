import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainStart } from '../../src/slots/explain-slot.ts';
import { readSlotInput } from '../../src/slots/slot-input.ts';
import { freeStarts, isFreeStart } from '../../src/slots/slots.ts';
import { slotInputsAround } from './slot-inputs.ts';

test('a start is free exactly when nothing stands against it, and exactly when it is in the list', () => {
  let free = 0;
  fc.assert(
    fc.property(slotInputsAround('Europe/Berlin', '2026-10-25', 1), fc.integer({ min: 0, max: 2000 }), ([input], step) => {
      const { offer, host } = readSlotInput(input);
      const start = Date.parse(`${input!.window.from}T00:00:00Z`) / 60_000 - 200 + step * 5;
      const listed = freeStarts(offer, host);
      for (const one of [start, ...listed.slice(0, 3)]) {
        const explained = explainStart(offer, host, one);
        expect(explained.free).toBe(listed.includes(one));
        expect(explained.reasons.length === 0).toBe(explained.free);
        expect(isFreeStart(offer, host, one)).toBe(explained.free);
        if (explained.free) free++;
      }
    }),
    { numRuns: 500 },
  );
  expect(free).toBeGreaterThan(100);
});
