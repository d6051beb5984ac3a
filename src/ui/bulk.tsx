import type { ComponentChildren } from 'preact';
import { useTexts } from './reader.ts';
import { texts } from './texts.ts';

type BulkProps = {
  readonly action: string;
  /** What can be done with the chosen rows: fields and buttons. Shown once a row is chosen. */
  readonly bar: ComponentChildren;
  readonly label: string;
  readonly enhance?: string | undefined;
  readonly children: ComponentChildren;
};

/** A form around a `Table` with `select`: what is ticked goes with the button pressed. */
export function Bulk({ action, bar, label, enhance, children }: BulkProps) {
  const t = useTexts(texts);
  return (
    <form class="bulk" method="post" action={action} data-enhance={enhance}>
      {children}
      <div class="bulk-bar" role="group" aria-label={label}>
        <output class="bulk-count" data-select-count={t('ui.chosen', { many: '#' })} />
        {bar}
      </div>
    </form>
  );
}
