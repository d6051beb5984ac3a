/** The appearance takes effect at once and is remembered in the cookie that the server reads. */
export function switchTheme(): void {
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest?.<HTMLButtonElement>('[data-theme-switch] button');
    if (!button) return;
    event.preventDefault();
    document.cookie = `theme=${button.value}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.dataset['theme'] = button.value;
    for (const other of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch] button')) {
      other.setAttribute('aria-pressed', String(other.value === button.value));
    }
  });
}
