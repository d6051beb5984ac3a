/** Menus close when one clicks elsewhere, tabs away or presses Escape. */
export function closeMenus(): void {
  document.addEventListener('click', event => closeBut(event.target));
  document.addEventListener('focusin', event => closeBut(event.target));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && open().find(one => one.contains(document.activeElement));
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

const open = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')];

function closeBut(target: EventTarget | null): void {
  for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
}
