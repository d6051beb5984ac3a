import { countFurther, countMissing, type HowMany, whoIsFurther, whoIsMissing } from '../identities/index.ts';
import type { Writer } from '../kit/db.ts';
import type { Gathered } from './gathered.ts';
import type { Hint } from './import.ts';

/** Whether lists may let go of people: this one, and the newer one that was brought before; and of whom not, and why. */
export type Letting = { readonly complete: boolean; readonly newerComplete: boolean; readonly missing: number; readonly who: readonly string[]; readonly hint: Hint | null };

type Known = { readonly newer: { readonly complete: boolean } | null; readonly marksVanished: boolean };

/**
 * Decides whether whoever is missing from a list of connections has vanished. A list that holds nobody says nothing, and one that
 * misses implausibly many was more likely cut short, unless the member says that it is so (`marksVanished`).
 */
export async function whoVanished(tx: Writer, gathered: Gathered, { newer, marksVanished }: Known): Promise<Letting> {
  const { hasConnections, damaged, named, hiddenDays } = gathered;
  const days = [...hiddenDays];
  const plain: Letting = { complete: hasConnections && !damaged && named > 0, newerComplete: newer?.complete ?? false, missing: 0, who: [], hint: null };
  if (named === 0) return hasConnections ? { ...plain, missing: (await countMissing(tx, days)).part, hint: 'lists-nobody' } : plain;
  if (marksVanished) return plain;
  if (newer) return newer.complete ? fromOlder(tx, plain) : plain;
  return plain.complete ? fromNewest(tx, plain, days) : plain;
}

async function fromOlder(tx: Writer, plain: Letting): Promise<Letting> {
  const further = await countFurther(tx);
  return isImplausible(further) ? { ...plain, newerComplete: false, missing: further.part, who: await whoIsFurther(tx), hint: 'many-further' } : plain;
}

async function fromNewest(tx: Writer, plain: Letting, days: readonly string[]): Promise<Letting> {
  const missing = await countMissing(tx, days);
  return isImplausible(missing) ? { ...plain, complete: false, missing: missing.part, who: await whoIsMissing(tx, days), hint: 'many-missing' } : plain;
}

/** So few may leave a small network at once; of a larger one, no more than a fifth do between two archives. */
const few = 20;

const isImplausible = ({ part, whole }: HowMany): boolean => part >= few && part * 5 > whole;
