import { plain } from './every-page.ts';

/** What a form would send, and where to. */
export type FilledForm = { readonly path: string; readonly fields: Readonly<Record<string, readonly string[]>> };

/** Every form of a page that alters something: everything ticked, what is empty filled with something likely, once for each of its buttons. Files are left out. */
export function formsOn(html: string): readonly FilledForm[] {
  return Array.from(html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)).flatMap(([, head = '', inner = '']) => {
    if (attribute(head, 'method') !== 'post') return [];
    const action = attribute(head, 'action') ?? '/';
    const fields = [...inputs(inner), ...areas(inner), ...selects(inner)];
    const buttons = Array.from(inner.matchAll(/<button\b([^>]*)>/g), ([, button = '']) => button).filter(button => attribute(button, 'type') !== 'button');
    return (buttons.length > 0 ? buttons : ['']).map(button => ({
      path: attribute(button, 'formaction') ?? action,
      fields: grouped([...fields, ...(attribute(button, 'name') ? [[attribute(button, 'name')!, attribute(button, 'value') ?? ''] as const] : [])]),
    }));
  });
}

type FieldValue = readonly [name: string, value: string];

const inputs = (html: string): readonly FieldValue[] => Array.from(html.matchAll(/<input\b([^>]*)>/g), ([, input = '']) => input)
  .filter(input => attribute(input, 'type') !== 'file')
  .map(input => [attribute(input, 'name') ?? '', attribute(input, 'value') || likely(attribute(input, 'type') ?? 'text')]);

const areas = (html: string): readonly FieldValue[] => Array.from(html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs), ([, area = '', text = '']) => [attribute(area, 'name') ?? '', plain(text) || 'Planted words']);

const selects = (html: string): readonly FieldValue[] => Array.from(html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs), ([, select = '', inner = '']) => {
  const options = Array.from(inner.matchAll(/<option\b([^>]*)>/g), ([, option = '']) => ({ value: attribute(option, 'value') ?? '', selected: /\sselected\b/.test(option) }));
  return [attribute(select, 'name') ?? '', (options.find(({ value, selected }) => selected && value) ?? options.find(({ value }) => value))?.value ?? ''];
});

const likely = (type: string): string => ({ checkbox: 'on', radio: 'on', email: 'planted@example.net', number: '7', date: '2026-12-01', time: '10:00', 'datetime-local': '2026-12-01T10:00', url: 'https://planted.example', tel: '+12065550123' })[type] ?? 'Planted';

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function grouped(fields: readonly FieldValue[]): FilledForm['fields'] {
  const all: Record<string, string[]> = {};
  for (const [name, value] of fields) if (name) (all[name] ??= []).push(value);
  return all;
}
