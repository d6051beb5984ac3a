import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';

type Children = { readonly children: ComponentChildren };

/** Things below each other. `gap` is in steps of the 4 px grid: 2, 3 (default), 4, 6 or 8. */
export function Stack({ gap = 3, id, children }: Children & { readonly gap?: 2 | 3 | 4 | 6 | 8 | undefined; readonly id?: string | undefined }) {
  return (
    <div class={classes('stack', gap !== 3 && `gap-${gap}`)} id={id}>
      {children}
    </div>
  );
}

/** Things beside each other that wrap. `spread` pushes the last to the far end; `keep` holds them on one line, the first giving way. */
export function Row({ spread, keep, children }: Children & { readonly spread?: boolean | undefined; readonly keep?: boolean | undefined }) {
  return <div class={classes('row', spread && 'spread', keep && 'keep')}>{children}</div>;
}

type ColumnsProps = Children & {
  readonly aside: ComponentChildren;
  readonly asideLabel?: string | undefined;
  /** What stands above the aside, and on a phone before everything; there the last child comes at the very end. */
  readonly lead?: ComponentChildren | undefined;
  readonly leadLabel?: string | undefined;
};

/** A wide column and a narrow one beside it; one below the other on a phone. */
export function Columns({ children, aside, asideLabel, lead, leadLabel }: ColumnsProps) {
  return (
    <div class={classes('columns', lead !== undefined && 'led')}>
      {lead !== undefined && (
        <aside class="stack gap-6 lead-cards" aria-label={leadLabel}>
          {lead}
        </aside>
      )}
      <div class="stack gap-6">{children}</div>
      <aside class="stack gap-6" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

/** Equal tiles, as many beside each other as fit; as a `pair` two, also on a phone. */
export function Grid({ pair, children }: Children & { readonly pair?: boolean | undefined }) {
  return <div class={classes('grid', pair && 'pair')}>{children}</div>;
}

type PageHeadProps = {
  /** A line above the title: the day, or the way back. */
  readonly above?: ComponentChildren | undefined;
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren | undefined;
  readonly face?: ComponentChildren | undefined;
  readonly actions?: ComponentChildren | undefined;
};

/** The head of a page: its one `h1`, a sentence, and what can be done with the whole. */
export function PageHead({ above, title, lead, face, actions }: PageHeadProps) {
  return (
    <header class={classes('page-head', face !== undefined && 'with-face')}>
      {face}
      <div class="stack gap-2">
        {above && <p class="above">{above}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </header>
  );
}

type SectionProps = Children & {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren | undefined;
  readonly aside?: ComponentChildren | undefined;
  readonly id?: string | undefined;
};

/** A part of a page under its own `h2`. */
export function Section({ title, note, aside, id, children }: SectionProps) {
  return (
    <section class="stack section" id={id}>
      <header class="section-head">
        <h2>{title}</h2>
        {note && <small>{note}</small>}
        {aside && <div class="card-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** Reading of more than a paragraph: headings, lists, paragraphs at a measure that rests the eye. */
export function Prose({ children }: Children) {
  return <div class="prose">{children}</div>;
}

/** What few need to see at once: opened by its line. */
export function Fold({ summary, open, children }: Children & { readonly summary: ComponentChildren; readonly open?: boolean | undefined }) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}

/** Somebody's own words: a message, a question, a reason. */
export function Quote({ by, children }: Children & { readonly by?: ComponentChildren | undefined }) {
  return (
    <figure class="quote">
      <blockquote>{children}</blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  );
}
