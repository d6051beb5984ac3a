import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { useField } from './form.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

export type FieldProps = {
  readonly name: string;
  readonly label: ComponentChildren;
  /** A sentence below the label that helps before anything goes wrong. */
  readonly hint?: ComponentChildren | undefined;
  /** What is wrong and what would be right. By default what the form around it holds for this name. */
  readonly error?: string | undefined;
  readonly value?: string | number | undefined;
  readonly required?: boolean | undefined;
  /** Says "(optional)" beside the label; use it where most fields are needed. */
  readonly optional?: boolean | undefined;
  /** The label is read out but not seen. */
  readonly hiddenLabel?: boolean | undefined;
};

/** What a control must carry to be tied to its label, hint and error. */
export type Wires = {
  readonly id: string;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  /** The page comes back at the first field that needs another look. */
  readonly autofocus?: true | undefined;
};

type Control = (wires: Wires, value: string) => ComponentChildren;

/** Label, hint, control, error. The control is drawn by the function given, with the wires that tie it to the rest. */
export function Field({ control, ...props }: FieldProps & { readonly control: Control }) {
  const { name, label, hint, required, optional, hiddenLabel } = props;
  const { id, value, error, isFirst } = useField(name, props);
  const t = useTexts(texts);
  const wires: Wires = { id, name, required, ...tied(id, Boolean(hint), Boolean(error)), ...(isFirst && { autofocus: true }) };
  return (
    <div class={classes('field', error && 'wrong')}>
      <label for={id} class={classes(hiddenLabel && 'unseen')}>
        {label}
        {optional && <span class="soft"> ({t('ui.optional')})</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {control(wires, value === undefined || value === null ? '' : String(value))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

function tied(id: string, hint: boolean, error: boolean): Pick<Wires, 'aria-describedby' | 'aria-invalid'> {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined };
}

export const Hint = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <p class="hint" id={`${id}-hint`}>
    {children}
  </p>
);

export const FieldError = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <p class="error" id={`${id}-error`}>
    <Icon name="care" size={16} />
    <span>{children}</span>
  </p>
);

type InputType = 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'datetime-local';

type TextInputProps = FieldProps & {
  readonly type?: InputType | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search' | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
  readonly step?: string | number | undefined;
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly list?: readonly string[] | undefined;
  readonly spellcheck?: boolean | undefined;
};

export function TextInput(props: TextInputProps) {
  const { type = 'text', autocomplete, placeholder, inputMode, min, max, step, maxLength, autoFocus, readOnly, list, spellcheck } = props;
  const own = { type, autocomplete, placeholder, inputMode, min, max, step, maxLength, autofocus: autoFocus, readOnly, spellcheck };
  const control: Control = (wires, value) => (
    <>
      <input {...({ ...own, ...wires, value: value || undefined, list: list ? `${wires.id}-list` : undefined } as InputHTMLAttributes)} />
      {list && (
        <datalist id={`${wires.id}-list`}>
          {list.map(option => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
  return <Field {...props} control={control} />;
}

type TextAreaProps = FieldProps & {
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** How many characters the other end takes. Longer is not prevented, only said: counted while typing where script runs. */
  readonly limit?: number | undefined;
};

export function TextArea(props: TextAreaProps) {
  const t = useTexts(texts);
  const { rows = 3, maxLength, placeholder, autoFocus, limit } = props;
  const own = { rows, maxLength, placeholder, autofocus: autoFocus };
  const control: Control = (wires, value) => (
    <>
      <textarea {...own} {...wires} value={value} />
      {limit && (
        <output class="hint num" for={wires.id} data-limit={limit} data-counted={t('ui.counted', { typed: '#', limit })}>
          {t('ui.limit', { limit })}
        </output>
      )}
    </>
  );
  return <Field {...props} control={control} />;
}

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean | undefined };

/** One of many, by the browser's own list. */
export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const control: Control = (wires, value) => (
    <select {...wires}>
      {props.options.map(option => (
        <option key={option.value} value={option.value} selected={option.value === value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
  return <Field {...props} control={control} />;
}
