const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdgA?(iOS)?\//, 'Edge'], [/\bOPR\/|\bOpera\b/, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'], [/(Chrome|CriOS|Chromium)\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'], [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** What a `User-Agent` header says in plain words; each part is undefined where it says nothing known. Every Chrome calls itself Safari as well, so the order counts. */
export function deviceName(userAgent: string | null | undefined): { readonly browser?: string; readonly system?: string } {
  const browser = find(browsers, userAgent ?? '');
  const system = find(systems, userAgent ?? '');
  return { ...(browser && { browser }), ...(system && { system }) };
}

const find = (known: typeof browsers, text: string): string | undefined => known.find(([pattern]) => pattern.test(text))?.[1];
