import type { ComponentChildren } from 'preact';
import { useTexts } from './reader.ts';
import { texts } from './texts.ts';

type BulkProps = {
  readonly action: string;
  /** What can be done with the chosen rows: fields and buttons. Shown once a row is chosen. */
  readonly bar: ComponentChildren;
  readonly label: string;
  readonly enhance?: string | undefined;
  /** What is said in place of the number where a box named `all` is ticked. */
  readonly everyone?: string | undefined;
  readonly children: ComponentChildren;
};

/** A form around a `Table` with `select`: what is ticked goes with the button pressed. */
export function Bulk({ action, bar, label, enhance, everyone, children }: BulkProps) {
  const t = useTexts(texts);
  return (
    <form class="bulk" method="post" action={action} data-enhance={enhance}>
      {children}
      <div class="bulk-bar" role="group" aria-label={label}>
        <output class="bulk-count" data-select-count={t('ui.chosen', { many: '#' })} data-all={everyone} />
        {bar}
      </div>
    </form>
  );
}

type CountedProps = {
  /** Said before script has counted, or where there is none. */
  readonly children: ComponentChildren;
  readonly one: string;
  /** `#` stands for the number. */
  readonly many: string;
  /** Said where the box named `all` is ticked. */
  readonly all: string;
};

/** Words on the rows ticked, with their number; for a question inside the bar of a `Bulk`. */
export const Counted = ({ children, one, many, all }: CountedProps) => <span data-select-count={many} data-one={one} data-all={all}>{children}</span>;
