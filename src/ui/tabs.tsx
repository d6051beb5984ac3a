import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useReader, useTexts } from './reader.ts';
import { numberText } from './format.ts';

export type Tab = { readonly href: string; readonly label: string; readonly current?: boolean | undefined; readonly count?: number | undefined };

/** Sides of one thing, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const reader = useReader();
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(tab => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="count">{numberText(reader, tab.count)}</span>}
        </a>
      ))}
    </nav>
  );
}

export type Filter = Tab & { /** Where the list is without this filter; shows a cross. */ readonly remove?: string | undefined };

/** Narrow a list: each filter is a link; those in force can be taken off. */
export function Filters({ label, filters }: { readonly label: string; readonly filters: readonly Filter[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <ul class="filters" aria-label={label}>
      {filters.map(filter => (
        <li key={filter.label}>
          {filter.remove ? (
            <a class="chip on" href={filter.remove} aria-label={`${t('ui.remove')}: ${filter.label}`}>
              {filter.label}
              <Icon name="cross" size={14} />
            </a>
          ) : (
            <a class="chip" href={filter.href} aria-current={filter.current ? 'true' : undefined}>
              {filter.label}
              {filter.count !== undefined && <span class="count">{numberText(reader, filter.count)}</span>}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
