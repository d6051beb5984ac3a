import { drawn } from './show.ts';

const followed = new Map<Element, EventSource>();

/** Regions with `data-live="/url"` are drawn anew with each message of that event stream; its event `done` says where to go next. */
export function followLive(): void {
  scan();
  document.addEventListener(drawn, scan);
}

function scan(): void {
  for (const [region, source] of followed) if (!region.isConnected) end(region, source);
  for (const region of document.querySelectorAll('[data-live]')) if (!followed.has(region)) follow(region);
}

function follow(region: Element): void {
  const source = new EventSource(region.getAttribute('data-live') ?? '');
  followed.set(region, source);
  source.addEventListener('message', ({ data }) => draw(region, String(data)));
  source.addEventListener('done', ({ data }) => {
    end(region, source);
    if (data) location.assign(String(data));
    else location.reload();
  });
}

function end(region: Element, source: EventSource): void {
  source.close();
  followed.delete(region);
}

function draw(region: Element, html: string): void {
  const focused = region.contains(document.activeElement) ? document.activeElement?.id : undefined;
  region.innerHTML = html;
  if (focused) document.getElementById(focused)?.focus();
}
