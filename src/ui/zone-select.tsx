import { Field, type FieldProps } from './field.tsx';

/** The zones that can be chosen, UTC first. */
export const zoneNames: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(name => name !== 'UTC')];

/** One of all time zones, by the browser's own list; with `guess` script puts in that of the device. */
export function ZoneSelect({ guess, ...props }: FieldProps & { readonly guess?: boolean | undefined }) {
  // a browser that puts back what was chosen before would hide what is chosen now
  // four hundred options are most of a page's work: they are written once for each choice
  return <Field {...props} control={(wires, value) => <select {...wires} autocomplete="off" data-zone-guess={guess ? '' : undefined} dangerouslySetInnerHTML={{ __html: optionsWith(value) }} />} />;
}

const written = new Map<string, string>();

function optionsWith(chosen: string): string {
  const known = written.get(chosen);
  if (known !== undefined) return known;
  const names = chosen === '' || zoneNames.includes(chosen) ? zoneNames : [chosen, ...zoneNames];
  const html = names.map(name => `<option value="${escaped(name)}"${name === chosen ? ' selected' : ''}>${escaped(name.replaceAll('_', ' '))}</option>`).join('');
  if (written.size < 500) written.set(chosen, html);
  return html;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
