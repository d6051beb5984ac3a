import { splitFullName } from '../kit/full-name.ts';
import { foldName } from '../identities/index.ts';
import { formalNamesOf } from './short-forms.ts';

/** A name in the ways in which it is compared: folded, without titles, credentials and middle names. */
export type NameSigns = { readonly given: string; readonly family: string; readonly name: string; /** Each whole name it may be short for. */ readonly formal: readonly string[]; /** Its words by the alphabet. */ readonly ordered: string };

/** Undefined for what is no name: no letter in it, or an address. */
export function nameSigns(fullName: string): NameSigns | undefined {
  const parts = splitFullName(fullName);
  const [given, family] = [foldName(parts.given), foldName(parts.family)];
  const name = `${given} ${family}`.trim();
  if (!/\p{L}{2}/u.test(name) || fullName.includes('@')) return undefined;
  return { given, family, name, formal: formalNamesOf(given).map(whole => `${whole} ${family}`.trim()), ordered: name.split(' ').toSorted().join(' ') };
}
