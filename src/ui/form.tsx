import type { ComponentChildren } from 'preact';
import { given } from './given.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';
import { classes } from './classes.ts';

type Values = Readonly<Record<string, unknown>>;
type Errors = Readonly<Record<string, string | undefined>>;

/** What a form knows when it comes back with 422: what was typed, and a sentence for each field (by its name) that needs another look. */
export type FormState = { readonly values?: Values | undefined; readonly errors?: Errors | undefined };

type FormContext = { readonly id: string; readonly values: Values; readonly errors: Errors; /** The field to begin with, where something needs another look. */ readonly first?: string | undefined };

const Surroundings = given<FormContext>({ id: 'f', values: {}, errors: {} });

type FormProps = {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  /** Must differ where a page has several forms. */
  readonly id?: string | undefined;
  readonly state?: FormState | undefined;
  /** The region (`#id`) to swap with the same region of the answer, where script runs. */
  readonly enhance?: string | undefined;
  /** With `enhance` on a `get` form: ask again while typing. */
  readonly live?: boolean | undefined;
  readonly files?: boolean | undefined;
  /** The fields stand beside each other. */
  readonly inline?: boolean | undefined;
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
};

/** A form whose fields take what was typed and what is wrong from `state` by their names. */
export function Form({ action, method = 'post', id = 'f', state, enhance, live, files, inline, label, children }: FormProps) {
  const values = state?.values ?? {};
  const errors = state?.errors ?? {};
  return (
    <form
      class={classes('form', inline ? 'inline' : 'stack gap-4')}
      action={action}
      method={method}
      id={id}
      enctype={files ? 'multipart/form-data' : undefined}
      data-enhance={enhance}
      data-live-input={live ? '' : undefined}
      aria-label={label}
      role={method === 'get' && label ? 'search' : undefined}
      noValidate={method === 'post'}
    >
      <Surroundings.Provide value={{ id, values, errors, first: Object.keys(errors).find(name => errors[name]) }}>
        <Summary id={id} errors={errors} />
        {children}
      </Surroundings.Provide>
    </form>
  );
}

/** Where several answers need another look, their list comes first, each with the way to it. */
function Summary({ id, errors }: { readonly id: string; readonly errors: Errors }) {
  const t = useTexts(texts);
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (wrong.length < 2) return null;
  return (
    <div class="notice care" role="group" aria-label={t('ui.errors', { count: wrong.length })}>
      <div class="stack gap-2">
        <strong>{t('ui.errors', { count: wrong.length })}</strong>
        <ul>
          {wrong.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What a field of this name is given by the form around it. */
export function useField(name: string, given: { readonly value?: unknown; readonly error?: string | undefined }) {
  const form = Surroundings.use();
  return { id: fieldId(form.id, name), value: form.values[name] ?? given.value, error: given.error ?? form.errors[name], isFirst: name === form.first };
}

const fieldId = (form: string, name: string) => `${form}-${name.replaceAll(/[^\w-]/g, '-')}`;

/** A group of fields under one name. */
export function FieldGroup({
  legend,
  hint,
  children,
}: {
  readonly legend: ComponentChildren;
  readonly hint?: ComponentChildren | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="stack">{children}</div>
    </fieldset>
  );
}

/** The buttons at a form's end, the main one first, with a small sentence beside them where it helps. */
export function Actions({ note, children }: { readonly note?: ComponentChildren | undefined; readonly children: ComponentChildren }) {
  return (
    <div class="actions">
      {children}
      {note && <small>{note}</small>}
    </div>
  );
}
