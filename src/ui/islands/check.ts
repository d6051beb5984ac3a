import { checkLetter, type Flaw } from '../../kit/letter-check.ts';
import { drawn } from './show.ts';

type Rules = { readonly asks: boolean; readonly hasAttachment: boolean; readonly limits: Readonly<Record<string, number>> };
type Fields = Readonly<Record<'body' | 'reason' | 'question' | 'offer', HTMLTextAreaElement | null>>;

// Beside a draft: what it lacks, kept true while one types. The places are marked in the text; a button goes there.
for (const list of document.querySelectorAll<HTMLElement>('[data-check]')) check(list);
document.addEventListener(drawn, () => { for (const list of document.querySelectorAll<HTMLElement>('[data-check]')) check(list); });

let waiting = 0;
for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    const list = (event.target as HTMLInputElement).form?.querySelector<HTMLElement>('[data-check]');
    if (!list) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => check(list), 150);
  });
}

function check(list: HTMLElement): void {
  const form = list.closest('form');
  if (!form) return;
  const named = (name: string) => form.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
  const fields: Fields = { body: named('body'), reason: named('reason'), question: named('question'), offer: named('offer') };
  const { asks, limits, ...rules } = JSON.parse(list.dataset['rules'] ?? '') as Rules;
  const file = document.querySelector('#file');
  const hasAttachment = file ? file.querySelector('#detach') !== null : rules.hasAttachment;
  const channel = form.querySelector<HTMLSelectElement>('select[name="channel"]')?.value ?? '';
  const words = (field: HTMLTextAreaElement | null) => field?.value ?? '';
  const flaws = checkLetter({ text: words(fields.body), reason: words(fields.reason), question: words(fields.question), offer: words(fields.offer), limit: limits[channel], asks, hasAttachment });
  show(list, flaws, fields);
  if (fields.body) mark(fields.body, flaws.filter(({ field, end }) => field === 'text' && end > 0));
}

function show(list: HTMLElement, flaws: readonly Flaw[], fields: Fields): void {
  const says = JSON.parse(list.dataset['says'] ?? '') as Record<string, string>;
  const lines = flaws.map(flaw => {
    const line = copy(list, 'flaw');
    const field = flaw.field === 'text' ? fields.body : flaw.field === 'attachment' ? null : fields[flaw.field];
    const place = field?.value.slice(flaw.start, flaw.end) ?? '';
    line.querySelector('span')!.textContent = says[flaw.kind] ?? '';
    const quote = line.querySelector('q')!;
    quote.textContent = place.length > 60 ? `${place.slice(0, 59)}…` : place;
    quote.hidden = place === '';
    const button = line.querySelector('button')!;
    if (field) button.addEventListener('click', () => goTo(field, flaw));
    else button.remove();
    return line;
  });
  const ul = list.querySelector('ul')!;
  const next = lines.length > 0 ? lines : [copy(list, 'fine')];
  // read out only when something is different
  if (next.map(line => line.textContent).join('\n') !== [...ul.children].map(line => line.textContent).join('\n') || !ul.dataset['checked']) ul.replaceChildren(...next);
  ul.dataset['checked'] = 'yes';
}

function copy(list: HTMLElement, name: string): HTMLElement {
  return list.querySelector<HTMLTemplateElement>(`template[data-line="${name}"]`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

function goTo(field: HTMLTextAreaElement, { start, end }: Flaw): void {
  const fold = field.closest('details');
  if (fold) fold.open = true;
  field.focus();
  field.setSelectionRange(start, end);
  field.scrollIntoView({ block: 'nearest' });
}

/** Behind the text, the same text with its places marked: what is typed on stays a plain field. */
function mark(field: HTMLTextAreaElement, flaws: readonly Flaw[]): void {
  const behind = behindOf(field);
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of flaws) {
    if (end <= at) continue;
    const place = document.createElement('mark');
    place.textContent = field.value.slice(Math.max(at, start), end);
    parts.push(field.value.slice(at, Math.max(at, start)), place);
    at = end;
  }
  behind.replaceChildren(...parts, `${field.value.slice(at)}\n`);
  behind.scrollTop = field.scrollTop;
}

function behindOf(field: HTMLTextAreaElement): HTMLElement {
  const known = field.previousElementSibling;
  if (known instanceof HTMLElement && known.classList.contains('marks')) return known;
  const around = document.createElement('div');
  const behind = document.createElement('div');
  around.className = 'marked';
  behind.className = 'marks';
  behind.ariaHidden = 'true';
  field.replaceWith(around);
  around.append(behind, field);
  field.addEventListener('scroll', () => { behind.scrollTop = field.scrollTop; });
  return behind;
}
