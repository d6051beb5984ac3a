import type { ComponentChildren } from 'preact';
import { numberText } from './format.ts';
import { texts } from './texts.ts';
import { useReader } from './reader.ts';

type ProgressProps = {
  readonly label: ComponentChildren;
  readonly id: string;
  readonly done: number;
  /** Left out while it is not yet known. */
  readonly total?: number | undefined;
  readonly unit?: string | undefined;
  /** Said in the place of the count, where that would not tell much. */
  readonly shown?: string | undefined;
  readonly note?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
};

/** Long work: what is done and what is left, in words as well as in length. */
export function Progress({ label, id, done, total, unit, shown, note, actions }: ProgressProps) {
  const reader = useReader();
  const counted = shown ?? (total === undefined ? numberText(reader, done) : texts(reader)('ui.progress', { done, total }));
  return (
    <div class="progress stack gap-2">
      <div class="progress-head">
        <label for={id}>{label}</label>
        <span class="num soft">{unit ? `${counted} ${unit}` : counted}</span>
      </div>
      <progress class="bar" id={id} max={total ?? 1} value={total === undefined ? undefined : done}>
        {counted}
      </progress>
      {note && <p class="hint">{note}</p>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}

type LiveProps = {
  readonly id: string;
  /** An event stream of HTML (text/event-stream); ends with an event `done` whose data is where to go next. */ readonly from?: string | undefined;
  readonly children: ComponentChildren;
};

/** A region that the server may draw anew while it is looked at. */
export function Live({ id, from, children }: LiveProps) {
  return (
    <div class="stack" id={id} data-live={from} aria-live="polite">
      {children}
    </div>
  );
}
