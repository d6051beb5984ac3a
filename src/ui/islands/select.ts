import { drawn } from './show.ts';

/** Rows of a table are chosen all at once, or from one to another with Shift; the number chosen is shown. */
export function selectRows(): void {
  reveal();
  document.addEventListener(drawn, reveal);
  document.addEventListener('change', event => tick(event.target as HTMLInputElement));
  document.addEventListener('click', event => extend(event));
}

const boxes = (form: Element): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('tbody .pick input')];

function reveal(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>('[data-select-all]')) {
    all.hidden = false;
    const form = all.closest('form');
    if (form) count(form);
  }
}

function tick(box: HTMLInputElement): void {
  const form = box.closest('form.bulk');
  if (!form) return;
  if (box.dataset['selectAll'] !== undefined) for (const one of boxes(form)) one.checked = box.checked;
  count(form);
}

let last: HTMLInputElement | undefined;

function extend(event: MouseEvent): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.matches('tbody .pick input')) return;
  const form = box.closest('form.bulk');
  const all = form ? boxes(form) : [];
  const [from, to] = [all.indexOf(last ?? box), all.indexOf(box)].sort((a, b) => a - b);
  if (event.shiftKey && from !== undefined && from >= 0) for (const one of all.slice(from, to)) one.checked = box.checked;
  last = box;
}

function count(form: Element): void {
  const all = boxes(form);
  const chosen = all.filter(box => box.checked).length;
  for (const head of form.querySelectorAll<HTMLInputElement>('[data-select-all]')) {
    head.checked = chosen > 0 && chosen === all.length;
    head.indeterminate = chosen > 0 && chosen < all.length;
  }
  const everyone = form.querySelector<HTMLInputElement>('input[name=all]')?.checked ?? false;
  for (const output of form.querySelectorAll<HTMLElement>('[data-select-count]')) output.textContent = chosen > 0 ? said(output.dataset, chosen, everyone) : '';
}

const said = (words: DOMStringMap, chosen: number, everyone: boolean): string =>
  (everyone && words['all']) || (chosen === 1 && words['one']) || (words['selectCount'] ?? '#').replace('#', String(chosen));
