/** Asks for the page behind a link once the pointer rests on it. */
export function prefetchLinks(): void {
  if ((navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData) return;
  let resting = 0;
  document.addEventListener('pointerover', event => {
    clearTimeout(resting);
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (link && isPage(link)) resting = window.setTimeout(() => ask(link.href), 80);
  });
}

const asked = new Set<string>([location.href]);

function isPage(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin && !link.hash && !link.download && !link.target && !asked.has(link.href) && !link.pathname.startsWith('/api/')
  );
}

function ask(address: string): void {
  asked.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}
