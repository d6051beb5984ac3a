import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { FieldError, Hint } from './field.tsx';
import { useField } from './form.tsx';

type CheckboxProps = {
  readonly name: string;
  readonly value?: string | undefined;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren | undefined;
  readonly checked?: boolean | undefined;
  readonly error?: string | undefined;
};

/** Yes or no; or, with the same name several times, one of the things that may be chosen together. */
export function Checkbox({ name, value = 'on', label, hint, checked = false, error: given }: CheckboxProps) {
  const field = useField(name, { error: given });
  const id = value === 'on' ? field.id : `${field.id}-${value}`;
  const on = field.value === undefined ? checked : isChosen(field.value, value);
  const described = [hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={classes('choice', field.error && 'wrong')}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={on}
        aria-describedby={described || undefined}
        aria-invalid={field.error ? 'true' : undefined}
        autofocus={field.isFirst}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && <Hint id={id}>{hint}</Hint>}
        {field.error && <FieldError id={id}>{field.error}</FieldError>}
      </div>
    </div>
  );
}

const isChosen = (kept: unknown, value: string) => kept === true || kept === value || (Array.isArray(kept) && kept.includes(value));

type RadioGroupProps = {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren; readonly hint?: ComponentChildren | undefined }[];
  readonly value?: string | undefined;
  readonly hint?: ComponentChildren | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** Beside each other as tiles rather than below each other. */
  readonly tiles?: boolean | undefined;
};

/** One of a few, all of them in sight. */
export function RadioGroup({ name, legend, options, hint, required, tiles, ...given }: RadioGroupProps) {
  const { id, value, error, isFirst } = useField(name, given);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const entry = options.find(option => option.value === value) ?? options[0];
  return (
    <fieldset class={classes('group', error && 'wrong')} id={id} aria-describedby={described || undefined} tabIndex={error ? -1 : undefined}>
      <legend>{legend}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      <div class={tiles ? 'tiles' : 'stack gap-2'}>
        {options.map(option => (
          <div class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              id={optionId(id, option.value)}
              value={option.value}
              checked={option.value === value}
              required={required}
              aria-describedby={option.hint ? `${optionId(id, option.value)}-hint` : undefined}
              autofocus={isFirst && option === entry}
            />
            <div>
              <label for={optionId(id, option.value)}>{option.label}</label>
              {option.hint && <Hint id={optionId(id, option.value)}>{option.hint}</Hint>}
            </div>
          </div>
        ))}
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}

// An id with a space in it is two for whatever refers to it.
const optionId = (group: string, value: string): string => `${group}-${value.replaceAll(/\s+/g, '-')}`;
