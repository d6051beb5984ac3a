import { choices, type Found } from './found.ts';

/** Ctrl or Cmd K opens the palette: people, circles and actions by typing. */
export function openPalette(): void {
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) open(event);
  });
  document.addEventListener('click', event => {
    const opener = (event.target as Element).closest?.('[data-palette-open]');
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    else if (event.target === palette()) palette()?.close();
  });
  document.addEventListener('input', event => {
    if (isQuery(event.target)) wait(event.target);
  });
  document.addEventListener('keydown', event => {
    if (isQuery(event.target)) move(event, event.target);
  });
}

const palette = () => document.querySelector<HTMLDialogElement>('#palette');
const list = () => document.querySelector<HTMLElement>('#palette-list');
const isQuery = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.matches('#palette input');

function open(event: Event): void {
  const dialog = palette();
  const field = dialog?.querySelector('input');
  if (!dialog || !field) return;
  event.preventDefault();
  if (!dialog.open) dialog.showModal();
  field.select();
  void look(field);
}

let waiting = 0;
let asking: AbortController | undefined;

function wait(field: HTMLInputElement): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void look(field), 120);
}

async function look(field: HTMLInputElement): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const query = field.value.trim();
  draw(field, places(query));
  if (query === '') return;
  const answer = await fetch(`${palette()?.dataset['quick']}?q=${encodeURIComponent(query)}`, { signal }).catch(() => undefined);
  const found = answer?.ok ? ((await answer.json()) as readonly Found[]) : [];
  if (!signal.aborted) draw(field, [...places(query), ...found], true);
}

/** The places that the page itself knows, by any beginning of a word. */
function places(query: string): readonly Found[] {
  // a place may stand in both
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.nav a, .account a.menu-item')].map(link => [link.href, link])).values();
  const words = query.toLowerCase();
  return [...links]
    .map(link => ({ label: link.textContent.trim(), href: link.href, hint: '', group: '' }))
    .filter(({ label }) =>
      label
        .toLowerCase()
        .split(/\s+/)
        .some(word => word.startsWith(words)),
    );
}

function draw(field: HTMLInputElement, found: readonly Found[], said = false): void {
  const place = list();
  place?.replaceChildren(...choices(found));
  field.setAttribute('aria-expanded', String(found.length > 0));
  choose(field, options()[0]);
  const words = palette()?.dataset ?? {};
  const sentence = found.length === 0 ? words['none'] : found.length === 1 ? words['one'] : words['many']?.replace('#', String(found.length));
  const status = palette()?.querySelector('.palette-said');
  if (status) status.textContent = said ? (sentence ?? '') : '';
}

const options = () => [...(list()?.querySelectorAll<HTMLAnchorElement>('[role=option]') ?? [])];

function choose(field: HTMLInputElement, option: HTMLElement | undefined): void {
  for (const other of options()) other.setAttribute('aria-selected', String(other === option));
  field.setAttribute('aria-activedescendant', option?.id ?? '');
  option?.scrollIntoView({ block: 'nearest' });
}

function move(event: KeyboardEvent, field: HTMLInputElement): void {
  const all = options();
  const at = all.findIndex(option => option.ariaSelected === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && all.length > 0) {
    event.preventDefault();
    choose(field, all[(at + step + all.length) % all.length]);
  } else if (event.key === 'Enter' && all[at]) {
    event.preventDefault();
    all[at].click();
  }
}
