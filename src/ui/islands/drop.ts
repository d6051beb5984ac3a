import { say, show } from './show.ts';

/** Places with `data-drop` take files dropped on them; forms with files in such a place show how far the sending is. */
export function takeDrops(): void {
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) document.addEventListener(kind, drag);
  document.addEventListener('change', event => name((event.target as Element).closest?.<HTMLElement>('[data-drop]')));
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    const place = form.querySelector<HTMLElement>('[data-drop]');
    if (!place || !field(place)?.files?.length) return;
    event.preventDefault();
    send(form, place, event.submitter);
  });
}

const field = (place: Element) => place.querySelector<HTMLInputElement>('input[type=file]');

function drag(event: DragEvent): void {
  const place = (event.target as Element).closest?.<HTMLElement>('[data-drop]');
  if (!place || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  place.classList.toggle('over', event.type === 'dragenter' || event.type === 'dragover');
  const input = field(place);
  if (event.type !== 'drop' || !input) return;
  input.files = event.dataTransfer.files;
  name(place);
}

function name(place: HTMLElement | null | undefined): void {
  const words = place?.querySelector('[data-drop-words]');
  const files = [...((place && field(place)?.files) ?? [])];
  if (words && files.length > 0) words.textContent = files.map(file => file.name).join(', ');
}

// fetch does not say how much of a request has gone; XMLHttpRequest does.
function send(form: HTMLFormElement, place: HTMLElement, button: HTMLElement | null): void {
  const bar = place.querySelector('progress');
  const request = new XMLHttpRequest();
  const done = (failed: boolean): void => {
    form.removeAttribute('aria-busy');
    if (bar) bar.hidden = true;
    if (failed) say('#offline');
    else show(request.responseText, request.responseURL, form.dataset['enhance'], 'push');
  };
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (bar) bar.value = (100 * loaded) / Math.max(1, total);
  });
  request.addEventListener('load', () => done(false));
  request.addEventListener('error', () => done(true));
  if (bar) bar.hidden = false;
  form.setAttribute('aria-busy', 'true');
  request.open('post', form.getAttribute('action') ?? '');
  request.setRequestHeader('accept', 'text/html');
  request.send(new FormData(form, button));
}
