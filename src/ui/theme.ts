export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const cookieName = 'theme';

/** The appearance the reader chose, from a request's `Cookie` header; `system` when they chose none. */
export function themeOf(cookieHeader: string | undefined): Theme {
  const value = /(?:^|;\s*)theme=(\w+)/.exec(cookieHeader ?? '')?.[1];
  return themes.find(theme => theme === value) ?? 'system';
}

/** The `Set-Cookie` value that keeps the choice for a year. Script may read it: it is no secret. */
export function themeCookie(theme: Theme): string {
  return `${cookieName}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
