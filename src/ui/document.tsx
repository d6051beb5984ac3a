import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { forgetGiven } from './given.tsx';
import { ReadBy } from './reader.ts';
import type { Script } from './assets.ts';
import type { Shell } from './shell.ts';

/** A whole page as HTML. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderPart(page)}`;

/** A part of a page as HTML, for regions that are drawn anew. Wrap it in `ReadBy` where it speaks of time or numbers. */
export function renderPart(part: VNode): string {
  try {
    return renderToString(part);
  } finally {
    forgetGiven();
  }
}

type DocumentProps = {
  readonly shell: Shell;
  readonly title: string;
  readonly script: Script;
  readonly class: string;
  readonly unlisted?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** The frame of every page: head, language, appearance. Nothing inline, so that the content security policy can forbid it. */
export function Document({ shell, title, script, class: kind, unlisted, children }: DocumentProps) {
  const { assets, reader, theme, name } = shell;
  return (
    <html lang={reader.language} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{title === name ? name : `${title} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {unlisted && <meta name="robots" content="noindex" />}
        {theme !== 'dark' && <meta name="theme-color" content="#faf7f2" media={theme === 'system' ? '(prefers-color-scheme: light)' : undefined} />}
        {theme !== 'light' && <meta name="theme-color" content="#17120f" media={theme === 'system' ? '(prefers-color-scheme: dark)' : undefined} />}
        {assets.fonts.map(font => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/icons/kith.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/kith-180.png" />
        {script.needs.map(need => (
          <link key={need} rel="modulepreload" href={need} />
        ))}
        <script type="module" src={script.src} />
      </head>
      <body class={kind}>
        <ReadBy value={reader}>{children}</ReadBy>
      </body>
    </html>
  );
}
