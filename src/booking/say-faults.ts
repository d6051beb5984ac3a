import type { Tongue } from '../kit/texts.ts';
import type { GuestFaults } from './guest-input.ts';
import { guestTexts } from './guest-texts.ts';

/** A sentence for each field that needs another look. */
export function sayFaults(tongue: Tongue, faults: GuestFaults): Readonly<Record<string, string>> {
  const t = guestTexts(tongue);
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(`fault.${fault}`)]));
}

/** Too many attempts: in how many seconds it may be tried again. */
export const sayTooOften = (tongue: Tongue, seconds: number): string => guestTexts(tongue)('often', { count: seconds });

/** The title of a page where nothing is open. */
export const closedTitle = (tongue: Tongue): string => guestTexts(tongue)('closed.title');
