import { drawn } from './show.ts';

/** Below a text with a limit: how many characters are typed, and a mark when they are too many. */
export function countCharacters(): void {
  scan();
  document.addEventListener(drawn, scan);
  document.addEventListener('input', event => {
    const output = document.querySelector<HTMLOutputElement>(`output[data-limit][for="${CSS.escape((event.target as Element).id)}"]`);
    if (output) count(output, event.target as HTMLTextAreaElement);
  });
}

function scan(): void {
  for (const output of document.querySelectorAll<HTMLOutputElement>('output[data-limit]')) {
    const field = document.getElementById(output.htmlFor.value);
    if (field instanceof HTMLTextAreaElement) count(output, field);
  }
}

function count(output: HTMLOutputElement, { value }: HTMLTextAreaElement): void {
  const typed = [...value].length;
  output.textContent = (output.dataset['counted'] ?? '').replace('#', String(typed));
  output.classList.toggle('over', typed > Number(output.dataset['limit']));
}
