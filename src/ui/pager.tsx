import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

type PagerProps = { readonly previous?: string | undefined; readonly next?: string | undefined; readonly children?: ComponentChildren | undefined };

/** To the page before and the page after, by cursor; in the middle what is being shown. */
export function Pager({ previous, next, children }: PagerProps) {
  const t = useTexts(texts);
  if (!previous && !next) return children ? <p class="pager soft">{children}</p> : null;
  return (
    <nav class="pager" aria-label={t('ui.pages')}>
      {previous && (
        <a class="btn" href={previous} rel="prev">
          <Icon name="left" size={16} />
          {t('ui.previous')}
        </a>
      )}
      {children && <span class="soft">{children}</span>}
      {next && (
        <a class="btn" href={next} rel="next">
          {t('ui.next')}
          <Icon name="right" size={16} />
        </a>
      )}
    </nav>
  );
}
