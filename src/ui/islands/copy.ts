import { drawn } from './show.ts';

/** Buttons with `data-copy` put the text of that field on the clipboard and say so. */
export function copyTexts(): void {
  reveal();
  document.addEventListener(drawn, reveal);
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest?.<HTMLElement>('[data-copy]');
    if (button) void copy(button);
  });
}

function reveal(): void {
  if (navigator.clipboard) for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}

async function copy(button: HTMLElement): Promise<void> {
  const field = document.getElementById(button.dataset['copy'] ?? '') as HTMLInputElement | null;
  if (!field) return;
  field.select();
  await navigator.clipboard.writeText(field.value);
  const words = button.textContent;
  button.textContent = button.dataset['copied'] ?? words;
  button.role = 'status';
  setTimeout(() => {
    button.textContent = words;
    button.removeAttribute('role');
  }, 2500);
}
