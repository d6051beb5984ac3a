/** Links with `data-sheet` show their page's main part in a dialog; its "no" closes it. Where that fails, the link is followed. */
export function openSheets(): void {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-sheet]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.href).catch(() => location.assign(link.href));
  });
}

async function open(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const content = page.querySelector('main .confirm') ?? page.querySelector('main > :not(#flash)');
  if (!answer.ok || !content) throw new Error('nothing to show');
  const sheet = document.createElement('dialog');
  sheet.className = 'dialog';
  const title = content.querySelector('h1, h2');
  if (title) title.id = 'sheet-title';
  sheet.setAttribute('aria-labelledby', 'sheet-title');
  sheet.append(content);
  sheet.addEventListener('close', () => sheet.remove());
  sheet.addEventListener('click', event => closeBy(event, sheet));
  document.body.append(sheet);
  sheet.showModal();
}

function closeBy(event: MouseEvent, sheet: HTMLDialogElement): void {
  const target = event.target as Element;
  if (target !== sheet && !target.closest('.confirm .actions a')) return;
  event.preventDefault();
  sheet.close();
}
