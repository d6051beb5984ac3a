/** Said on `document` after a part of the page was drawn anew. */
export const drawn = 'kith:drawn';

/** Shows what the server answered: the region named, or the whole page where the answer has no such region. */
export function show(html: string, address: string, region: string | undefined, keep: 'push' | 'replace'): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title || document.title;
  const place = region ? swap(region, next) : undefined;
  if (place) fill('#flash', next);
  else document.body.replaceWith(next.body);
  remember(address, keep);
  document.dispatchEvent(new CustomEvent(drawn));
  settle(place ?? document.body);
}

/** Says something in the page's place for notices. */
export function say(template: string): void {
  const notice = document.querySelector<HTMLTemplateElement>(template);
  const flash = document.querySelector('#flash');
  if (!notice || !flash) return;
  flash.replaceChildren(notice.content.cloneNode(true));
  flash.scrollIntoView({ block: 'nearest' });
}

function swap(region: string, next: Document): Element | undefined {
  const here = document.querySelector(region);
  const there = next.querySelector(region);
  if (!here || !there) return undefined;
  here.replaceWith(there);
  return there;
}

// A live region is read out only when its content changes, not when it is replaced.
function fill(region: string, next: Document): void {
  const here = document.querySelector(region);
  const there = next.querySelector(region);
  if (!here || !there) return;
  here.replaceChildren(...there.childNodes);
  if (here.firstElementChild) here.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus where the next word belongs: the first field that needs another look, else where the page begins anew. */
function settle(place: Element): void {
  const next = [...place.querySelectorAll<HTMLElement>('[aria-invalid="true"], [autofocus]')].find(each => !each.closest('[popover]:not(:popover-open)'));
  if (next) return next.focus();
  if (document.activeElement && document.activeElement !== document.body) return;
  const start = place === document.body ? document.querySelector<HTMLElement>('main') : place;
  if (!(start instanceof HTMLElement)) return;
  if (!start.hasAttribute('tabindex')) start.tabIndex = -1;
  start.focus({ preventScroll: place !== document.body });
  if (place === document.body) scrollTo(0, 0);
}

let shown = location.pathname + location.search;

function remember(address: string, keep: 'push' | 'replace'): void {
  const url = new URL(address, location.href);
  if (url.pathname + url.search === shown) return;
  shown = url.pathname + url.search;
  if (keep === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) location.reload();
});
