import type { Writer } from '../kit/db.ts';
import { blankLetters, deleteLettersTo } from './store-forget.ts';

/**
 * Take away the copies kept of letters about a matter, at the wish of somebody it concerns: those to their address go, and the words of
 * others that went out. With `unsent`, those to them that still wait are never sent; without, they go out, as a cancellation must.
 */
export async function forgetLetters(tx: Writer, about: { readonly kind: string; readonly id: string }, address: string, { unsent }: { readonly unsent: boolean }): Promise<void> {
  await deleteLettersTo(tx, about, address, unsent);
  await blankLetters(tx, about);
}
