import type { Tongue } from '../kit/texts.ts';
import type { GuestFaults } from './guest-input.ts';
import { texts } from './texts.ts';

/** A sentence for each field that needs another look. */
export function sayFaults(tongue: Tongue, faults: GuestFaults): Readonly<Record<string, string>> {
  const t = texts(tongue);
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(`fault.${fault}`)]));
}

/** Too many attempts: in how many seconds it may be tried again. */
export const sayTooOften = (tongue: Tongue, seconds: number): string => texts(tongue)('often', { count: seconds });
