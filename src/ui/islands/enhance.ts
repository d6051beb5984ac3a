import { say, show } from './show.ts';

/** Forms with `data-enhance="#region"` are sent in the background; the region is swapped with the one in the answer. */
export function enhanceForms(): void {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.dataset['enhance']) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  document.addEventListener('input', typeAhead);
}

const waiting = new WeakMap<HTMLFormElement, number>();
const underWay = new WeakMap<HTMLFormElement, AbortController>();

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  clearTimeout(waiting.get(form)); // whoever presses before the pause is over has sent what was typed
  underWay.get(form)?.abort();
  const stop = new AbortController();
  underWay.set(form, stop);
  form.setAttribute('aria-busy', 'true');
  button?.setAttribute('data-pressed', '');
  try {
    const answer = await fetch(...request(form, button, stop.signal));
    show(await answer.text(), answer.url, form.dataset['enhance'], methodOf(form) === 'get' ? 'replace' : 'push');
    // a sheet of the form has served once a button was pressed; while one types it stays
    if (button) form.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  } catch {
    if (!stop.signal.aborted) say('#offline');
  } finally {
    form.removeAttribute('aria-busy');
    button?.removeAttribute('data-pressed');
  }
}

function request(form: HTMLFormElement, button: HTMLElement | null, signal: AbortSignal): [string, RequestInit] {
  const data = new FormData(form, button);
  const address = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href);
  const headers = { accept: 'text/html' };
  const words = () => new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));
  if (methodOf(form) === 'get') {
    address.search = words().toString();
    return [address.href, { headers, signal }];
  }
  return [address.href, { method: 'post', body: form.enctype === 'multipart/form-data' ? data : words(), headers, signal }];
}

// By attribute: a field of that name would hide the property.
const methodOf = (form: HTMLFormElement) => form.getAttribute('method')?.toLowerCase();

function typeAhead(event: Event): void {
  const form = (event.target as HTMLInputElement).form;
  if (form?.dataset['liveInput'] === undefined) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, window.setTimeout(() => form.requestSubmit(), 220));
}
