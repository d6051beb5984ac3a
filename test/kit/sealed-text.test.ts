import { expect, test } from 'vitest';
import { sealText, unsealText } from '../../src/kit/sealed-text.ts';

test('a sealed text is read again with the same secret and for the same purpose only', () => {
  const sealed = sealText('a secret of this instance', 'calendars', 'pässword');
  expect(sealed).not.toContain('pässword');
  expect(sealText('a secret of this instance', 'calendars', 'pässword')).not.toBe(sealed);
  expect(unsealText('a secret of this instance', 'calendars', sealed)).toBe('pässword');
  expect(unsealText('another secret', 'calendars', sealed)).toBeUndefined();
  expect(unsealText('a secret of this instance', 'mail', sealed)).toBeUndefined();
  for (const altered of [sealed.slice(0, -4), `${sealed.slice(0, 20)}xx${sealed.slice(22)}`, '1.', '', '2.abc']) expect(unsealText('a secret of this instance', 'calendars', altered)).toBeUndefined();
});
