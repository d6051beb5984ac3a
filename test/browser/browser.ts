import { type Browser, chromium } from 'playwright-core';

/** Opens Chromium: the one named in KITH_TEST_BROWSER, else Debian's. Close it when done. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['KITH_TEST_BROWSER'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
    ],
  });
}

/** A phone and a desk: the widths at which pages are looked at. */
export const screens = [
  { name: 'a phone', viewport: { width: 390, height: 844 } },
  { name: 'a wide screen', viewport: { width: 1280, height: 900 } },
] as const;

export const schemes = ['light', 'dark'] as const;
