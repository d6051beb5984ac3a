import { catalogue, type Tongue } from '../kit/texts.ts';
import type { Kind, Mode } from './meeting-type.ts';

const names = catalogue(
  { 'coffee.virtual': 'Virtual coffee', 'coffee.phone': 'Coffee by phone', 'coffee.in-person': 'Coffee', 'phone': 'Phone call', 'lunch': 'Lunch', 'walk': 'A walk', 'other': 'Meeting' },
  { 'coffee.virtual': 'Virtueller Kaffee', 'coffee.phone': 'Kaffee am Telefon', 'coffee.in-person': 'Kaffee', 'phone': 'Telefonat', 'lunch': 'Mittagessen', 'walk': 'Spaziergang', 'other': 'Treffen' },
);

/** What a meeting is called: by its own name, else by its kind in the reader's language. */
export const meetingName = (tongue: Tongue, { name, kind, mode }: { readonly name: string; readonly kind: Kind; readonly mode: Mode }): string =>
  name || names(tongue)(kind === 'coffee' ? `coffee.${mode}` : kind);
