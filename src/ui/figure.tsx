import type { ComponentChildren } from 'preact';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

export type TableBehind = { readonly head: readonly string[]; readonly rows: readonly (readonly ComponentChildren[])[] };

type FigureProps = {
  readonly caption: ComponentChildren;
  readonly behind?: TableBehind | undefined;
  readonly children: ComponentChildren;
};

/** A picture with its sentence below and its figures behind it. */
export function Figure({ caption, behind, children }: FigureProps) {
  return (
    <figure class="chart">
      {children}
      <figcaption>{caption}</figcaption>
      {behind && <Behind {...behind} />}
    </figure>
  );
}

function Behind({ head, rows }: TableBehind) {
  const t = useTexts(texts);
  return (
    <details class="behind">
      <summary>{t('ui.table')}</summary>
      <table class="plain-table">
        <thead>
          <tr>
            {head.map((word, index) => (
              <th key={index} scope="col" class={index > 0 ? 'numeric' : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], index) => (
            <tr key={index}>
              <th scope="row">{first}</th>
              {rest.map((value, column) => (
                <td key={column} class="numeric">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
