import type { ComponentChildren } from 'preact';
import { useField } from './form.tsx';
import { Icon, type IconName } from './icon.tsx';

type SegmentsProps = {
  readonly name: string;
  /** What is asked, read out whole; `face` is what is seen of it. */
  readonly label: string;
  readonly face: ComponentChildren;
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon: IconName }[];
  readonly value?: string | undefined;
};

/** One of three or four beside each other, for questions that come in rows: a thumb or the arrow keys are enough. None is chosen to begin with. */
export function Segments({ name, label, face, options, ...given }: SegmentsProps) {
  const { id, value } = useField(name, given);
  return (
    <fieldset class="segments" id={id}>
      <legend class="unseen">{label}</legend>
      <div class="segments-face" aria-hidden="true">{face}</div>
      <div class="segments-row">
        {options.map(option => (
          <label key={option.value} class={`segment ${option.value}`}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} />
            <Icon name={option.icon} size={16} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
