const storage = 'keys';

/** `?` lists the shortcuts, `g` and a letter goes to a place, `/` goes to the search field, `a` to what can be done with the rows ticked, a button's own letter presses it. They can be switched off in that list. */
export function listenToKeys(): void {
  document.addEventListener('keydown', press);
  document.addEventListener('keydown', send);
  document.addEventListener('change', event => {
    const box = event.target as HTMLInputElement;
    if (box.dataset['keysSwitch'] !== undefined) localStorage.setItem(storage, box.checked ? 'on' : 'off');
  });
  document.addEventListener('toggle', showSwitch, true);
}

let going = 0;

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(storage) === 'off' || isTyping(event.target)) return;
  const wasGoing = Date.now() - going < 1500;
  going = 0;
  if (wasGoing) go(event);
  else if (event.key === 'g') going = Date.now();
  else if (event.key === '?') document.getElementById('keys')?.togglePopover();
  else if (event.key === '/') find(event);
  else if (event.key === 'a') actOnChosen(event);
  else pressButton(event);
}

/** Ctrl or Cmd and Enter send the form in which one writes, from any of its fields: in some Enter alone begins a line. */
function send(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = (event.target as Element).closest<HTMLFormElement>('form[method=post]');
  if (!form || !(event.target as Element).matches('input, select, textarea')) return;
  event.preventDefault();
  form.requestSubmit();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select, dialog:modal *'))
  );
}

/** From a ticked row to the bar of what can be done with all that are ticked, over the rows between. */
function actOnChosen(event: KeyboardEvent): void {
  const bar = [...document.querySelectorAll<HTMLElement>('.bulk-bar')].find(each => each.checkVisibility());
  const first = bar?.querySelector<HTMLElement>('button, input, select, a');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

function go(event: KeyboardEvent): void {
  document.querySelector<HTMLElement>(`[data-go="${CSS.escape(event.key)}"]`)?.click();
}

function pressButton(event: KeyboardEvent): void {
  document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${CSS.escape(event.key)}"]`)?.click();
}

function find(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.select();
}

function showSwitch(event: Event): void {
  const box = (event.target as Element).querySelector<HTMLInputElement>('[data-keys-switch]');
  if (box) box.checked = localStorage.getItem(storage) !== 'off';
}
