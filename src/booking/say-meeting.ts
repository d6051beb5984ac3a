import type { Kind, Mode } from '../meetings/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { guestTexts } from './guest-texts.ts';

/** What a meeting is called: by its own name, else by its kind in the reader's language. */
export function meetingName(tongue: Tongue, { name, kind, mode }: { readonly name: string; readonly kind: Kind; readonly mode: Mode }): string {
  const t = guestTexts(tongue);
  return name || t(kind === 'coffee' ? `kind.coffee.${mode}` : `kind.${kind}`);
}
